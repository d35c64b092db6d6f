"""Cues of several words: `in the words of Roe`, `Roe was quoted by the Star as saying`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags, verbs
from tui.extracting.cues import Cue
from tui.extracting.nominals import is_name
from tui.extracting.phrases import Phrase, can_speak, clause_ends, phrase_after, phrase_before
from tui.extracting.subjects import subject_after, subject_before
from tui.extracting.verb_groups import verb_group

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

_BE: Final = lexicon.words("small_words.txt", "be")
_IN_WHOSE: Final = lexicon.words("small_words.txt", "in_whose")
_BY_WHOSE: Final = lexicon.words("small_words.txt", "by_whose")
_WHOSE: Final = tags.GENITIVE | tags.POSSESSIVE
_OUTCRIES: Final = lexicon.words("small_words.txt", "outcries")
_REACH: Final = 14


def in_the_words(sentence: Sentence, k: int) -> Cue | None:
    """`In the words of Roe, …`, `in Roe's words: …`, `by Roe's own account, …`: "according to"."""
    low = sentence.lower[k]
    if low not in _IN_WHOSE and low not in _BY_WHOSE:
        return None
    opening = _opening(sentence, k)
    if opening is None or low not in (_BY_WHOSE if sentence.lower[opening] == "by" else _IN_WHOSE):
        return None
    of = sentence.lower[k + 1 : k + 2] == ["of"]
    found = _of_whom(sentence, opening, k) if of else _whose(sentence, opening, k)
    if found is None or not _is_closed(sentence, found[1]):
        return None
    phrase, closed = found
    return Cue("according", k, k + 1, "say", "c", phrase, opening, closed, group=opening)


def _of_whom(sentence: Sentence, opening: int, k: int) -> tuple[Phrase, int] | None:
    """`the words of Roe`: who stands behind, and the item where that ends."""
    if opening == k - 1 and not sentence.lower[k].endswith("s"):
        return None  # in view of the risk
    phrase = subject_after(sentence, k + 2)
    if phrase is not None and not _is_closed(sentence, phrase.last):
        phrase = phrase_after(sentence, k + 2)  # what follows the comma is no apposition
    return (phrase, phrase.last) if phrase is not None else None


def _whose(sentence: Sentence, opening: int, k: int) -> tuple[Phrase, int] | None:
    """`Roe's own words`, `her view`: who stands before, and the item behind the noun."""
    end = k - (sentence.lower[k - 1] == "own")
    if not sentence.bits[end - 1] & _WHOSE:
        return None
    phrase = phrase_before(sentence, end) or Phrase(end - 1, end, end - 1)
    if opening != phrase.first - 1 or sentence.lower[phrase.first] in ("my", "our"):
        return None  # whoever says "in my view" has a cue of their own
    return phrase, k + 1


def _opening(sentence: Sentence, k: int) -> int | None:
    """The "in" or "by" before a noun of saying."""
    near = range(k - 1, max(-1, k - _REACH - 1), -1)
    return next((j for j in near if sentence.lower[j] in ("in", "by")), None)


def outcry(sentence: Sentence, k: int) -> Cue | None:
    """`The crowd broke into chants of “No more!”`: whoever acts, nobody where they were met."""
    quote = k + 2
    if sentence.lower[k] not in _OUTCRIES or sentence.lower[k + 1 : quote] != ["of"]:
        return None
    if quote >= len(sentence) or not sentence.bits[quote] & tags.QUOTE:
        return None
    crowd = None if sentence.lower[k - 1] in ("to", "amid") else _who_acts(sentence, k)
    cue = Cue("noun", k, k + 1, "say", "n", crowd, crowd.first if crowd else k, quote)
    cue.unnamed, cue.until = crowd is None, quote + 1
    return cue


def _who_acts(sentence: Sentence, k: int) -> Phrase | None:
    """The subject of the nearest verb before item `k`, None where it is passive."""
    for j in range(k - 1, max(0, k - _REACH), -1):
        bits, low = sentence.bits[j], sentence.lower[j]
        past = low.endswith("ed") and not bits & tags.CAPITAL
        if low.endswith("ing") or not (past or bits & (tags.VERB | tags.CUE)):
            continue
        group = verb_group(sentence, j)
        if _BE.intersection(sentence.lower[group.first : j]):
            return None
        phrase = subject_before(sentence, group.first)
        return phrase if phrase is not None and can_speak(sentence, phrase) else None
    return None


def _is_closed(sentence: Sentence, k: int) -> bool:
    """Whether a clause ends at item `k`, or a quotation begins there."""
    return clause_ends(sentence, k) or bool(sentence.bits[k] & tags.QUOTE)


def quoted_as_saying(sentence: Sentence, k: int) -> Cue | None:
    """`The Star quoted Roe as saying …`, `Roe was quoted as saying …`: it is Roe who speaks."""
    reading = next((verb for verb in verbs.forms()[sentence.lower[k]] if _cites(verb)), None)
    if reading is None:
        return None
    saying = _saying(sentence, k)
    group = verb_group(sentence, k)
    outer = subject_before(sentence, group.first)
    if outer is None:
        return None
    if reading.form == "past" and _BE.intersection(sentence.lower[group.first : k]):
        return _cue(sentence, k, saying, outer, outer) if saying else None
    quoted = phrase_after(sentence, k + 1)
    if quoted is None or not can_speak(sentence, quoted):
        return None
    if not saying and not _only_named(sentence, quoted, outer):
        return None
    return _cue(sentence, k, saying, quoted, outer)


def _cites(verb: verbs.Verb) -> bool:
    return verb.lemma in ("quote", "cite") and not verb.particle


def _saying(sentence: Sentence, k: int) -> int | None:
    """The participle behind "as"."""
    for j in range(k + 1, min(len(sentence) - 1, k + _REACH)):
        if sentence.lower[j] == "as" and sentence.lower[j + 1].endswith("ing"):
            return j + 1 if sentence.bits[j + 1] & tags.CUE else None
        if sentence.bits[j] & (tags.QUOTE | tags.AUXILIARY):
            return None
    return None


def _only_named(sentence: Sentence, quoted: Phrase, outer: Phrase) -> bool:
    """`“…,” the Star quotes Roe.`: a quotation before, and nothing but a name behind the verb."""
    behind = _is_closed(sentence, quoted.last)
    before = outer.first > 1 and sentence.bits[outer.first - 1] | sentence.bits[outer.first - 2]
    return bool(behind and before & tags.QUOTE) and is_name(sentence, quoted.head)


def _cue(sentence: Sentence, k: int, saying: int | None, speaker: Phrase, outer: Phrase) -> Cue:
    first = k if saying is None else saying
    last = first + 1
    after = last if saying else speaker.last
    cue = Cue("verb", first, last, "say", "c", speaker, outer.first, after, group=outer.first)
    cue.verb = verbs.forms()[sentence.lower[first]][-1]
    if saying and "o" in cue.verb.frames:
        cue.frames = cue.verb.frames  # quoted as telling the council that …
    return cue
