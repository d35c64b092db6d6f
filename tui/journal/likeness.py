"""How alike two stretches of text are, and whether a difference matters."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from tui.journal.lexicon import words as listed

if TYPE_CHECKING:
    from tui.model import Span

ALIKE: Final = 90.0
"""The likeness in per cent from which on an edited text is taken for the same."""

_AROUND: Final = 32
"""How many characters before and after a statement are kept."""

_LONGEST: Final = 2000
"""Characters compared at most; what is longer is alike enough or not by then."""

_SHARE: Final = 0.5
"""How much of the longer text the shorter one must be to count as the same, its bounds moved."""

_TOKEN: Final = re.compile(r"\w[\w.,]{0,30}")


def around(text: str, span: Span) -> tuple[str, str]:
    """Return what stands right before and right after a stretch of text."""
    start, end = span
    return text[max(0, start - _AROUND) : start], text[end : end + _AROUND]


def folded(words: str) -> str:
    """Return words without regard to case and white space."""
    return " ".join(words.split()).casefold()


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts are the same words."""
    return one == other or folded(one) == folded(other)


def nearness(one: tuple[str, str], other: tuple[str, str]) -> int:
    """Return how many characters next to a stretch agree, before it and behind it."""
    before = zip(reversed(one[0]), reversed(other[0]), strict=False)
    return _run(before) + _run(zip(one[1], other[1], strict=False))


def _run(pairs: zip[tuple[str, str]]) -> int:
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, in per cent of the shorter one found in the longer."""
    from rapidfuzz import fuzz  # noqa: PLC0415  needed only after an edit

    return float(fuzz.partial_ratio(folded(one)[:_LONGEST], folded(other)[:_LONGEST]))


def holds(one: str, other: str) -> bool:
    """Tell whether one text lies inside the other and makes up enough of it."""
    short, long = sorted((folded(one), folded(other)), key=len)
    return short in long and len(short) >= _SHARE * len(long) > 0


def tells_the_same(one: str, other: str) -> bool:
    """Tell whether two texts differ little, and in nothing that turns what they say."""
    short, long = sorted((len(one), len(other)))
    if short < _SHARE * long or _turning(one) != _turning(other):
        return False
    return likeness(one, other) >= ALIKE


def _turning(words: str) -> Counter[str]:
    """Return the figures and negations of a text."""
    tokens = (token.rstrip(".,") for token in _TOKEN.findall(words.casefold()))
    turning = frozenset(listed("turning"))
    bare = (token for token in tokens if token in turning or any(map(str.isdigit, token)))
    contracted = Counter({"n't": len(re.findall(r"n[’']t\b", words.casefold()))})
    return +(Counter(bare) + contracted)
