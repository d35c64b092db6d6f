"""Sayings inside what someone else says: `Roe said that Lee had called the plan a mistake`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence

_NAMING: Final = lexicon.words("small_words.txt", "naming")
_ASIDE: Final = ("that", "which", "what", "whom")


def drop_inner(sentence: Sentence, cues: list[Cue]) -> None:
    """Silence the cues that only tell, inside another's words, what was done with words.

    A clause that is reported inside a report is a statement of its own, for the outer speaker
    answers for it; that Roe says Lee criticised her is Roe's statement alone.
    """
    told = [cue for cue in cues if cue.pieces and not cue.silent and cue.subject is not None]
    for cue in told:
        if cue.form == "verb" and not cue.unnamed and not _reports_clause(sentence, cue):
            cue.silent = any(_holds(other, cue) for other in told if other is not cue)


def _holds(outer: Cue, inner: Cue) -> bool:
    return not outer.silent and any(
        first <= inner.first < last and first <= inner.clause for first, last in outer.pieces
    )


def _is_own_word(sentence: Sentence, cue: Cue) -> bool:
    """`Roe said they must fight what he called lies`: the outer speaker's words once more."""
    assert cue.subject is not None
    pronoun = cue.subject.last - cue.subject.first == 1 and (
        sentence.bits[cue.subject.head] & tags.PRONOUN & ~tags.RELATIVE
    )
    return bool(pronoun and cue.clause and sentence.lower[cue.clause - 1] == "what")


def _reports_clause(sentence: Sentence, cue: Cue) -> bool:
    """Whether words are reported that could stand alone, or that stand in quotation marks."""
    told = cue.verb is not None and cue.verb.lemma == "tell" and cue.verb.form in ("past", "third")
    if told or ("c" in cue.frames and "n" not in cue.frames):
        return True
    if cue.class_ == "deny" and "c" in cue.frames:
        return True
    naming = cue.verb is not None and cue.verb.lemma in _NAMING and not cue.verb.particle
    if naming and _is_own_word(sentence, cue):
        return False
    if naming and cue.clause and sentence.lower[cue.clause - 1] in _ASIDE:
        return True  # `a retreat that Lee called a rout`
    for first, last in cue.pieces:
        if first and sentence.lower[first - 1] == "that":
            return True
        if any(sentence.bits[k] & tags.QUOTE for k in range(first, last)):
            return True
    return False
