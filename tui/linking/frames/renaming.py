"""The words a statement says are the wrong ones for what somebody else tells."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tui.linking.frames.stances import quarrels
from tui.linking.frames.stems import stem, theme
from tui.linking.frames.vocabulary import plain
from tui.linking.tokens import MOST_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.linking.frames.clauses import Reading
    from tui.linking.frames.stances import Stretch
    from tui.model import Statement

_CALLS: Final = frozenset(map(stem, ("call", "label", "dub", "term")))
_IN_MARKS: Final = re.compile(r"[“‘\"]([^\W\d_]{3,30})[”’\"]\s(?:was|is|were|are|means?|meant)\s")
_ASKED: Final = re.compile(
    r"\W{0,2}(?:An?\s|The\s)?(\w{3,20}(?:\s\w{2,20}){0,2})\?\s(?:It|That|This)\b"
)
"""An echo that is turned down, as in "A check? It was an ambush"."""
_MEANS: Final = (("is",), ("means",), ("was",), ("meant",))
_RENAMES: Final = _CALLS | {"not", "no", "so", "guise", "pretext"}
_BE: Final = frozenset({"is", "was", "are", "were"})
_NOTHING_TO_DO: Final = ("nothing", "to", "do", "with")
_IT: Final = frozenset({"it", "this", "that", "these", "they", "them"})
_IT_IS: Final = frozenset((it, be) for it in _IT for be in _BE)
_WE_CALL: Final = frozenset((we, "call") for we in ("i", "we"))
_ANSWER: Final = 10
"""Words behind what others call it among which the speaker's own word follows."""
_FIRST: Final = 6
"""Words among which the new name of what is called something begins."""
_TAIL: Final = 5
"""Words behind a last "not" that name what it was not."""


def renamed_in(reading: Reading, statement: Statement, wording: Stretch | None) -> frozenset[str]:
    """The words a statement says are the wrong ones, as themes: "not an adjustment but a cut".

    After "not" or "no" with another noun in its place, what somebody else is said to call it, a
    word in marks of its own that "was" something else, what is called "so-called", "a pretext" or
    "the wrong word", and what the speaker "called a" worse thing. `wording` is where the statement
    quarrels with a description.
    """
    found = {theme(match[1]) for match in _IN_MARKS.finditer(statement.words, 0, MOST_CHARACTERS)}
    asked = _ASKED.match(statement.words) if "?" in statement.words else None
    if asked:
        found.update(_content(asked[1].lower().split()))
    if statement.cue is not None and quarrels(statement.cue.text):
        found.update(_called(reading))
    found.update(_described(reading, wording))
    if reading.lower[:1] and reading.lower[0].endswith("ing") and reading.lower[1:2] in _MEANS:
        # "Harmonising means charging more."
        found.add(theme(reading.lower[0]))
    if _RENAMES.isdisjoint(reading.every):
        return frozenset(found)
    lower = reading.lower
    for index, text in enumerate(lower):
        replaced = text in {"not", "no"} and _is_replaced(reading, index)
        if (
            replaced
            or (reading.stems[index] in _CALLS and _is_answered(lower, index))
            or (text in {"called", "guise", "pretext"} and _is_of(lower, index))
        ):
            found.update(_noun_at(reading, index + 1))
    return frozenset(found)


def _called(reading: Reading) -> set[str]:
    """What is given another name: the reform in "called the reform a theft"."""
    lower = reading.lower
    if not lower or lower[0] in _IT | {"him", "her"}:
        return set()
    ends = [index for index, text in enumerate(lower[:_FIRST]) if index and text in {"a", "an"}]
    if not ends and lower[0] == "the" and 2 < len(lower) <= _FIRST + 2:
        # "Called the arrests revenge": the last word is the new name.
        ends = [len(lower) - 1]
    return _content(lower[: ends[0]]) if ends else set()


def _described(reading: Reading, span: Stretch | None) -> set[str]:
    """What is said to be "a pretext", "a euphemism", "a polite word for" something else."""
    if span is None:
        return set()
    lower = reading.lower
    if lower[span[0] : span[1]] == _NOTHING_TO_DO:
        return _content(lower[span[1] : span[1] + _TAIL])
    for index in range(span[0] - 1, max(0, span[0] - _FIRST), -1):
        if lower[index] in _BE:
            return _content(lower[reading.clause[index] : index])
    return set()


def _content(found: Sequence[str]) -> set[str]:
    return {theme(text) for text in found if text not in plain("stopwords")}


def _is_replaced(reading: Reading, index: int) -> bool:
    """Whether another word follows on "not a cut" or stands before: "a theft, not a cut"."""
    lower = reading.lower
    behind = lower[index + 2 : index + 9]
    if "but" in behind or any(pair in _IT_IS for pair in pairwise(behind)):
        return True
    before = lower[max(0, index - _FIRST - 2) : index]
    named = not _BE.isdisjoint(before)
    last = named and reading.clause[index] == index and len(lower) - index <= _TAIL
    return last or (index > 0 and before[-1:] == ("and",))


def _is_answered(lower: Sequence[str], index: int) -> bool:
    """Whether the speaker's own word follows: "what they call a cut is a theft"."""
    behind = lower[index + 2 : index + 2 + _ANSWER]
    if lower[index + 1 : index + 2] and lower[index + 1] in _IT:
        # "Call it a reform if you like; it is a theft." "They call it work, we call it theft."
        return any(pair in _IT_IS | _WE_CALL for pair in pairwise(behind))
    return bool({*_BE, "i", "we"} & {*behind[:5]})


def _is_of(lower: Sequence[str], index: int) -> bool:
    """Whether a word is that of "so-called" or of "under the guise of"."""
    if lower[index] == "called":
        return lower[max(0, index - 1) : index] == ("so",)
    return lower[index + 1 : index + 2] == ("of",)


def _noun_at(reading: Reading, start: int) -> set[str]:
    """The noun that begins at a word, articles and adjectives before it left in."""
    found: set[str] = set()
    lower = reading.lower
    for index in range(start, min(start + 5, len(lower))):
        text = lower[index]
        if text in plain("clause_openers") or text in _BE or text == "but":
            break
        if text in _IT and not found:
            continue
        if text not in plain("stopwords", "small_verbs"):
            found.add(theme(text))
            if reading.limit(index) == index + 1:
                break
    return found
