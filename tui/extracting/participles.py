"""Subjects that a participle parts from their verb: `A banker accused of fraud told the court`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.nominals import PEOPLE, is_nominal
from tui.extracting.phrases import Phrase, at_boundary, phrase_before

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

CURRENCIES: Final = ("$", "£", "€", "¥", "₽", "₹", "₴")
_WHILE: Final = ("in", "while", "after", "before")
_REACH: Final = 24
_NOUNS: Final = PEOPLE | tags.SPEECH_NOUN | tags.CUE_NOUN
_IRREGULAR: Final = lexicon.words("small_words.txt", "participles")
_SAID_OF: Final = ("of", "with", "as", "by")
_BEHIND_PAST: Final = tags.PREPOSITION | tags.ADVERB | tags.TIME
_ENDS: Final = tags.QUOTE | tags.AUXILIARY | tags.RELATIVE | tags.CONJUNCTION


def past_participle(sentence: Sentence, end: int) -> Phrase | None:
    """The noun that a participle before item `end` describes, where a clause begins with it."""
    for k in range(end - 1, max(0, end - _REACH), -1):
        bits = sentence.bits[k]
        if bits & tags.PUNCTUATION and sentence.words[k] not in CURRENCIES:
            return None
        if bits & tags.CONJUNCTION and is_nominal(sentence, k - 1) and is_nominal(sentence, k + 1):
            continue  # a man working on road and rail plans told
        if bits & _ENDS or (bits & tags.PRONOUN and not bits & tags.POSSESSIVE):
            return None
        doing = k > 1 and sentence.lower[k - 1] in _WHILE and sentence.lower[k].endswith("ing")
        if doing or is_reduced(sentence, k):
            outer = phrase_before(sentence, k - doing)
            if outer is not None and at_boundary(sentence, outer.first):
                return outer
    return None


def is_reduced(sentence: Sentence, k: int) -> bool:
    """Whether a participle right behind a noun describes it and is no verb of its own."""
    bits, low = sentence.bits[k], sentence.lower[k]
    if bits & tags.CAPITAL or k + 1 >= len(sentence) or sentence.lower[k - 1] == "former":
        return False
    past = low.endswith("ed") or low in _IRREGULAR
    if past and _is_done_by(sentence, k):
        return True
    if not (sentence.bits[k - 1] & _NOUNS or (k == 1 and sentence.lower[0].endswith("s"))):
        return False
    if bits & tags.CUE:
        told = low == "briefed" and sentence.lower[k + 1] == "on"
        return told or (low.endswith(("ed", "ing")) and sentence.lower[k + 1] in _SAID_OF)
    if low.endswith("ing"):
        return not (bits & _NOUNS or sentence.bits[k + 1] & tags.CONJUNCTION)
    return past and bool(sentence.bits[k + 1] & _BEHIND_PAST)


def _is_done_by(sentence: Sentence, k: int) -> bool:
    """`a region held by rebels`: a participle with its agent, which no verb of its own has."""
    if sentence.lower[k + 1] != "by" or k + 2 >= len(sentence) or not is_nominal(sentence, k - 1):
        return False
    # but sales increased by 3%, and she closed by asking
    return not (sentence.bits[k + 2] & tags.NUMBER or sentence.lower[k + 2].endswith("ing"))
