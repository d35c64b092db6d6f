"""What a cue may report, and where it is only described: `rejected the plan, which …`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tui.extracting import lexicon, tags
from tui.extracting.phrases import can_speak, phrase_after
from tui.extracting.shapes import Shape, goes_on, is_gesture

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence

_NAMING: Final = lexicon.words("small_words.txt", "naming")
_RELATIVE: Final = 8


class Reported(NamedTuple):
    """What a cue may report: items `start` to at most `stop`, and what they are made like.

    `named` tells that the verb takes a thing, not a clause: `rejected the plan`.
    """

    sentence: Sentence
    cue: Cue
    start: int
    stop: int
    shape: Shape
    named: bool

    @property
    def loose(self) -> bool:
        """Whether the words are less than a clause, so that a clause behind them is another's."""
        return self.named or self.shape != "clause"


def explains_quoted(told: Reported, k: int) -> bool:
    """`said she would “think about” the deal, which …`: behind the last words quoted."""
    sentence = told.sentence
    if k >= told.stop or not sentence.bits[k] & tags.RELATIVE or sentence.lower[k] == "that":
        return False
    quoted = any(bits & tags.QUOTE for bits in sentence.bits[told.start : k])
    if goes_on(sentence, k, told.stop):
        return False  # “The Wire,” which began in 2002, was loved
    return quoted and not any(bits & tags.QUOTE for bits in sentence.bits[k : told.stop])


def describes(told: Reported, k: int) -> bool:
    """Whether a noun that was reported ends and is only described: `rejected the plan, which …`."""
    sentence, cue = told.sentence, told.cue
    if told.shape == "clause" or k <= told.start + 2:
        return False
    if told.shape == "infinitive" and _says_who(sentence, k, told.stop):
        return True
    if is_gesture(sentence.lower[k]) or _is_left_behind(told, k):
        return True
    if cue.verb is not None and cue.verb.lemma in _NAMING:
        return False
    if told.shape != "noun":
        return False
    if sentence.bits[k] & tags.PRONOUN & ~tags.RELATIVE:
        return True
    return bool(sentence.bits[k] & tags.RELATIVE) and not goes_on(sentence, k, told.stop)


def _says_who(sentence: Sentence, k: int, stop: int) -> bool:
    """`threatened to sue the paper, whose editor says …`: a clause in which another speaks."""
    if not (sentence.bits[k] & tags.RELATIVE or sentence.lower[k] == "whose"):
        return False
    near = sentence.bits[k + 1 : min(stop, k + _RELATIVE)]
    return any(bits & tags.CUE and not bits & tags.NOUN_LIKE for bits in near)


def _is_left_behind(told: Reported, k: int) -> bool:
    """`Despite what it called a loss, the firm paid`: the clause that an adjunct opened for."""
    sentence = told.sentence
    if told.shape != "noun" or not sentence.bits[k] & (tags.DETERMINER | tags.CAPITAL):
        return False
    if sentence.lower[told.start - 1] in ("that", ",") or sentence.bits[k - 2] & tags.PRONOUN:
        return False  # that, rent aside, the firm pays; when she, Lee and Roe were there
    phrase = phrase_after(sentence, k)
    if phrase is None or phrase.last >= told.stop or not can_speak(sentence, phrase):
        return False
    return is_verb(sentence, phrase.last)


def is_verb(sentence: Sentence, k: int) -> bool:
    """Whether a finite verb stands at an item, listed or not."""
    verb = sentence.bits[k] & (tags.AUXILIARY | tags.VERB)
    return bool(verb) or _ends_as_verb(sentence, k)


def _ends_as_verb(sentence: Sentence, k: int) -> bool:
    """`but the plan extends beyond …`: an unlisted word that can be nothing but a verb there."""
    behind = sentence.bits[k + 1] if k + 1 < len(sentence) else 0
    opens = tags.PREPOSITION | tags.DETERMINER | tags.POSSESSIVE
    return sentence.lower[k].endswith(("s", "ed")) and bool(behind & opens)
