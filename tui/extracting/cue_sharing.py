"""Verbs that share a subject: `Roe laughed and said …`, `…, adding that …`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.participles import is_reduced
from tui.extracting.phrases import Phrase, can_speak, phrase_after
from tui.extracting.shapes import parts, past_insertion
from tui.extracting.subjects import main_subject, subject_before
from tui.extracting.verb_groups import verb_group

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence

_WHEN: Final = ("when", "while", "as", "after", "before", "until", "because")
_PERSONAL: Final = ("he", "she", "they", "it")
_NEAR: Final = 16


def share(sentence: Sentence, cue: Cue, earlier: list[Cue]) -> None:
    """Take the subject of the verb this one is joined to."""
    cue.shared = True
    moved = _moved_to_say(sentence, cue)
    if moved is not None:
        cue.subject, cue.clause, cue.shared = moved, moved.first, False
        return
    cue.subject = (
        _in_second_clause(sentence, cue)
        or _joined_clause(sentence, cue, earlier)
        or _said_again(sentence, cue, earlier)
        or _in_document(sentence, cue, earlier)
        or _of_earlier(sentence, cue, earlier)
    )
    if cue.subject is not None:
        return
    phrase = main_subject(sentence)
    if phrase is not None and phrase.last <= cue.first:
        cue.subject = phrase
    elif cue.group < 2:
        cue.subject = _behind_adjunct(sentence, cue.last)
    elif cue.subject is None and cue.verb is not None and cue.verb.form == "ing":
        cue.subject = _opening_subject(sentence)


def _of_earlier(sentence: Sentence, cue: Cue, earlier: list[Cue]) -> Phrase | None:
    """The subject of the nearest verb of saying before that can be the speaker."""
    for other in reversed(earlier[-4:]):
        if other.form != "verb" or other.subject is None or other.blamed or other.agent:
            continue
        if _is_aside(sentence, other) or _is_about_oneself(sentence, other, earlier):
            continue
        if _is_inside(cue, other, earlier[0]):
            continue
        if other is earlier[0] or can_speak(sentence, other.subject):
            return other.subject  # Roe said the plans were put off, and added …
    return None


def _is_appended(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue is a participle behind a comma: `…, saying that …`."""
    doing = cue.verb is not None and cue.verb.form == "ing" and cue.group > 1
    return doing and sentence.lower[cue.group - 1] == ","


def _in_document(sentence: Sentence, cue: Cue, earlier: list[Cue]) -> Phrase | None:
    """`Records show that a guard left, claiming …`: it is the guard who claims, no record."""
    if not earlier or not _is_appended(sentence, cue):
        return None
    outer = earlier[-1]
    if outer.subject is None or sentence.lower[outer.after : outer.after + 1] != ["that"]:
        return None
    if not sentence.bits[outer.subject.head] & (tags.SPEECH_NOUN | tags.EVIDENCE):
        return None
    inner = phrase_after(sentence, outer.after + 1)
    people = tags.ROLE | tags.TITLE | tags.GROUP
    return inner if inner is not None and sentence.bits[inner.head] & people else None


def _is_inside(cue: Cue, other: Cue, first: Cue) -> bool:
    """`Roe said Lee was denying it, but accused …`: only "said" can go on with "accused"."""
    forms = [one.verb.form if one.verb else None for one in (first, other, cue)]
    return forms == ["past", "ing", "past"] and first.after <= other.clause < other.group


def _said_again(sentence: Sentence, cue: Cue, earlier: list[Cue]) -> Phrase | None:
    """`Roe says the plans are late but says …`: the same verb in the same form goes with Roe."""
    if not cue.group or not sentence.bits[cue.group - 1] & tags.CONJUNCTION:
        return None
    for other in earlier[-4:]:
        same = other.verb is not None and other.verb == cue.verb and not other.inverted
        if same and other.subject is not None and can_speak(sentence, other.subject):
            return other.subject
    return None


def _opening_subject(sentence: Sentence) -> Phrase | None:
    """`He weakens trust by suggesting …`: who opens the sentence, before a verb in no list."""
    phrase = phrase_after(sentence, 0)
    if phrase is None or not can_speak(sentence, phrase) or phrase.last >= len(sentence) - 1:
        return None
    following, bits = sentence.lower[phrase.last], sentence.bits[phrase.last]
    finite = following.endswith("s") and not following.endswith("ss")
    return phrase if finite and not bits & (tags.CAPITAL | tags.PREPOSITION | tags.TIME) else None


def _moved_to_say(sentence: Sentence, cue: Cue) -> Phrase | None:
    """`so cold that Roe was moved to say`, `as her father used to say`: the one who was moved."""
    if cue.first < 3 or sentence.lower[cue.first - 1] != "to":
        return None
    phrase = subject_before(sentence, verb_group(sentence, cue.first - 2).first)
    return phrase if phrase is not None and can_speak(sentence, phrase) else None


def _is_aside(sentence: Sentence, other: Cue) -> bool:
    """`Roe turned to Lee, who was crying, and said`: what "who" does is over at the comma."""
    assert other.subject is not None
    relative = sentence.bits[other.subject.first] & tags.RELATIVE
    k = other.after
    return bool(relative and k < len(sentence) and sentence.lower[k] == "," and other.frames == "x")


def _is_about_oneself(sentence: Sentence, other: Cue, earlier: list[Cue]) -> bool:
    """`Roe said he welcomed it and added, “…”`: the one who said it adds, by the name there."""
    if other is earlier[0] or other.subject is None:
        return False
    outer = earlier[earlier.index(other) - 1]
    personal = sentence.lower[other.subject.head] in _PERSONAL
    near = outer.after <= other.clause <= outer.after + 2  # Roe said that even she called it
    return personal and outer.subject is not None and near


def _joined_clause(sentence: Sentence, cue: Cue, earlier: list[Cue]) -> Phrase | None:
    """`Roe said it rained, and a guard came in and told them …`: the guard told them."""
    if not cue.group or not sentence.bits[cue.group - 1] & tags.CONJUNCTION:
        return None
    last = max((other.last for other in earlier), default=0)
    for k in range(cue.group - 2, max(last, cue.group - _NEAR), -1):
        if not _is_verbal(sentence, k):
            continue
        phrase = subject_before(sentence, verb_group(sentence, k).first)
        if phrase is None or phrase.first <= last or not can_speak(sentence, phrase):
            return None
        if not phrase.first:
            return None
        near = not any(bits & tags.PUNCTUATION for bits in sentence.bits[k : cue.group])
        joins = sentence.bits[phrase.first - 1] & tags.CONJUNCTION
        opens = near and sentence.lower[phrase.first - 1] in _WHEN
        return phrase if joins or opens else None
    return None


def _in_second_clause(sentence: Sentence, cue: Cue) -> Phrase | None:
    """`Lee grew loud, and Roe cut him short, saying …`: who acts behind the comma and "and"."""
    if not _is_appended(sentence, cue):
        return None
    for k in range(cue.group - 2, max(1, cue.group - _NEAR), -1):
        if sentence.lower[k] == ",":
            return None
        if sentence.lower[k] in ("and", "but") and sentence.lower[k - 1] == ",":
            phrase = phrase_after(sentence, k + 1)
            acts = phrase is not None and phrase.last < cue.group and can_speak(sentence, phrase)
            return phrase if acts else None
    return None


def in_clause_before(sentence: Sentence, cue: Cue) -> Phrase | None:
    """`It began when hecklers cut her short, shouting …`: whoever acts in the nearer clause."""
    for k in range(cue.group - 2, max(0, cue.group - _NEAR), -1):
        if not _is_verbal(sentence, k):
            continue
        phrase = subject_before(sentence, verb_group(sentence, k).first)
        if phrase is None or not phrase.first or not can_speak(sentence, phrase):
            return None
        return phrase if sentence.lower[phrase.first - 1] in _WHEN else None
    return None


def _is_verbal(sentence: Sentence, k: int) -> bool:
    """Whether an item may be the verb that another is joined to: `Roe shrugged and called …`."""
    bits, low = sentence.bits[k], sentence.lower[k]
    if k and is_reduced(sentence, k):
        return False  # relatives of people killed there
    past = low.endswith("ed") and not bits & (tags.CAPITAL | tags.PREPOSITION)
    return bool(bits & (tags.VERB | tags.AUXILIARY)) or past


def _behind_adjunct(sentence: Sentence, k: int) -> Phrase | None:
    """`After calling it a draw, Roe left`: the subject of the main verb behind the comma."""
    begin = k
    for j in range(k, len(sentence) - 2):
        if j < begin or not parts(sentence, j):
            continue
        begin = past_insertion(sentence, j) + 1
        if begin == j + 1:
            phrase = phrase_after(sentence, begin)
            return phrase if phrase is not None and can_speak(sentence, phrase) else None
    return None
