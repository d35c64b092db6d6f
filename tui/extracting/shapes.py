"""What reported words are made like: a clause, an infinitive with "to", or only a noun phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from tui.extracting import lexicon, tags
from tui.extracting.frames import COMPLEMENTS

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

Shape = Literal["clause", "infinitive", "noun"]

_PAST: Final = lexicon.words("small_words.txt", "past")
_FINITE: Final = tags.AUXILIARY | tags.VERB | tags.CUE
_AFTER_VERB: Final = (
    tags.DETERMINER
    | tags.POSSESSIVE
    | tags.PREPOSITION
    | tags.PRONOUN
    | tags.OBJECT
    | tags.CAPITAL
    | tags.TIME
    | tags.ADVERB
    | tags.SUBORDINATOR
    | tags.CONJUNCTION
    | tags.PUNCTUATION
    | tags.QUOTE
)
_CLAUSES: Final = ("as", "although", "while", "because", "once")
_ADJUNCTS: Final = ("regardless", "despite", "given", "unlike")
_ADJUNCT: Final = 14
_INSERTION: Final = 9
_OPENS: Final = tags.DETERMINER | tags.POSSESSIVE


def past_adjunct(sentence: Sentence, start: int, stop: int) -> int:
    """`despite the rain, the match went on`: where the clause behind an opening adjunct begins."""
    if sentence.lower[start] in _CLAUSES:
        commas = (k for k in range(start + 1, stop - 1) if sentence.lower[k] == ",")
        return next(commas, start - 1) + 1
    verb = start + 1 < stop and not sentence.bits[start + 1] & (_OPENS | tags.CAPITAL)
    if sentence.lower[start] == "to" and verb:
        return start  # vowed to sue, but not: to his surprise, …
    if not sentence.bits[start] & tags.PREPOSITION and sentence.lower[start] not in _ADJUNCTS:
        return start
    for k in range(start + 1, min(stop - 1, start + _ADJUNCT)):
        if sentence.lower[k] == ",":
            return k + 1
        noun = sentence.bits[k - 1] & _OPENS
        if sentence.bits[k] & (tags.AUXILIARY | tags.CUE | tags.QUOTE) and not noun:
            break
    return start


def shape_of(sentence: Sentence, start: int, stop: int) -> Shape:
    """The shape of the items that begin behind a cue; it is told by the first verb among them."""
    if sentence.lower[start] == "to":
        return "infinitive"
    if sentence.lower[start - 1] in ("that", ":") or sentence.lower[start] in COMPLEMENTS:
        return "clause"
    for k in range(start, stop):
        bits, low = sentence.bits[k], sentence.lower[k]
        if low == "," or (low in ("and", "but") and is_past(sentence, k + 1, stop)):
            return "noun"
        if low == "to" and k + 1 < stop and not sentence.bits[k + 1] & tags.DETERMINER:
            return "infinitive"
        opened = k > start and sentence.bits[k - 1] & _OPENS
        if bits & tags.QUOTE or "'" in low or (not opened and _is_finite(bits, low)):
            return "clause"
    return "noun"


def _is_finite(bits: int, low: str) -> bool:
    if bits & _FINITE and not low.endswith("ing") and not bits & (tags.CUE_NOUN | tags.CAPITAL):
        return True
    return low.endswith("ed")


def is_past(sentence: Sentence, k: int, stop: int) -> bool:
    """Whether an item is a finite verb of the one who speaks: `and left`, `but has agreed`."""
    if k >= stop:
        return False
    bits, low = sentence.bits[k], sentence.lower[k]
    if bits & (tags.CAPITAL | tags.DETERMINER):
        return False
    if low.endswith("ed"):  # `and ended the talks`, but `and unsettled weather`
        after = sentence.bits[k + 1] if k + 1 < stop else tags.PUNCTUATION
        return bool(after & _AFTER_VERB or bits & tags.VERB)
    return bool(bits & tags.AUXILIARY) or low in _PAST


def is_gesture(low: str) -> bool:
    """Whether a word may be a participle: `wiping his face`."""
    return low.endswith("ing") and low != "including"


def parts(sentence: Sentence, k: int) -> bool:
    """Whether an item ends what stands before it: a comma, or marks with one inside."""
    if not sentence.bits[k] & tags.QUOTE:
        return sentence.lower[k] == ","
    return sentence.text[sentence.quotes[k].end - 1] == ","


def past_insertion(sentence: Sentence, comma: int) -> int:
    """`announcing that the mayor, Ana Roe, would go, …`: the comma that closes an insertion.

    The comma itself where nothing is inserted into a clause whose verb is still to come.
    """
    for k in range(comma + 1, min(len(sentence) - 1, comma + _INSERTION)):
        bits = sentence.bits[k]
        if bits & tags.COMMA:
            return k if sentence.bits[k + 1] & tags.AUXILIARY else comma
        if bits & (_FINITE | tags.PRONOUN | tags.QUOTE):
            break
    return comma


def goes_on(sentence: Sentence, k: int, stop: int) -> bool:
    """Whether a finite verb stands behind the comma that closes an insertion."""
    commas = (j for j in range(k, stop - 1) if parts(sentence, j))
    return any(
        sentence.bits[j + 1] & _FINITE or sentence.lower[j + 1].endswith(("s", "ed"))
        for j in commas
    )
