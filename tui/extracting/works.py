"""Titles of works in quotation marks, which nobody says: `her memoir, “A Long Road,” tells …`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags

if TYPE_CHECKING:
    from tui.extracting.quotations import Quotation
    from tui.extracting.tokens import Tokens

_WORKS: Final = lexicon.words("small_words.txt", "works")
_ENDS: Final = frozenset(".!?…")
_LONGEST: Final = 9
_SMALL: Final = 4
"""Shorter words need no capital in a title."""


def names_a_work(tokens: Tokens, quotation: Quotation) -> bool:
    """Whether a quotation behind the noun for a work is its title, written as titles are."""
    first, last = quotation.first, quotation.last
    if last - first > _LONGEST or not (quotation.opened and quotation.closed):
        return False
    before = first - 1 - (first > 0 and tokens.words[first - 1] == ",")
    if before < 0 or tokens.lower[before] not in _WORKS:
        return False
    words = [k for k in range(first + 1, last) if tokens.words[k][0].isalnum()]
    if not words or not tokens.bits[words[0]] & tags.CAPITAL:
        return tokens.words[words[0]][0].isdigit() if words else False
    if tokens.text[quotation.end - 1] in _ENDS and len(words) > 1:
        return False
    return all(tokens.bits[k] & tags.CAPITAL for k in words if len(tokens.words[k]) >= _SMALL)


def title_words(text: str, quotation: Quotation) -> list[str]:
    """The words of a quotation that is written as titles are; none where it is not."""
    words = text[quotation.start : quotation.end].split()
    return words if all(word[0].isupper() for word in words if len(word) >= _SMALL) else []
