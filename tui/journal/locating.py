"""Finding a stretch of text again in an article that may have been edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.journal.likeness import ALIKE, around, nearness, tells_the_same
from tui.journal.target import Quote

if TYPE_CHECKING:
    from tui.model import Span

_MOST: Final = 1000
"""Places compared at most; words that stand more often are found by what is near."""

_REACH: Final = 5000
"""How far from its old place edited words are looked for."""

_LONGEST: Final = 2000
"""Characters of edited words that can be found at most."""


def quote_of(text: str, span: Span) -> Quote:
    """Return a stretch of a text so that `locate` finds it again."""
    prefix, suffix = around(text, span)
    start, end = span
    return Quote(exact=text[start:end], prefix=prefix, suffix=suffix, start=start, end=end)


def locate(text: str, quote: Quote) -> Span | None:
    """Return where a stretch stands now.

    Where it stood if it still does and what is around it agrees; else where its words stand most
    alike embedded; else where nearly the same words stand not far away; None if nowhere.
    """
    span = (quote.start, quote.end)
    context = (quote.prefix, quote.suffix)
    if text[quote.start : quote.end] == quote.exact and around(text, span) == context:
        return span
    places = _places(text, quote.exact)
    if places:
        return max(
            ((start, start + len(quote.exact)) for start in places),
            key=lambda one: (nearness(context, around(text, one)), -abs(one[0] - quote.start)),
        )
    return _edited(text, quote)


def _places(text: str, exact: str) -> list[int]:
    places: list[int] = []
    start = text.find(exact) if exact else -1
    while start >= 0 and len(places) < _MOST:
        places.append(start)
        start = text.find(exact, start + 1)
    return places


def _edited(text: str, quote: Quote) -> Span | None:
    """Return where nearly the same words stand, from word to word."""
    from rapidfuzz import fuzz  # noqa: PLC0415  needed only after an edit

    if not quote.exact.strip() or len(quote.exact) > _LONGEST:
        return None
    first = max(0, quote.start - _REACH)
    window = text[first : quote.end + _REACH]
    found = fuzz.partial_ratio_alignment(quote.exact, window, score_cutoff=ALIKE)
    if found is None:
        return None
    start, end = _whole_words(text, first + found.dest_start, first + found.dest_end)
    return (start, end) if tells_the_same(quote.exact, text[start:end]) else None


def _whole_words(text: str, start: int, end: int) -> Span:
    """Widen a stretch to whole words, without white space at its ends."""
    while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    return start, start + len(stretch.strip())
