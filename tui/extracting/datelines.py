"""Datelines: where a dispatch says that it was written, `Lund, Norway - A strike …`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.tokens import DASHES

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

_REACH: Final = 10
_PARTS: Final = tags.CAPITAL | tags.PUNCTUATION | tags.NUMBER | tags.MARK


def behind_dateline(sentence: Sentence) -> int:
    """`Lund, Norway - A strike …`: the item behind the dash after a dispatch's place, else 0."""
    for k in range(1, min(len(sentence) - 1, _REACH)):
        if sentence.lower[k] in DASHES:
            return k + 1 if sentence.bits[k + 1] & tags.CAPITAL else 0
        if not sentence.bits[k] & _PARTS:
            return 0
    return 0
