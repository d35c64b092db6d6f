"""Cues that are no verbs: nouns that name a saying, "according to", a name and a colon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags, verbs
from tui.extracting.beside import opens_turned
from tui.extracting.cues import Cue
from tui.extracting.frames import has_clause
from tui.extracting.nominals import PEOPLE, is_name
from tui.extracting.phrases import Phrase, can_speak, clause_ends, phrase_after, phrase_before
from tui.extracting.subjects import subject_after, subject_before
from tui.extracting.tokens import DASHES
from tui.extracting.verb_groups import verb_group

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

_COPULA: Final = lexicon.words("small_words.txt", "copula")
_MEASURES: Final = ("plan", "plans", "schedule", "size", "type", "need", "needs", "taste", "script")
_THINGS: Final = lexicon.words("small_words.txt", "things")
_CLOCKS: Final = lexicon.words("small_words.txt", "clocks")
_RUBRICS: Final = lexicon.words("small_words.txt", "rubrics")
_LIGHT: Final = lexicon.words("small_words.txt", "light_verbs")
_REACH: Final = 5
_LONGEST_NAME: Final = 7
_LONGEST_SOURCE: Final = 18
_BY_AHEAD: Final = 6
_SETTING: Final = 12


def noun_cue(sentence: Sentence, k: int) -> Cue | None:
    """`Smith's claim that …`, `a report by the agency that …`, `her point was that …`."""
    class_ = verbs.nouns().get(sentence.lower[k])
    if class_ is None or sentence.bits[k] & tags.CAPITAL or k + 1 >= len(sentence):
        return None
    owner = owner_of(sentence, k)
    following = sentence.lower[k + 1]
    after = k + 1
    if owner is None and following == "that":
        owner = made_by(sentence, k)
    if owner is None and following in ("by", "from", "of"):
        owner = phrase_after(sentence, k + 2)
        spoken = owner and can_speak(sentence, owner) and sentence.lower[k] not in _THINGS
        if following == "of" and not spoken:
            owner = None
        after = owner.last if owner else after
    if owner is not None and sentence.lower[after : after + 2] == ["to", "have"]:
        return Cue("noun", k, k + 1, class_, "i", owner, owner.first, after)
    if owner is not None and following in _COPULA:
        after += 1
    elif owner is not None and sentence.lower[after : after + 1] != ["that"]:
        after = _past_setting(sentence, after)
    if owner is None or after + 1 >= len(sentence) or sentence.lower[after] != "that":
        return None
    if _is_relative(sentence, after + 1) or _is_scene(sentence, owner.first):
        return None
    return Cue("noun", k, k + 1, class_, "t", owner, owner.first, after)


def _is_relative(sentence: Sentence, k: int) -> bool:
    """Whether "that" before item `k` is the subject of a verb: `a report that was late`."""
    bits = sentence.bits[k]
    if bits & tags.CAPITAL:
        return False
    if bits & (tags.AUXILIARY | tags.VERB) or sentence.lower[k].endswith("ed"):
        return True
    third = sentence.lower[k].endswith("s") and k + 1 < len(sentence)
    led = third and sentence.bits[k + 1] & tags.PREPOSITION and sentence.lower[k + 1] != "of"
    # a message that emerges from the meeting
    return bool(led) and not has_clause(sentence, k + 1, len(sentence))


def _is_scene(sentence: Sentence, k: int) -> bool:
    """Whether a noun only tells where a verb said it: `said in her remarks that …`."""
    return k > 1 and sentence.lower[k - 1] == "in" and bool(sentence.bits[k - 2] & tags.CUE)


def _past_setting(sentence: Sentence, k: int) -> int:
    """The "that" behind when and where it was said: `her claim at a rally on Friday that …`."""
    if k >= len(sentence) or not sentence.bits[k] & (tags.PREPOSITION | tags.TIME):
        return k
    barred = tags.PUNCTUATION | tags.QUOTE | tags.AUXILIARY | tags.VERB | tags.PRONOUN
    for j in range(k, min(len(sentence), k + _SETTING)):
        if sentence.lower[j] == "that":
            return j
        if sentence.bits[j] & barred:
            break
    return k


def owner_of(sentence: Sentence, k: int) -> Phrase | None:
    """The genitive or possessive before a noun: `Smith's`, `her`."""
    for j in range(k - 1, max(-1, k - 4), -1):
        bits = sentence.bits[j]
        if bits & tags.POSSESSIVE:
            return Phrase(j, j + 1, j)
        if bits & tags.GENITIVE:
            return _nearest(sentence, phrase_before(sentence, j + 1))
        if j == k - 1 and is_name(sentence, j) and sentence.lower[k] not in _THINGS:
            phrase = _nearest(sentence, phrase_before(sentence, k))
            return _without_article(sentence, phrase)  # Roe claim that
        if bits & (tags.PUNCTUATION | tags.DETERMINER | tags.PREPOSITION | tags.QUOTE):
            if sentence.lower[j] == "most":  # her most serious charge
                continue
            return None
        if bits & tags.CUE and not sentence.bits[j - 1] & (tags.GENITIVE | tags.POSSESSIVE):
            return None  # Roe's agent denied reports, but Roe's repeated claims
    return None


def _without_article(sentence: Sentence, phrase: Phrase | None) -> Phrase | None:
    """`a Star report that …` is the Star's: the article belongs to the report."""
    if phrase is None or not sentence.bits[phrase.first] & tags.DETERMINER:
        return phrase
    return Phrase(phrase.first + 1, phrase.last, phrase.head)


def _nearest(sentence: Sentence, phrase: Phrase | None) -> Phrase | None:
    """`their answer to Roe's claim`: the claim is Roe's alone, but `the head of the port's`."""
    if phrase is None:
        return None
    for k in range(phrase.last - 2, phrase.first, -1):
        if sentence.lower[k] == "and" and not can_speak(sentence, Phrase(phrase.first, k, k - 1)):
            return Phrase(k + 1, phrase.last, phrase.last - 1)
        if not sentence.bits[k] & tags.PREPOSITION:
            continue
        # `critical of Oslo's claims`: no noun stands before "of"
        bare = k - 1 == phrase.first and not sentence.bits[phrase.first] & (tags.CAPITAL | PEOPLE)
        adjective = bare and not sentence.lower[phrase.first].endswith("s")
        if sentence.lower[k] != "of" or adjective:
            return Phrase(k + 1, phrase.last, phrase.last - 1)
    return phrase


def made_by(sentence: Sentence, k: int) -> Phrase | None:
    """Who made what a noun names: `Roe issued a warning`, `Roe has made a firm promise`."""
    for j in range(k - 1, max(0, k - _REACH), -1):
        if sentence.lower[j] in _LIGHT:
            group = verb_group(sentence, j)
            barred = group.bits & (tags.NEGATION | tags.MODAL | tags.FUTURE)
            return None if barred else subject_before(sentence, group.first)
        if sentence.bits[j] & (tags.PUNCTUATION | tags.PREPOSITION | tags.QUOTE | tags.CUE):
            return None
    return None


def according(sentence: Sentence, k: int) -> Cue | None:
    """`According to the agency, …` and `…, according to the agency`."""
    if k + 2 >= len(sentence) or sentence.lower[k + 1] != "to":
        return None
    phrase = _behind(sentence, k, k + 2)
    if phrase is None or sentence.lower[k + 2] in _MEASURES:
        return None
    return Cue("according", k, k + 2, "say", "c", phrase, k, phrase.last, group=k)


def signature(sentence: Sentence, k: int) -> Cue | None:
    """`"Nobody asked us." — Ana Roe`: a quotation signed behind a dash."""
    dash = k + 1
    if k and not sentence.bits[k - 1] & (tags.PUNCTUATION | tags.QUOTE):
        return None  # insisted it was “the best year.” — Ana Roe
    if dash + 1 >= len(sentence) or sentence.lower[dash] not in DASHES | {":"}:
        return None
    phrase = subject_after(sentence, dash + 1)
    if phrase is None or not is_name(sentence, phrase.head):
        return None
    if not is_name(sentence, phrase.first) and sentence.lower[phrase.first].endswith("ing"):
        return None  # - including Roe -
    if phrase.last < len(sentence) and not sentence.bits[phrase.last] & tags.PUNCTUATION:
        return None
    return Cue("according", dash, dash + 1, "say", "c", phrase, dash, phrase.last, group=dash)


def as_reported(sentence: Sentence, k: int) -> Cue | None:
    """`…, as reported on Friday by the agency`: read like "according to the agency"."""
    if k < 1 or sentence.lower[k - 1] != "as" or sentence.lower[k + 1 : k + 2] == ["that"]:
        return None
    verb = verbs.forms()[sentence.lower[k]][-1]
    if verb.form != "past":
        return None
    for j in range(k + 1, min(len(sentence) - 1, k + _BY_AHEAD)):
        if sentence.lower[j] in ("by", "in", "at"):
            phrase = _behind(sentence, k - 1, j + 1)
            if phrase is None:
                return None
            if sentence.lower[j] != "by" and not _is_body(sentence, phrase):
                continue
            return Cue("according", k, k + 1, verb.class_, "c", phrase, k - 1, phrase.last, group=k)
        if sentence.bits[j] & (tags.PUNCTUATION | tags.AUXILIARY | tags.QUOTE):
            return None
    return None


def _is_body(sentence: Sentence, phrase: Phrase) -> bool:
    """`as noted in the General Staff`: a body, not the letter in which it was noted."""
    heads = sentence.bits[phrase.head] | sentence.bits[phrase.last - 1]
    return bool(heads & (tags.ORGANISATION | tags.GROUP) and not heads & tags.SPEECH_NOUN)


def _behind(sentence: Sentence, clause: int, begin: int) -> Phrase | None:
    """The source named from item `begin` on, with its apposition if that is closed by a comma."""
    phrase = subject_after(sentence, begin)
    if phrase is None or not clause_ends(sentence, phrase.last):
        return _up_to_comma(sentence, phrase, begin)
    opens = clause == 0 or bool(
        sentence.bits[clause - 1] & (tags.PUNCTUATION | tags.CONJUNCTION | tags.SUBORDINATOR)
    )
    if not opens:
        return phrase
    closed = phrase.last < len(sentence) and sentence.lower[phrase.last] == ","
    # What stands behind the comma of an opening "according to" is the clause, no apposition.
    return phrase if closed else phrase_after(sentence, begin)


def _up_to_comma(sentence: Sentence, phrase: Phrase | None, begin: int) -> Phrase | None:
    """The whole of a longer source: `according to a letter the mayor sent on Friday`."""
    if clause_ends(sentence, begin) or sentence.bits[begin] & tags.QUOTE:
        return phrase
    for k in range(begin + 1, min(len(sentence) + 1, begin + _LONGEST_SOURCE)):
        if clause_ends(sentence, k):
            return Phrase(begin, k, phrase.head if phrase else k - 1)
    return phrase


def name_and_colon(sentence: Sentence) -> Cue | None:
    """`Ministry: bridge is open` as a headline, `Roe: I was there.` in a transcript."""
    for k in range(1, min(len(sentence) - 1, _LONGEST_NAME)):
        if sentence.lower[k] == ":":
            return _colon(sentence, k)
        if sentence.bits[k] & (tags.PUNCTUATION | tags.QUOTE):
            return None
    return None


def _colon(sentence: Sentence, k: int) -> Cue | None:
    phrase = phrase_after(sentence, 0)
    if phrase is None or phrase.last != k or sentence.lower[k - 1] in _RUBRICS:
        return None
    if sentence.lower[k - 1] in _CLOCKS:
        return None  # 12:15 GMT: the bridge is open
    if opens_turned(sentence):
        return None
    people = tags.ROLE | tags.GROUP | tags.ORGANISATION
    if not is_name(sentence, phrase.head) and not sentence.bits[phrase.head] & people:
        return None
    return Cue("colon", k, k + 1, "say", "c", phrase, 0, k + 1)
