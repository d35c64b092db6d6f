"""Nouns of saying that need no "that": `her promise to resign`, `the union's call for a strike`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.cue_nouns import made_by, owner_of
from tui.extracting.cues import Cue

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence
    from tui.model import CueClass

_TO: Final = lexicon.words("nouns.txt", "with_to")
_FOR: Final = lexicon.words("nouns.txt", "with_for")


def promise_cue(sentence: Sentence, k: int) -> Cue | None:
    """The cue that such a noun at item `k` makes, if someone owns it or made it."""
    low = sentence.lower[k]
    follows = sentence.lower[k + 1] if k + 2 < len(sentence) else ""
    with_to = low in _TO and follows == "to" and not _names_someone(sentence, k + 2)
    with_for = low in _FOR and follows == "for" and not _is_traded(sentence, k)
    if not (with_to or with_for) or sentence.bits[k] & tags.CAPITAL:
        return None
    owner = owner_of(sentence, k) or made_by(sentence, k)
    if owner is None:
        return None
    class_: CueClass = "threaten" if with_to else "say"
    after = k + 1 if with_to else k + 2
    return Cue("noun", k, k + 1, class_, "i" if with_to else "n", owner, owner.first, after)


def _is_traded(sentence: Sentence, k: int) -> bool:
    """`its demand for oil`: what a market wants, where nobody wants one thing or some people."""
    asked = tags.DETERMINER | tags.POSSESSIVE | tags.CAPITAL | tags.GROUP
    return sentence.lower[k] == "demand" and not sentence.bits[k + 2] & asked


def _names_someone(sentence: Sentence, k: int) -> bool:
    """`a promise to voters`: whoever it was made to, not what it was."""
    bits = sentence.bits[k]
    return bool(bits & (tags.DETERMINER | tags.POSSESSIVE | tags.CAPITAL | tags.GROUP | tags.ROLE))
