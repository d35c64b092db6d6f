"""Finding every cue of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.cue_nouns import according, as_reported, name_and_colon, noun_cue, signature
from tui.extracting.cue_passives import passive_cue
from tui.extracting.cue_phrases import in_the_words, outcry, quoted_as_saying
from tui.extracting.cue_promises import promise_cue
from tui.extracting.cue_verbs import verb_cue
from tui.extracting.headline_sources import headline_source

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence


_MAY_BE: Final = tags.CUE | tags.CUE_NOUN | tags.NOUN_LIKE | tags.QUOTE | tags.ACCORDING
_MOST: Final = 16
"""No real sentence has more cues: this bounds how often its words can be reported again."""


def find_cues(sentence: Sentence, *, opens_line: bool) -> list[Cue]:
    """The cues of a sentence in order; `opens_line` tells that it begins a paragraph."""
    found: list[Cue] = []
    if opens_line:
        colon = name_and_colon(sentence)
        if colon is not None:
            found.append(colon)
    for k in [k for k, bits in enumerate(sentence.bits) if bits & _MAY_BE]:
        cue = _cue_at(sentence, k, found)
        if cue is not None and not (found and k < found[-1].last):
            found.append(cue)
            if len(found) == _MOST:
                return found
    source = headline_source(sentence) if opens_line and not _has_colon(found) else None
    return found if source is None else [*found, source]


def _has_colon(found: list[Cue]) -> bool:
    return bool(found) and found[0].form == "colon"


def _cue_at(sentence: Sentence, k: int, found: list[Cue]) -> Cue | None:
    """The cue that the item at `k` makes: as a verb, else as a noun, a signature, "according"."""
    bits = sentence.bits[k]
    if bits & tags.QUOTE:
        return signature(sentence, k)
    cue = _verbal(sentence, k, found) if bits & tags.CUE else None
    if cue is None and bits & tags.CUE_NOUN:
        cue = in_the_words(sentence, k) or noun_cue(sentence, k)
    if cue is None and bits & (tags.NOUN_LIKE | tags.CUE_NOUN):
        cue = outcry(sentence, k)
    if cue is None and bits & (tags.NOUN_LIKE | tags.CUE_NOUN):
        cue = promise_cue(sentence, k)
    if cue is None and bits & tags.ACCORDING:
        return according(sentence, k)
    return cue


def _verbal(sentence: Sentence, k: int, found: list[Cue]) -> Cue | None:
    """The cue of a reporting verb, read with the words around it."""
    return (
        as_reported(sentence, k)
        or quoted_as_saying(sentence, k)
        or passive_cue(sentence, k)
        or verb_cue(sentence, k, found)
    )
