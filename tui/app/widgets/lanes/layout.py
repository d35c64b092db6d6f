"""Where every statement stands in its lane, in lines; no Textual.

Within a day every lane is filled from the top in the order of the timeline. A statement and its
answer are put at the same height where neither has to wait too long for the other.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.app.widgets.timeline.layout import HEADING, Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.model import Relation

GAP: Final = 12
"""Lines that may stay empty so that a statement faces its answer."""


class Tie(NamedTuple):
    """Two statements that face each other: their lanes, and how they stand to each other."""

    left: int
    right: int
    relation: Relation


class LanesLayout:
    """The places of all cards in their lanes, and of the headings across them.

    Args:
        heights: Lines of each card, the air below it included, each at least 1.
        starts: The rows that begin a day, rising, the first of them 0 (if there are rows at all).
        lanes: The lane of each row, from 0.
        answers: For a row the rows of its day that it is linked to, the strongest first.
    """

    def __init__(
        self,
        heights: Sequence[int],
        starts: Sequence[int],
        lanes: Sequence[int],
        answers: Mapping[int, Sequence[tuple[int, Relation]]],
    ) -> None:
        self._heights, self._starts, self._lanes, self._answers = heights, starts, lanes, answers
        self._rows: list[list[int]] = [[] for _ in range(max(lanes, default=-1) + 1)]
        for row, lane in enumerate(lanes):
            self._rows[lane].append(row)
        self._tops = [-1] * len(heights)
        self._heads: list[int] = []
        self.ties: dict[int, list[Tie]] = {}
        self.height = 0
        stops = [*starts, len(heights)][1:]
        for start, stop in zip(starts, stops, strict=True):
            self._place_day(start, stop)
        self._lane_tops = [[self._tops[row] for row in rows] for rows in self._rows]

    # Placing.

    def _place_day(self, start: int, stop: int) -> None:
        """Place the rows of a day below its heading."""
        self._heads.append(self.height)
        bottoms = [self.height + HEADING] * len(self._rows)
        queues: list[list[int]] = [[] for _ in self._rows]
        for row in range(stop - 1, start - 1, -1):
            queues[self._lanes[row]].append(row)
        tops, lanes, heights, answers = self._tops, self._lanes, self._heights, self._answers
        for row in range(start, stop):
            if tops[row] >= 0:
                continue
            if row in answers:
                self._put(row, self._meet(row, bottoms, queues), bottoms, queues)
            else:  # so it is with most
                lane = lanes[row]
                tops[row] = bottoms[lane]
                bottoms[lane] += heights[row]
                queues[lane].pop()
        self.height = max(bottoms)
        for row in range(start, stop):
            if row in answers:
                self._tie(row)

    def _meet(self, row: int, bottoms: list[int], queues: list[list[int]]) -> int:
        """Return where a row is to begin, its strongest answer within reach beside it.

        An answer that has no place yet gets it here, after what comes before it in its lane.
        """
        own = bottoms[self._lanes[row]]
        for other, _ in self._answers[row]:
            lane = self._lanes[other]
            if lane == self._lanes[row]:
                continue
            level = self._tops[other]
            if level < 0:
                before = _until(other, queues[lane], self._heights)
                free = bottoms[lane] + before
                level = max(own, free)
                if before > GAP or level - min(own, free) > GAP:
                    continue
                while queues[lane][-1] != other:
                    self._put(queues[lane][-1], bottoms[lane], bottoms, queues)
                self._put(other, level, bottoms, queues)
            if 0 <= level - own <= GAP:
                return level
        return own

    def _put(self, row: int, top: int, bottoms: list[int], queues: list[list[int]]) -> None:
        lane = self._lanes[row]
        self._tops[row] = top
        bottoms[lane] = top + self._heights[row]
        queues[lane].pop()

    def _tie(self, row: int) -> None:
        """Note which answers begin beside a row, those in the next lane first."""
        y = self._tops[row]
        for other, relation in self._answers[row]:
            if self._tops[other] == y and self._lanes[row] < self._lanes[other]:
                ties = self.ties.setdefault(y, [])
                ties.append(Tie(self._lanes[row], self._lanes[other], relation))
                ties.sort(key=lambda tie: tie.right - tie.left)

    # Looking up; the first ones answer as `timeline.layout.Layout` does.

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._tops)

    def section(self, row: int) -> int:
        """Return the number of the day that a row belongs to."""
        return bisect_right(self._starts, row) - 1

    def top(self, row: int) -> int:
        """Return the first line of a row's card."""
        return self._tops[row]

    def bottom(self, row: int) -> int:
        """Return the line after a row's card."""
        return self._tops[row] + self._heights[row]

    def day_at(self, y: int) -> int:
        """Return the number of the day that a line belongs to."""
        return max(bisect_right(self._heads, y) - 1, 0)

    def is_heading(self, y: int) -> bool:
        """Tell whether a line is a heading."""
        return bool(self._heads) and self._heads[self.day_at(y)] == y

    def at(self, y: int) -> Place | None:
        """Return what stands on a line, in the first lane that has something there."""
        if not 0 <= y < self.height:
            return None
        if self.is_heading(y):
            return Place(self._starts[self.day_at(y)], -HEADING)
        places = (self.at_lane(y, lane) for lane in range(len(self._rows)))
        return next((place for place in places if place), None)

    def at_lane(self, y: int, lane: int) -> Place | None:
        """Return what stands on a line of a lane."""
        at = bisect_right(self._lane_tops[lane], y) - 1
        if at < 0:
            return None
        row = self._rows[lane][at]
        return Place(row, y - self._tops[row]) if y < self.bottom(row) else None

    # Moving.

    def along(self, row: int, by: int) -> int:
        """Return the row so many places down (or up) the lane of a row."""
        rows = self._rows[self._lanes[row]]
        at = bisect_right(rows, row) - 1 + by
        return rows[max(0, min(at, len(rows) - 1))]

    def across(self, row: int, by: int) -> int:
        """Return the row at about the same height in the lane beside that of a row."""
        lane = self._lanes[row] + by
        return self.nearest(lane, self._tops[row]) if 0 <= lane < len(self._rows) else row

    def nearest(self, lane: int, y: int) -> int:
        """Return the row of a lane that begins nearest to a line."""
        tops = self._lane_tops[lane]
        at = bisect_right(tops, y)
        near = [n for n in (at - 1, at) if 0 <= n < len(tops)]
        return self._rows[lane][min(near, key=lambda n: abs(tops[n] - y))]

    def lane(self, row: int) -> int:
        """Return the lane of a row."""
        return self._lanes[row]


def _until(row: int, queue: Sequence[int], heights: Sequence[int]) -> int:
    """Return the lines of what stands before a row in a queue, whose next is its last."""
    lines = 0
    for other in reversed(queue):
        if other == row or lines > GAP:
            break
        lines += heights[other]
    return lines
