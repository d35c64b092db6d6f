"""Verbs with what stands between them and their subject: `had, in May, repeatedly said`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tui.extracting import lexicon, tags
from tui.extracting.nominals import is_name
from tui.extracting.phrases import SPANS

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

_BETWEEN: Final = tags.ADVERB | tags.AUXILIARY | tags.NEGATION
_SPAN_OPENERS: Final = ("in", "for", "over", "during", "since")
_LONGEST_SPAN: Final = 6
_BEFORE_SPAN: Final = (
    "last",
    "this",
    "on",
    "in",
    "late",
    "early",
    "earlier",
    "the",
    "next",
    "recent",
)
_AGO: Final = 3
_LATE: Final = ("yet", "further")
_ALL: Final = ("both", "all")
_INSIDE: Final = ("since", "once", "even", "so", "yet")
_NO_ADVERBS: Final = lexicon.words("words.txt", "not_adverb")
_HEARD: Final = lexicon.words("small_words.txt", "heard")


class Group(NamedTuple):
    """A verb with the auxiliaries and adverbs before it: items `first` to the verb itself."""

    first: int
    verb: int
    bits: int


def verb_group(sentence: Sentence, verb: int) -> Group:
    """What stands between a verb and its subject."""
    k = verb
    bits = 0
    while k > 0 and verb - k < 8:
        before = sentence.bits[k - 1]
        low = sentence.lower[k - 1]
        if before & tags.TIME or low == "past":
            opening = _before_span(sentence, k)
            if opening is not None:
                k = opening
                continue
        if low == "but" and k > 1 and sentence.lower[k - 2] == "all":
            k -= 2  # all but accused
            continue
        if low in _ALL and (k == 1 or sentence.bits[k - 2] & (tags.PUNCTUATION | tags.CONJUNCTION)):
            break  # both have promised
        adverb = low.endswith("ly") and not before & tags.CAPITAL and len(low) > 4
        adverb &= low not in _NO_ADVERBS
        adverb |= k == verb and low in _HEARD and sentence.lower[verb].endswith("ing")
        if is_name(sentence, k - 1) or not (before & _BETWEEN or adverb or low in _LATE):
            break
        if (low not in _LATE and before & tags.CONJUNCTION) or (
            before & tags.SUBORDINATOR and low not in _INSIDE
        ):
            break
        bits |= before
        k -= 1
    return Group(_skip_time(sentence, k), verb, bits)


def _before_span(sentence: Sentence, k: int) -> int | None:
    """`has in the past said`, `have for years argued`: the item behind the auxiliary."""
    for j in range(k - 2, max(0, k - _LONGEST_SPAN), -1):
        if sentence.lower[j] in _SPAN_OPENERS:
            return j if sentence.bits[j - 1] & tags.AUXILIARY else None
        if sentence.bits[j] & (tags.PUNCTUATION | tags.AUXILIARY | tags.QUOTE | tags.CUE):
            return None
    return None


def _skip_time(sentence: Sentence, k: int) -> int:
    """Step over `on Friday`, `last week` or `two days ago` between subject and verb."""
    if k > _AGO and sentence.lower[k - 1] == "ago" and sentence.bits[k - 2] & tags.TIME:
        return k - _AGO
    first = k
    while first > 0 and k - first < 4 and sentence.bits[first - 1] & (tags.TIME | tags.NUMBER):
        if sentence.lower[first - 1].endswith("-old") or _is_in_name(sentence, first - 1):
            break
        first -= 1
    if first == k:
        return k
    low = sentence.lower[first - 1] if first else ""
    if low in _BEFORE_SPAN:
        first -= 1
    if first and sentence.lower[first - 1] in ("on", "in", "earlier", "late", "early"):
        first -= 1
    return first or k


def _is_in_name(sentence: Sentence, k: int) -> bool:
    """`Section 4`, `Golden Hours`: a number or a time that belongs to the name before it."""
    if k and sentence.lower[k] in SPANS and sentence.bits[k] & sentence.bits[k - 1] & tags.CAPITAL:
        return True
    numbered = k > 0 and sentence.bits[k] & tags.NUMBER and sentence.bits[k - 1] & tags.CAPITAL
    return bool(numbered and not sentence.bits[k - 1] & tags.TIME)
