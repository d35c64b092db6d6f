"""Where every statement stands on the timeline, in lines, exactly; no Textual.

A statement and the heading over it, if it is the first of its day, make one block. The blocks' tops
are prefix sums in an array, so that a line is found by bisection: a million rows take 8 MB and a
look-up takes a microsecond.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HEADING: Final = 1
"""Lines of a day's heading."""


class Place(NamedTuple):
    """What stands on a line: a row, and the line within its card; below 0 in its heading."""

    row: int
    line: int


class Layout:
    """The heights of all cards and the headings between them.

    Args:
        heights: Lines of each card, the air below it included, each at least 1.
        starts: The rows that begin a day, rising, the first of them 0 (if there are rows at all).
    """

    def __init__(self, heights: Iterable[int], starts: Sequence[int]) -> None:
        blocks = [*heights]
        for row in starts:
            blocks[row] += HEADING
        # An array takes a list in half the time that it takes what comes one by one.
        self._tops = array("q", [*accumulate(blocks, initial=0)])
        self._starts = starts

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._tops) - 1

    @property
    def height(self) -> int:
        """All lines."""
        return self._tops[-1]

    def section(self, row: int) -> int:
        """Return the number of the day that a row belongs to."""
        return bisect_right(self._starts, row) - 1

    def _lead(self, row: int) -> int:
        section = self.section(row)
        return HEADING if section >= 0 and self._starts[section] == row else 0

    def top(self, row: int) -> int:
        """Return the first line of a row's card."""
        return self._tops[row] + self._lead(row)

    def bottom(self, row: int) -> int:
        """Return the line after a row's card."""
        return self._tops[row + 1]

    def at(self, y: int) -> Place | None:
        """Return what stands on a line, None outside the timeline."""
        if not 0 <= y < self.height:
            return None
        row = bisect_right(self._tops, y) - 1
        return Place(row, y - self._tops[row] - self._lead(row))
