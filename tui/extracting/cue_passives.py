"""Sayings whose speaker is not the subject: `was told that …`, `is accused of …`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.cues import Cue
from tui.extracting.frames import COMPLEMENTS
from tui.extracting.phrases import Phrase, can_speak, phrase_after
from tui.extracting.readings import reading
from tui.extracting.scene import skip_scene
from tui.extracting.shapes import is_gesture
from tui.extracting.subjects import subject_before
from tui.extracting.verb_groups import verb_group

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence
    from tui.extracting.verbs import Verb

_BE: Final = lexicon.words("small_words.txt", "be")
_TOLD: Final = lexicon.words("small_words.txt", "told")
_SAID_OF: Final = lexicon.words("small_words.txt", "said_of")
_TO: Final = lexicon.words("small_words.txt", "said_to")
_SPREAD: Final = lexicon.words("small_words.txt", "spread")
_PASSIVES: Final = _TOLD | _SAID_OF | _SPREAD | _TO
_OF: Final = ("of", "for", "as")
_REACH: Final = 14
_FINITE_REACH: Final = 10
_BEFORE: Final = ("when", "if", "while", "being", "also")


def passive_cue(sentence: Sentence, k: int) -> Cue | None:
    """The cue that a participle makes where nothing, or only "by …", tells who spoke."""
    verb = reading(sentence, k)
    if verb is None or verb.form != "past" or verb.particle or verb.lemma not in _PASSIVES:
        return None
    bare = _is_bare(sentence, k, verb)
    group = verb_group(sentence, k)
    if not bare:
        if group.bits & (tags.NEGATION | tags.MODAL | tags.FUTURE):
            return None
        if not _BE.intersection(sentence.lower[group.first : k]):
            return None
    agent = None
    after = k + 1
    if sentence.lower[after : after + 1] == ["by"]:
        agent = phrase_after(sentence, after + 1)
        if agent is None:
            return None
        agent = _without_charge(sentence, verb, agent)
        after = agent.last
    after = skip_scene(sentence, after, len(sentence))
    content = _content(sentence, verb, after)
    if content is None:
        return None
    cue = Cue("verb", k, k + 1, verb.class_, "f", agent, k, content, group=group.first, verb=verb)
    cue.unnamed = True
    if agent is None:
        _find_agent(sentence, cue)
    if bare:  # whoever asks or tells without being named is the reporter, who is no source
        return cue if cue.subject is not None else None
    return cue if _with_patient(sentence, cue) else None


def _without_charge(sentence: Sentence, verb: Verb, agent: Phrase) -> Phrase:
    """`accused by experts of aiding rebels`: "of aiding" is the charge, not whose experts."""
    if verb.lemma in _SAID_OF:
        for k in range(agent.first + 1, agent.last - 1):
            if sentence.lower[k] in _OF and is_gesture(sentence.lower[k + 1]):
                return Phrase(agent.first, k, min(agent.head, k - 1))
    return agent


def _find_agent(sentence: Sentence, cue: Cue) -> None:
    """`was described as reckless by Roe`: the agent behind what was said ends it."""
    for k in range(cue.after + 1, min(len(sentence) - 1, cue.after + _REACH)):
        if sentence.bits[k] & tags.PUNCTUATION:
            return
        if sentence.lower[k] == "by":
            phrase = phrase_after(sentence, k + 1)
            closed = phrase is not None and (
                phrase.last >= len(sentence) or sentence.bits[phrase.last] & tags.PUNCTUATION
            )
            if phrase is not None and closed and can_speak(sentence, phrase):
                cue.subject, cue.until = phrase, k
            return


def _is_bare(sentence: Sentence, k: int, verb: Verb) -> bool:
    """`Asked whether …, Roe said` and `when told that …`."""
    if verb.lemma not in _TOLD:
        return False
    opens = k == 0 or sentence.lower[k - 1] in _BEFORE
    return opens or (sentence.lower[k - 1] == "," and sentence.lower[k + 1 : k + 2] == ["about"])


def _content(sentence: Sentence, verb: Verb, k: int) -> int | None:
    """The item with which the reported words begin, if what stands at `k` opens such words."""
    if k + 1 >= len(sentence):
        return None
    low = sentence.lower[k]
    if low in COMPLEMENTS:
        told = verb.lemma in _TOLD or verb.lemma in _SPREAD
        return (k + 1 if low == "that" else k) if told else None
    parted = low == "," and sentence.bits[k - 1] & tags.TIME  # was told on Monday, it had to go
    if verb.lemma == "tell" and _opens_clause(sentence, k + bool(parted)):
        return k + bool(parted)
    if low == "about" and verb.lemma in _TOLD:
        return k + 1
    if low == "to":
        return k if verb.lemma in _TO else None
    return k if low in _OF and verb.lemma in _SAID_OF else None


def _opens_clause(sentence: Sentence, k: int) -> bool:
    """`the court was told the dam was old`: a clause without "that"."""
    if sentence.bits[k] & (tags.PREPOSITION | tags.CONJUNCTION | tags.PUNCTUATION | tags.QUOTE):
        return False
    subject = phrase_after(sentence, k)
    ahead = sentence.bits[subject.last : subject.last + _FINITE_REACH] if subject else ()
    return any(bits & tags.AUXILIARY for bits in ahead)


def _with_patient(sentence: Sentence, cue: Cue) -> bool:
    """Take in of whom it is said, unless that is "it" or someone who was told."""
    assert cue.verb is not None
    phrase = subject_before(sentence, cue.group)
    if phrase is None:
        return False
    cue.clause = phrase.first
    told = cue.verb.lemma in _TOLD
    clause = sentence.lower[cue.after - 1] == "that" or sentence.lower[cue.after] in COMPLEMENTS
    if clause and not told:
        return sentence.lower[phrase.head] in ("it", "it's")
    if not told and not sentence.bits[phrase.head] & (tags.RELATIVE | tags.PRONOUN):
        cue.patient = (phrase.first, phrase.last)
    return True
