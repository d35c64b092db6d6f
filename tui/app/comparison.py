"""Two statements side by side: which ones, and the words by which they oppose each other; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tui.browsing.plain import plain, spans_of
from tui.model import OPPOSING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.browsing.contest import Contest, Seen
    from tui.model import Link, Reason, Span, Statement

_QUOTED: Final = re.compile("“([^“”]{1,200})”")
_DENIED: Final = re.compile("(?:denial cue|negation): (.{1,80})")
_NOT: Final = re.compile("^(?:not|no|never) ")

_LEAST: Final = 4
"""Letters of a word that is looked for by itself, where the phrase it is from is not found."""

_TELLING: Final = frozenset({"event", "wording", "denial", "quantity", "words", "cause"})
"""The reasons that quote the words of the two statements."""


def counterparts(contest: Contest, statement: str) -> tuple[Seen, ...]:
    """Return what to lay beside a statement: first what opposes it, the strongest first in each."""
    groups = contest.answers(statement).values()
    return tuple(sorted((seen for group in groups for seen in group), key=_rank))


def _rank(seen: Seen) -> tuple[bool, float, str]:
    return (seen.link.relation not in OPPOSING, -seen.link.score, seen.other)


def telling_words(link: Link, statement: Statement, text: str) -> tuple[Span, ...]:
    """Return where the words that a link rests on stand in one of its two statements.

    Args:
        link: Its reasons point at words of both statements. Where they do not, as in a link of the
            reader's own, the words they quote are looked for; those of the other are not found.
        statement: One of the two.
        text: The article it stands in.

    Returns:
        Spans of the article, in order, inside the statement's segments, or its cue where that is
        what denies.
    """
    ends = [one.from_ if link.from_ == statement.id else one.to for one in _told(link)]
    found: set[Span] = {span for spans in ends for span in spans}
    if found:
        return tuple(sorted(found))
    for phrase in _phrases(link):
        found |= _cue(statement, phrase) or set(_inside(statement, text, phrase))
    found |= set(_figures(link, statement, text))
    return tuple(sorted(found))


def _told(link: Link) -> list[Reason]:
    return [reason for reason in link.reasons if reason.kind in _TELLING]


def _phrases(link: Link) -> Iterator[str]:
    for reason in _told(link):
        quoted = _QUOTED.findall(reason.text) + _DENIED.findall(reason.text)
        yield from (_NOT.sub("", phrase.strip()) for phrase in quoted)


def _inside(statement: Statement, text: str, phrase: str) -> Iterable[Span]:
    """Find a phrase in the segments; else, where it was put together, each longer word of it."""
    whole = _found(statement.segments, text, phrase)
    if whole:
        return whole
    words = [word for word in phrase.split() if len(word) >= _LEAST]
    apart = [_found(statement.segments, text, word) for word in words]
    return [span for spans in apart for span in spans] if words and all(apart) else ()


def _found(segments: Sequence[Span], text: str, phrase: str) -> list[Span]:
    found = []
    for start, end in segments:
        stretch = text[start:end]
        for a, b in spans_of(stretch, phrase):
            if _whole_words(stretch, a, b):
                found.append((start + a, start + b))
    return found


def _whole_words(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )


def _cue(statement: Statement, phrase: str) -> set[Span]:
    cue = statement.cue
    if cue is None or plain(cue.text).strip() != plain(phrase).strip():
        return set()
    return {(cue.start, cue.end)}


def _figures(link: Link, statement: Statement, text: str) -> Iterator[Span]:
    """Find the figures that a reason compares: it writes them as the statement does."""
    told = [reason.text for reason in link.reasons if reason.kind == "quantity"]
    for quantity in statement.quantities:
        if any(_found([(0, len(one))], one, quantity.text) for one in told):
            yield from _found(statement.segments, text, quantity.text)
