"""Whether "call" names something: `called the plan a mistake`, not `called the mayor at noon`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.nominals import is_name, is_nominal
from tui.extracting.phrases import can_speak, phrase_after

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.phrases import Phrase
    from tui.extracting.sentences import Sentence

_REFLEXIVE: Final = frozenset(("himself", "herself", "itself", "themselves", "myself", "ourselves"))
_PLACED: Final = ("in", "at", "on", "from", "round", "back")
_SUMMONED: Final = lexicon.words("small_words.txt", "summoned")
_AWAY: Final = ("in", "off", "out", "back")
_PEOPLE: Final = tags.ROLE | tags.GROUP | tags.ORGANISATION | tags.TITLE
_AFTER_CALL: Final = tags.PREPOSITION | tags.TIME | tags.CONJUNCTION | tags.ADVERB


def names_something(sentence: Sentence, cue: Cue, start: int, end: int) -> bool:
    """Whether the items behind "call" tell what something is called, and by someone."""
    if _only_bears_name(sentence, cue):
        return False
    if sentence.lower[start] in _REFLEXIVE:
        return not (start + 1 < end and is_name(sentence, start + 1))
    if sentence.lower[start - 1] in _REFLEXIVE:
        return not is_name(sentence, start)
    if any(sentence.bits[k] & tags.QUOTE for k in range(start, end)):
        return True
    if _names_nothing(sentence, cue, start) or "onto" in sentence.lower[start:end]:
        return False
    if cue.agent or _is_extracted(sentence, cue):
        return True
    phrase = phrase_after(sentence, start)
    if phrase is None:
        return not sentence.bits[start] & tags.PUNCTUATION and sentence.lower[start] not in _PLACED
    return _is_renamed(sentence, cue, phrase, end)


def _is_renamed(sentence: Sentence, cue: Cue, phrase: Phrase, end: int) -> bool:
    """Whether a name, or what it is called, stands behind the one that is called something."""
    someone = is_name(sentence, phrase.head) or bool(sentence.bits[phrase.head] & _PEOPLE)
    if phrase.last >= end:
        return not someone
    following = sentence.bits[phrase.last]
    if following & tags.AUXILIARY or sentence.lower[phrase.last] == "up":
        return False  # a group called Open Harbours is growing, called the list up
    if cue.shared and someone and following & tags.PUNCTUATION:
        return False  # the force, called Harbour Watch, is …
    return not (someone and following & _AFTER_CALL)


def _names_nothing(sentence: Sentence, cue: Cue, start: int) -> bool:
    """`called in the army`, `called her attention to it`."""
    if _SUMMONED.intersection(sentence.lower[start : start + 3]):
        return True
    return sentence.lower[cue.last] in _AWAY


def _only_bears_name(sentence: Sentence, cue: Cue) -> bool:
    """`a group called the Board`, `the box called “Roe One”`: nobody says so, it is its name."""
    subject = cue.subject
    if subject is None or cue.shared or cue.verb is None or cue.verb.form != "past":
        return False
    if any(bits & tags.AUXILIARY for bits in sentence.bits[cue.group : cue.first]):
        return False
    name = phrase_after(sentence, cue.last)
    if name is not None and not is_name(sentence, name.head):
        return False
    end = name.last if name is not None else cue.last + 1
    takes = tags.DETERMINER | tags.POSSESSIVE | tags.QUOTE
    closed = end >= len(sentence) or not sentence.bits[end] & takes  # called Roe a liar
    body = sentence.bits[subject.head] & (tags.GROUP | tags.ORGANISATION)
    one = sentence.lower[subject.first] in ("a", "an") and body
    return subject.last <= cue.group and closed and (bool(one) or not can_speak(sentence, subject))


def _is_extracted(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is named stands before: `what she called …`, `a move he called …`."""
    k = cue.clause - 1
    if k < 0 or cue.shared:
        return False
    bits = sentence.bits[k]
    if bits & tags.RELATIVE or sentence.lower[k] in ("what", "that"):
        return True
    return is_nominal(sentence, k) and not bits & tags.TIME
