"""Where sentences end: at full stops, behind whole quotations, and where a stop was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.quotations import SAID

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence
_ENDS: Final = frozenset(".!?…")
_WHOLE: Final = 8
_GOES_ON: Final = (
    tags.PUNCTUATION
    | tags.QUOTE
    | tags.CUE
    | tags.VERB
    | tags.AUXILIARY
    | tags.PREPOSITION
    | tags.CONJUNCTION
    | tags.SUBORDINATOR
    | tags.DETERMINER
    | tags.POSSESSIVE
)
_LOOK_AHEAD: Final = 9
_MAY_END: Final = tags.QUOTE | tags.PUNCTUATION | tags.STOPPED
_AFTER_CUE: Final = lexicon.words("small_words.txt", "after_cue")


def sentence_ends(whole: Sentence) -> list[int]:
    """The last item of every sentence of a paragraph but the last one, in order."""
    last = len(whole) - 1
    may_end = (k for k, bits in enumerate(whole.bits) if bits & _MAY_END and k < last)
    ends = [k for k in may_end if _ends_sentence(whole, k)]
    lost = [k - 1 for k in whole.quotes if k and _lost_its_stop(whole, k)]
    return sorted({*ends, *lost}) if lost else ends


def _ends_sentence(whole: Sentence, k: int) -> bool:
    bits, following = whole.bits[k], whole.bits[k + 1]
    if bits & tags.QUOTE:
        last = whole.text[whole.quotes[k].end - 1]
        if whole.words[k + 1] == "(" and k + 2 < len(whole):
            following = whole.bits[k + 2]
        if last not in _ENDS or not following & (tags.CAPITAL | tags.QUOTE):
            return False
        return not (_is_bare_tail if last == "." else _attributes)(whole, k + 1)
    if not bits & tags.PUNCTUATION or whole.words[k] not in _ENDS:
        return whole.words[k].endswith(".") and _short_form_ends(whole, k)
    if whole.words[k + 1] in ("(", "["):
        return k + 2 < len(whole) and bool(whole.bits[k + 2] & (tags.CAPITAL | tags.QUOTE))
    return bool(following & (tags.CAPITAL | tags.QUOTE | tags.NUMBER | tags.MARK))


def _lost_its_stop(whole: Sentence, k: int) -> bool:
    """`… is over for us “I never thought it would be,” Roe said.`: a full stop is missing."""
    quotation = whole.quotes[k]
    if quotation.last - quotation.first < _WHOLE or whole.bits[k - 1] & _GOES_ON:
        return False
    whole_clause = whole.text[quotation.start].isupper() and whole.text[quotation.end - 1] == ","
    return whole_clause and k + 1 < len(whole) and _is_bare_tail(whole, k + 1)


def _short_form_ends(whole: Sentence, k: int) -> bool:
    """`U.S. The` and `Inc. But` end a sentence, `U.S. Senate` and `Mr. Smith` do not."""
    closed = tags.DETERMINER | tags.PRONOUN | tags.CONJUNCTION | tags.SUBORDINATOR
    following = whole.bits[k + 1]
    if whole.lower[k] in ("mr.", "mrs.", "ms.", "dr.", "sen.", "rep.", "gov.", "gen."):
        return False
    return bool(following & tags.CAPITAL and following & closed and len(whole.words[k]) > 2)


def _is_bare_tail(whole: Sentence, begin: int) -> bool:
    """Whether nothing but `Smith said.` follows a quotation that wrongly ends in a full stop."""
    if whole.bits[begin] & tags.QUOTE:
        return False
    for k in range(begin + 1, min(len(whole), begin + _LOOK_AHEAD)):
        if whole.lower[k] in SAID:
            return k + 1 >= len(whole) or whole.words[k + 1] == "."
        if whole.bits[k] & (tags.PUNCTUATION | tags.QUOTE | tags.CUE | tags.AUXILIARY):
            return False
    return False


def _attributes(whole: Sentence, begin: int) -> bool:
    """Whether `"Are you sure?" Smith asked.` goes on: a short clause with a cue and no content."""
    stop = min(len(whole), begin + _LOOK_AHEAD)
    for k in range(begin, stop):
        if whole.bits[k] & tags.CUE and not whole.bits[k] & tags.CAPITAL:
            told = whole.lower[k] in ("told", "asked", "tells")
            return told or k + 1 >= len(whole) or _may_follow_cue(whole, k + 1)
        if whole.bits[k] & (tags.PUNCTUATION | tags.QUOTE | tags.AUXILIARY):
            return False
    return False


def _may_follow_cue(whole: Sentence, k: int) -> bool:
    bits = whole.bits[k] & (tags.PUNCTUATION | tags.TIME | tags.ADVERB | tags.GROUP)
    return bool(bits) or whole.lower[k] in _AFTER_CUE
