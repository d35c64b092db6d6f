"""Who is named behind the colon of a headline: `Crews shelled the port: officials`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.cues import Cue
from tui.extracting.frames import has_clause
from tui.extracting.name_cores import states
from tui.extracting.nominals import PEOPLE, is_name
from tui.extracting.phrases import can_speak, phrase_after

if TYPE_CHECKING:
    from tui.extracting.phrases import Phrase
    from tui.extracting.sentences import Sentence

_SHORTEST: Final = 4
_LONGEST_SOURCE: Final = 6
_UNTITLED: Final = 3
"""A bare name in a headline is at most so long; more words in capitals are a second title."""


def headline_source(sentence: Sentence) -> Cue | None:
    """The cue that a last colon makes, if a clause stands before it and a source behind."""
    if sentence.bits[-1] & tags.PUNCTUATION:
        return None
    size = len(sentence)
    for k in range(size - 2, max(_SHORTEST - 1, size - _LONGEST_SOURCE - 2), -1):
        if sentence.lower[k] == ":":
            return _named_behind(sentence, k)
    return None


def _named_behind(sentence: Sentence, colon: int) -> Cue | None:
    phrase = phrase_after(sentence, colon + 1)
    if phrase is None or phrase.last != len(sentence) or not can_speak(sentence, phrase):
        return None
    if not _is_source(sentence, phrase) or not has_clause(sentence, 0, colon):
        return None
    cue = Cue("colon", colon, colon + 1, "say", "c", phrase, colon, len(sentence))
    cue.patient = (0, colon)
    return cue


def _is_source(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is somebody: an office, a body, a report, a state or a short name."""
    if sentence.bits[phrase.head] & (PEOPLE | tags.SPEECH_NOUN | tags.EVIDENCE):
        return True
    named = all(is_name(sentence, k) for k in range(phrase.first, phrase.last))
    short = named and phrase.last - phrase.first <= _UNTITLED
    return " ".join(sentence.lower[phrase.first : phrase.last]) in states() or short
