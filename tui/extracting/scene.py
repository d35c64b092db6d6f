"""Where and when something was said: `on Friday`, `in a statement`, `at a rally in May`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.phrases import SPANS, clause_ends, phrase_after

if TYPE_CHECKING:
    from tui.extracting.phrases import Phrase
    from tui.extracting.sentences import Sentence

_POINTS: Final = ("last", "this", "next")
"""What makes a time of its own of a span: `said last week`, but not `said the week was lost`."""
_MEASURES: Final = tags.NUMBER | tags.DETERMINER | tags.PREPOSITION | tags.POSSESSIVE
_TRAILING: Final = frozenset(("in", "on", "at", "during", "via", "late", "early", "earlier"))
_FOCUS: Final = lexicon.words("small_words.txt", "focus")
_SCENE: Final = lexicon.words("small_words.txt", "scene")


def _opens_clause(sentence: Sentence, k: int, stop: int) -> bool:
    """`said there was rain`, `said only two came`: adverbs that belong to what was said."""
    bound = sentence.lower[k] == "at" and sentence.lower[k + 1 : k + 2] in (["least"], ["most"])
    if bound or sentence.lower[k] in _FOCUS:
        return True
    follows = sentence.bits[k + 1] if k + 1 < stop else 0
    return sentence.lower[k] == "there" and bool(follows & tags.AUXILIARY)


def _is_subject(sentence: Sentence, k: int, stop: int) -> bool:
    """`said September had been slow`: a time that the verb behind it tells of."""
    named = sentence.bits[k] & tags.TIME and sentence.bits[k] & tags.CAPITAL
    return bool(named) and k + 1 < stop and bool(sentence.bits[k + 1] & tags.AUXILIARY)


def skip_scene(sentence: Sentence, k: int, stop: int) -> int:
    """Step over `on Friday`, `this week`, `in a statement`, `later`."""
    while k < stop:
        bits = sentence.bits[k]
        if _opens_clause(sentence, k, stop):
            break
        if bits & (tags.TIME | tags.ADVERB) and not bits & (tags.SUBORDINATOR | tags.DETERMINER):
            if _is_subject(sentence, k, stop):
                break
            k += 1
            continue
        if sentence.lower[k] in _POINTS and k + 1 < stop:
            if not sentence.bits[k + 1] & tags.TIME:
                break
            k += 2
            continue
        beyond = _past_occasion(sentence, k, stop) if sentence.lower[k] in _SCENE else None
        if beyond is None:
            break
        k = beyond
    return k


def _past_occasion(sentence: Sentence, k: int, stop: int) -> int | None:
    """The item behind a preposition and a day, an occasion or those who heard it."""
    if k + 1 < stop and _is_day(sentence, k + 1):
        return _past_day(sentence, k + 2, stop)
    if sentence.lower[k : k + 3] == ["on", "social", "media"]:
        return k + 3
    phrase = phrase_after(sentence, k + 1)
    if phrase is None or phrase.last >= stop:
        return None
    if sentence.lower[k] == "to" and _is_verb(sentence, phrase):
        return None
    heads = sentence.bits[phrase.head] | sentence.bits[phrase.last - 1]
    occasion = heads & (tags.SPEECH_NOUN | tags.TIME | tags.GROUP)
    return phrase.last if occasion or sentence.lower[k] == "during" else None


def _is_verb(sentence: Sentence, phrase: Phrase) -> bool:
    """`to address this problem`: a bare word with an object, no hearers."""
    takes = tags.DETERMINER | tags.POSSESSIVE | tags.PRONOUN
    return phrase.last - phrase.first == 1 and bool(sentence.bits[phrase.last] & takes)


def _is_day(sentence: Sentence, k: int) -> bool:
    return bool(sentence.bits[k] & tags.TIME and sentence.bits[k] & tags.CAPITAL) and not (
        sentence.bits[k] & tags.GENITIVE
    )


def _past_day(sentence: Sentence, k: int, stop: int) -> int:
    """Step over the rest of a date: `Friday night`, `May 5, 2015`, but not `Friday 51 people`."""
    month = not sentence.lower[k - 1].endswith("day")
    while k < stop:
        bits, word = sentence.bits[k], sentence.words[k]
        dated = month and bits & tags.NUMBER and (len(word) < 3 or word[:2] in ("19", "20"))
        if not (dated or bits & tags.TIME):
            break
        k += 1
    return k


def is_trailing_scene(sentence: Sentence, k: int, stop: int) -> bool:
    """Whether nothing but where and when it was said is left: `in a speech on Friday`."""
    timed = sentence.bits[k] & tags.TIME
    if sentence.lower[k] in _POINTS and k + 1 < stop:
        timed |= sentence.bits[k + 1] & tags.TIME
    if sentence.lower[k] not in _TRAILING and not timed:
        return False
    if timed and (sentence.bits[k - 1] & _MEASURES or sentence.lower[k] in SPANS):
        return False  # hid for six days
    return skip_scene(sentence, k, stop) >= stop - 1 and stop >= len(sentence) - 1


def ends_behind_scene(sentence: Sentence, k: int) -> bool:
    """Whether nothing but where and when stands from item `k` to the next comma or full stop."""
    return clause_ends(sentence, skip_scene(sentence, k, len(sentence)))


def quotes_next(sentence: Sentence, k: int) -> bool:
    """Whether a comma or colon and then a quotation follow."""
    if k + 1 >= len(sentence) or sentence.lower[k] not in (",", ":"):
        return False
    return bool(sentence.bits[k + 1] & tags.QUOTE)


def ends_with_scene(sentence: Sentence, k: int) -> bool:
    """Whether a place or an occasion is all that is left, no clause: `said at a fair in Lund.`."""
    if k >= len(sentence) - 1 or sentence.lower[k] not in _SCENE:
        return False
    clause = tags.AUXILIARY | tags.RELATIVE | tags.PRONOUN | tags.QUOTE | tags.CUE
    last = len(sentence) - 1
    for j in range(k + 1, last):
        bits = sentence.bits[j]
        noun = bits & (tags.CAPITAL | tags.NOUN_LIKE | tags.CUE_NOUN)
        plural = j == last - 1 and sentence.lower[j].endswith("s")  # a tour of talk shows
        if (bits & clause or (bits & tags.VERB and not plural)) and not noun:
            return False
    return True
