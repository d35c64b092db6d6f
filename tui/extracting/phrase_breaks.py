"""Where a noun phrase that is read leftwards must end: at a word that its name cannot take in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.name_cores import states
from tui.extracting.nominals import PEOPLE, is_name, is_nominal, links_names, ranks

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence
_BEFORE_PLACES: Final = lexicon.words("small_words.txt", "before_places")
_FEW: Final = 4
_NUMBERS: Final = lexicon.words("small_words.txt", "number_words")
_BEFORE_TRADE: Final = tags.DETERMINER | tags.POSSESSIVE | tags.DEMONYM
_SUMMING: Final = lexicon.words("small_words.txt", "summing")


def breaks(sentence: Sentence, k: int, first: int) -> bool:
    """Whether the phrase that begins at `first` cannot take item `k` in."""
    bits, low = sentence.bits[k], sentence.lower[k]
    if low in ("&", "/") or ranks(sentence, k):
        return False
    before = sentence.bits[k - 1] if k else 0
    month = before & tags.TIME or (k > 0 and sentence.lower[k - 1] == "may")
    if bits & tags.NUMBER and month and before & tags.CAPITAL:
        return True  # on May 13 Roe said
    named = is_name(sentence, first)
    if named and links_names(sentence, k):
        return False
    if (
        named
        and low not in _NUMBERS
        and not bits & (tags.CAPITAL | tags.NUMBER | PEOPLE | tags.GENITIVE)
    ):
        return _parts_from_name(sentence, k, first)
    if low.endswith("ed") and "-" not in low and not bits & tags.CAPITAL:
        return not _is_counted(sentence, k)
    return bool(bits & tags.CAPITAL and bits & tags.TIME and not bits & tags.GENITIVE)


def _parts_from_name(sentence: Sentence, k: int, first: int) -> bool:
    """Whether a plain word is no part of the name behind it: `a plan Iran has`."""
    bits, low = sentence.bits[k], sentence.lower[k]
    before = sentence.bits[k - 1] if k else 0
    # `“…,” gardener Ana Roe said`, `But gardener Ana Roe said`
    opens = k > 0 and bool(before & tags.QUOTE or (k == 1 and before & tags.CONJUNCTION))
    if low in _SUMMING or _opens_aside(sentence, k, first):
        return True  # a move Roe called a rout; …, a delay Roe calls absurd
    if low in _BEFORE_PLACES:
        return False  # the presidents of neighbouring Chile and Peru
    many = low.endswith("s") and not low.endswith(("ss", "us", "is")) and not bits & PEOPLE
    lone = first + 1 < len(sentence) and not is_nominal(sentence, first + 1)
    place = sentence.lower[first] in states() and not sentence.bits[first] & tags.DEMONYM
    state = lone and place and not bits & PEOPLE
    if (many or state) and not opens and before & tags.DETERMINER:
        return True  # the countries Roe has visited, a plan Iran says it has
    counted = k > 0 and sentence.lower[k - 1] in _NUMBERS  # two senior Western officials
    return "-" not in low and not (opens or counted or before & _BEFORE_TRADE)


def _opens_aside(sentence: Sentence, k: int, first: int) -> bool:
    parted = k > 1 and sentence.bits[k - 2] & tags.PUNCTUATION
    if not parted or sentence.lower[k - 1] not in ("a", "an"):
        return False
    behind = next((j for j in range(first, len(sentence)) if not is_name(sentence, j)), first)
    return bool(sentence.bits[behind] & tags.CUE)


def _is_counted(sentence: Sentence, k: int) -> bool:
    """`the armed men`, `seven major armed states`: an article or a number stands before."""
    for j in range(k - 1, max(-1, k - _FEW), -1):
        bits = sentence.bits[j]
        number = bits & tags.NUMBER or sentence.lower[j] in _NUMBERS
        if bits & (tags.DETERMINER | tags.POSSESSIVE) or number:
            return True
        someone = bits & PEOPLE and not bits & tags.TITLE  # a major is a title, and is not
        if someone or bits & tags.CAPITAL or not is_nominal(sentence, j):
            break
    return False
