"""Appositions: `Ana Roe, head of the agency`, `the head of the agency, Ana Roe`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.extracting import tags
from tui.extracting.nominals import PEOPLE, is_name, is_nominal
from tui.extracting.phrases import Phrase, phrase_after, phrase_before

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence


def with_apposition(sentence: Sentence, phrase: Phrase) -> Phrase:
    """The phrase with what follows it between commas: `Ana Roe, head of the agency`."""
    last = phrase.last
    if (
        last + 1 >= len(sentence)
        or sentence.lower[last] != ","
        or not _describes(sentence, last + 1)
    ):
        return phrase
    more = phrase_after(sentence, last + 1)
    if more is None or sentence.bits[more.head] & (tags.PRONOUN | tags.TIME):
        return phrase
    return Phrase(phrase.first, more.last, phrase.head)


def _describes(sentence: Sentence, k: int) -> bool:
    bits = sentence.bits[k]
    if sentence.lower[k] == "whose":
        return False
    if bits & (tags.RELATIVE | tags.TIME | tags.CUE) and not bits & PEOPLE:
        return bool(bits & tags.DETERMINER)
    if sentence.lower[k].endswith(("ing", "ed")) and not bits & (PEOPLE | tags.CAPITAL):
        behind = sentence.bits[k + 1] if k + 1 < len(sentence) else 0
        opens = tags.DETERMINER | tags.POSSESSIVE | tags.PREPOSITION | tags.TIME
        return not behind & opens  # one of them, cradling a baby, said
    return bool(bits & (tags.DETERMINER | tags.POSSESSIVE | PEOPLE)) or is_nominal(sentence, k)


def apposed_name(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The name that a phrase describes behind a comma: `Ana Roe` before `, a banker`."""
    comma = phrase.first - 1
    if comma < 1 or sentence.lower[comma] != "," or is_name(sentence, phrase.head):
        return None
    name = phrase_before(sentence, comma)
    return name if name is not None and is_name(sentence, name.head) else None
