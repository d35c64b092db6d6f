"""Where words stand in a text, told in the two ways of the Web Annotation Data Model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from tui.model import Span

_SHORTEST: Final = 32
_LONGEST: Final = 512
"""How many characters before and after the words are told: more where fewer fit two places."""


def selectors(text: str, span: Span) -> list[dict[str, Any]]:
    """Return a TextQuoteSelector and a TextPositionSelector for a stretch of a text.

    Offsets are Unicode code points, the end exclusive, as the model has them. What stands around
    the words is told as far as it takes to find just this place.
    """
    start, end = span
    around = _SHORTEST
    while around < _LONGEST and not _is_alone(text, start, end, around):
        around *= 2
    return [
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - around) : start],
            "suffix": text[end : end + around],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]


def _is_alone(text: str, start: int, end: int, around: int) -> bool:
    """Tell whether the words with so much around them stand in one place only."""
    before = max(0, start - around)
    needle = text[before : end + around]
    return text.find(needle) == before and text.find(needle, before + 1) < 0
