"""Statements inside statements: what somebody else is said to have said is not the speaker's word.

"The ministry reported a withdrawal, which the governor called a rout": the rout is the governor's.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from tui.linking.frames.stances import quarrels

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.model import Span, Statement

_JOINT: Final = " … "
"""Stands between the segments of a statement's words."""


def own_words(statements: Iterable[Statement]) -> Mapping[str, str]:
    """The words of each statement that holds another speaker's, without those.

    Args:
        statements: All of a folder; those that hold no other are not among the result.

    Returns:
        Words by statement id, as long as before: dots stand for what was left out.
    """
    articles: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.segments:
            articles[one.article].append(one)
    found: dict[str, str] = {}
    for told in articles.values():
        told.sort(key=lambda one: (one.segments[0][0], -one.segments[-1][1]))
        for number, one in enumerate(told):
            words = one.words
            for other in _inside(told, number):
                words = _without(words, one, other)
            if words != one.words:
                found[one.id] = words
    return found


def _inside(told: list[Statement], number: int) -> Iterable[Statement]:
    """Statements of others that lie wholly in one that neither denies nor mocks what it holds."""
    one = told[number]
    if one.cue is not None and (one.cue.class_ == "deny" or quarrels(one.cue.text)):
        return
    start, end = one.segments[0][0], one.segments[-1][1]
    for other in told[number + 1 :]:
        if other.segments[0][0] >= end:
            return
        smaller = other.segments[-1][1] - other.segments[0][0] < end - start
        if smaller and other.segments[-1][1] <= end and other.speaker != one.speaker:
            yield other


def _without(words: str, one: Statement, other: Statement) -> str:
    """The words with those of another statement, and the verb that it hangs on, made dots."""
    spans = [*other.segments]
    if other.cue is not None:
        spans.append((other.cue.start, other.cue.end))
    for span in spans:
        place = place_of(one, span)
        if place is not None:
            words = words[: place[0]] + "." * (place[1] - place[0]) + words[place[1] :]
    return words


def place_of(statement: Statement, span: Span) -> Span | None:
    """Where a stretch of the article stands in a statement's words.

    None where it lies in no segment, or where white space was folded so that offsets are lost.
    """
    if not _is_exact(statement):
        return None
    start = 0
    for first, last in statement.segments:
        if first <= span[0] and span[1] <= last:
            return start + span[0] - first, start + span[1] - first
        start += last - first + len(_JOINT)
    return None


def spans_of(statement: Statement, start: int, end: int) -> tuple[Span, ...]:
    """Where a stretch of a statement's words stands in its article, a span for each segment.

    Empty where white space was folded so that offsets are lost.
    """
    if not _is_exact(statement):
        return ()
    found: list[Span] = []
    begin = 0
    for first, last in statement.segments:
        low, high = max(start, begin), min(end, begin + last - first)
        if low < high:
            found.append((first + low - begin, first + high - begin))
        begin += last - first + len(_JOINT)
    return tuple(found)


def _is_exact(statement: Statement) -> bool:
    total = sum(last - first for first, last in statement.segments)
    return total + len(_JOINT) * (len(statement.segments) - 1) == len(statement.words)
