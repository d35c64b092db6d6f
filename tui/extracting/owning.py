"""Whose words a noun of saying holds: `Roe's statement`, `her answer`, `a letter from the port`."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.sentences import genitive_length

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence
    from tui.model import Span

_SPEECH: Final = tags.SPEECH_NOUN | tags.CUE_NOUN
_FROM: Final = ("from", "by", "of")
_ADJECTIVES: Final = 3


def owner_of_words(sentence: Sentence, mention: Span) -> Span | None:
    """The part of a mention that names who owns the saying that the mention is about."""
    first = bisect_right(sentence.starts, mention[0]) - 1
    last = bisect_right(sentence.starts, mention[1] - 1)
    noun = next((k for k in range(first, last) if sentence.bits[k] & _SPEECH), None)
    if noun is None:
        return None
    for k in range(noun - 1, max(first, noun - _ADJECTIVES) - 1, -1):
        if sentence.bits[k] & tags.GENITIVE:
            end = sentence.ends[k] - genitive_length(sentence.words[k])
            return sentence.starts[first], end
        if sentence.bits[k] & tags.POSSESSIVE:
            return sentence.starts[k], sentence.ends[k]
    if noun + 1 < last and sentence.lower[noun + 1] in _FROM:
        if sentence.lower[noun + 1] == "of" and sentence.lower[noun] not in ("words", "statement"):
            return None
        return (sentence.starts[noun + 2], mention[1]) if noun + 2 < last else None
    return None
