"""Names that look like something else: Theresa May, Mr Long, William “Bill” Roe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.naming import is_given_name

if TYPE_CHECKING:
    from tui.extracting.quotations import Quotation
    from tui.extracting.tokens import Tokens

_DOUBTFUL: Final = frozenset(
    word.capitalize() + ending
    for word in lexicon.words("small_words.txt", "also_surnames")
    for ending in ("", "'s", "’s")
)
_DATES: Final = lexicon.words("small_words.txt", "before_dates")
_NAMED: Final = tags.TITLE | tags.ROLE


def mend_surnames(tokens: Tokens) -> None:
    """Let small words be names where a given name or a title stands before them in the article."""
    if _DOUBTFUL.isdisjoint(tokens.words):
        return
    places = [k for k, word in enumerate(tokens.words) if word in _DOUBTFUL]
    named = {tokens.lower[k].removesuffix("'s") for k in places if _is_named(tokens, k)}
    for k in places:
        if tokens.lower[k].removesuffix("'s") in named and not _is_dated(tokens, k):
            genitive = tags.GENITIVE if tokens.lower[k].endswith("'s") else 0
            tokens.bits[k] = tags.CAPITAL | genitive


def _is_named(tokens: Tokens, k: int) -> bool:
    if k == 0 or _is_dated(tokens, k) or not tokens.bits[k - 1] & tags.CAPITAL:
        return False
    before = tokens.bits[k - 1]
    if before & tags.CUE and not before & _NAMED:
        return False
    return bool(before & _NAMED) or is_given_name(tokens.words[k - 1])


def _is_dated(tokens: Tokens, k: int) -> bool:
    """`in May`, `May 5`: the month."""
    if k + 1 < len(tokens.words) and tokens.bits[k + 1] & tags.NUMBER:
        return True
    return k > 0 and tokens.lower[k - 1] in _DATES


def is_nickname(tokens: Tokens, quotation: Quotation) -> bool:
    """`William “Bill” Roe`: a name between two names is no quotation."""
    first, last = quotation.first, quotation.last
    if last - first > 3 or first < 1 or last + 1 >= len(tokens.words):
        return False
    capital = tokens.bits[first - 1] & tokens.bits[first + 1] & tokens.bits[last + 1] & tags.CAPITAL
    plain = not any(tokens.bits[k] & tags.PUNCTUATION for k in range(first + 1, last))
    return bool(capital and plain) and is_given_name(tokens.words[first - 1])
