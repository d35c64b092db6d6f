"""A text in lines, with some of its stretches written differently: pure."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

from tui.app.writing import Line, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.model import Span

Stress = Literal["plain", "lit", "marked", "skipped", "telling"]

_RANK: dict[Stress, int] = {"plain": 0, "skipped": 1, "marked": 2, "lit": 3, "telling": 4}


def break_lines(text: str, width: int) -> list[Line]:
    """Return where the lines of a text of several paragraphs begin and end.

    Line breaks of the text are kept; more than one empty line in a row becomes one.
    """
    lines: list[Line] = []
    at = 0
    for paragraph in text.split("\n"):
        if paragraph.strip():
            lines += [(at + start, at + end) for start, end in wrap(paragraph.rstrip(), width)]
        elif lines and lines[-1][0] != lines[-1][1]:
            lines.append((at, at))
        at += len(paragraph) + 1
    return lines


class Marks:
    """Which stress every stretch of a text has; where two overlap, the stronger wins.

    Args:
        size: Length of the text.
        stretches: Spans and their stress, in any order, overlapping or not.
    """

    def __init__(self, size: int, stretches: Iterable[tuple[Span, Stress]]) -> None:
        events: dict[int, list[tuple[Stress, int]]] = {}
        for span, stress in stretches:
            start, end = max(span[0], 0), min(span[1], size)
            if start < end:
                events.setdefault(start, []).append((stress, 1))
                events.setdefault(end, []).append((stress, -1))
        self._starts = [0]
        self._stresses: list[Stress] = ["plain"]
        open_: dict[Stress, int] = {}
        for at in sorted(events):
            for stress, change in events[at]:
                open_[stress] = open_.get(stress, 0) + change
            live: list[Stress] = ["plain", *(stress for stress, count in open_.items() if count)]
            now = max(live, key=_RANK.__getitem__)
            if now != self._stresses[-1]:
                self._starts.append(at)
                self._stresses.append(now)

    def pieces(self, start: int, end: int) -> list[tuple[int, int, Stress]]:
        """Return a stretch of the text in pieces of one stress each."""
        pieces: list[tuple[int, int, Stress]] = []
        at = bisect_right(self._starts, start) - 1
        while start < end:
            stop = self._starts[at + 1] if at + 1 < len(self._starts) else end
            stop = min(stop, end)
            if stop > start:
                pieces.append((start, stop, self._stresses[at]))
            start, at = max(stop, start), at + 1
        return pieces


def line_of(lines: Sequence[Line], offset: int) -> int:
    """Return the number of the line that holds an offset."""
    return max(bisect_right(lines, (offset, 1 << 62)) - 1, 0)
