"""Whether "call" names something: `called the plan a mistake`, not `called the mayor at noon`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.nominals import is_name, is_nominal
from tui.extracting.phrases import phrase_after

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence

_REFLEXIVE: Final = frozenset(("himself", "herself", "itself", "themselves", "myself", "ourselves"))
_PLACED: Final = ("in", "at", "on", "from", "round", "back")
_PEOPLE: Final = tags.ROLE | tags.GROUP | tags.ORGANISATION | tags.TITLE
_AFTER_CALL: Final = tags.PREPOSITION | tags.TIME | tags.CONJUNCTION | tags.ADVERB


def names_something(sentence: Sentence, cue: Cue, start: int, end: int) -> bool:
    """Whether the items behind "call" tell what something is called, and by someone."""
    if sentence.lower[start] in _REFLEXIVE:
        return not (start + 1 < end and is_name(sentence, start + 1))
    if sentence.lower[start - 1] in _REFLEXIVE:
        return not is_name(sentence, start)
    if any(sentence.bits[k] & tags.QUOTE for k in range(start, end)):
        return True
    called_in = sentence.lower[cue.last] in ("in", "off", "out", "back")  # called in the army
    if called_in or "attention" in sentence.lower[start : start + 3]:
        return False
    if cue.agent or _is_extracted(sentence, cue):
        return True
    phrase = phrase_after(sentence, start)
    if phrase is None:
        return not sentence.bits[start] & tags.PUNCTUATION and sentence.lower[start] not in _PLACED
    someone = is_name(sentence, phrase.head) or bool(sentence.bits[phrase.head] & _PEOPLE)
    if phrase.last >= end:
        return not someone
    following = sentence.bits[phrase.last]
    if following & tags.AUXILIARY:
        return False  # a group called Open Harbours is growing
    if cue.shared and someone and following & tags.PUNCTUATION:
        return False  # the force, called Harbour Watch, is …
    return not (someone and following & _AFTER_CALL)


def _is_extracted(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is named stands before: `what she called …`, `a move he called …`."""
    k = cue.clause - 1
    if k < 0 or cue.shared:
        return False
    bits = sentence.bits[k]
    if bits & tags.RELATIVE or sentence.lower[k] in ("what", "that"):
        return True
    return is_nominal(sentence, k) and not bits & tags.TIME
