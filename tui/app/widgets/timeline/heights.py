"""How many lines the cards of many statements take, at one width after another; no Textual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.widgets.timeline.card import MOST_LINES, height, words_width
from tui.app.writing import count_even, is_even

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model import Statement


class Heights:
    """The heights of cards, exactly as they are drawn.

    All of them are wanted anew whenever a terminal is resized, so what does not depend on the width
    is found once, and most texts are told by their length: 100,000 take 60 ms.

    Args:
        statements: Whose cards they are.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = statements
        self._even = [is_even(one.words) for one in statements]

    def at(self, width: int) -> list[int]:
        """Return the lines of every card at a width, the air below it included."""
        room = words_width(width)
        # What is left after all lines but the last is not empty, a space at the end of each aside.
        full = (MOST_LINES - 1) * (room + 1)
        lines: list[int] = []
        for one, even in zip(self._statements, self._even, strict=True):
            direct = one.kind == "direct"
            size = len(one.words) + 2 * direct
            if not even:
                lines.append(height(one.words, width, direct=direct))
            elif size <= room:
                lines.append(3)
            elif size > full:
                lines.append(2 + MOST_LINES)
            else:
                lines.append(2 + count_even(one.words, room, MOST_LINES, marked=direct))
        return lines
