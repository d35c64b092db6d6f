"""How many lines the cards of many statements take, at one width after another; no Textual."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from tui.app.widgets.timeline.card import MOST_LINES, height, words_width
from tui.app.writing import count_even, is_even

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model import Statement

_KEPT: Final = 12
"""Widths whose lines are kept."""


class Heights:
    """The heights of cards, exactly as they are drawn.

    All of them are wanted anew whenever a terminal is resized, so what does not depend on the width
    is found once, and most words are told by their length: 100,000 take 60 ms. Words that take as
    many lines in less room as in more take as many in between, and need not be looked at again:
    100,000 take 25 ms at a width between others, or a little above one, and 2 at the same.

    Args:
        statements: Whose cards they are.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.statements = statements
        self._sizes: list[int] = []
        self._uneven: list[int] = []
        for n, one in enumerate(statements):
            self._sizes.append(len(one.words) + 2 * (one.kind == "direct"))
            if not is_even(one.words):
                self._uneven.append(n)
        count = len(statements)
        # Lines of words by the room they have; of none and of endless room they are known.
        self._known = {0: bytes([MOST_LINES]) * count, sys.maxsize: bytes([1]) * count}

    def at(self, width: int) -> list[int]:
        """Return the lines of every card at a width, the air below it included."""
        heights = [2 + lines for lines in self._lines(words_width(width))]
        for n in self._uneven:
            one = self.statements[n]
            heights[n] = height(one.words, width, direct=one.kind == "direct")
        return heights

    def _lines(self, room: int) -> bytes:
        """Return the lines of all words in some room, as if every character took one cell."""
        if room not in self._known:
            if len(self._known) > _KEPT:
                del self._known[next(one for one in self._known if 0 < one < sys.maxsize)]
            self._known[room] = self._count(room)
        return self._known[room]

    def _count(self, room: int) -> bytes:
        more = self._known[max(one for one in self._known if one < room)]
        less = self._known[min(one for one in self._known if one > room)]
        lines = bytearray(less)
        # No line takes more than fills it, a space at its end aside.
        fill = room + 1
        for n, (size, most, least) in enumerate(zip(self._sizes, more, less, strict=True)):
            if size <= room or least == most:
                continue
            if size > fill * (most - 1):
                lines[n] = most
            else:
                one = self.statements[n]
                direct = one.kind == "direct"
                lines[n] = count_even(one.words, room, MOST_LINES, marked=direct)
        return bytes(lines)
