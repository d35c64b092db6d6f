"""Which weeks of an archive lie on the desk, and which to lay there next. Pure.

An archive of a million statements is not read to show one week of it. Weeks are numbered in the
order of the timeline; the undated shelf, where there is one, counts as the last.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.browsing.chronology import week_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.store import Week

WHOLE: Final = 50_000
"""Statements of an archive that is laid on the desk as a whole, after the week it opens at."""

ROOM: Final = 20_000
"""Statements on the desk of a larger one: about 0.2 s of reading, and a month or more of news."""


@dataclass(frozen=True, slots=True)
class Span:
    """The weeks on the desk: those numbered `first` to `stop`, the end exclusive.

    Attributes:
        weeks: All weeks of the archive with their counts, the undated shelf last.
        first: The number of the first week on the desk.
        stop: The number of the first week after them.
        elsewhere: The ids of statements of other weeks, there because a link leads to them.
    """

    weeks: tuple[Week, ...]
    first: int
    stop: int
    elsewhere: frozenset[str] = frozenset()

    @property
    def total(self) -> int:
        """How many statements the archive has."""
        return sum(week.statements for week in self.weeks)

    def number(self, day: str | None) -> int:
        """Return the number of the week of an ISO day, or of the next; None is the undated shelf.

        Without an undated shelf, that and what comes after all weeks is the last week.
        """
        return min(number_of(self.weeks, day), len(self.weeks) - 1)

    def beyond(self, by: int) -> int | None:
        """Return the number of the week after (before, if negative) the desk; None at the end."""
        number = self.stop if by > 0 else self.first - 1
        return number if 0 <= number < len(self.weeks) else None

    def next_of(self, weeks: Iterable[str], by: int) -> int | None:
        """Return the number of the first (last) of some weeks after (before) the desk, if any."""
        numbers = self._numbers(weeks)
        if by > 0:
            return min((one for one in numbers if one >= self.stop), default=None)
        return max((one for one in numbers if one < self.first), default=None)

    def farthest_of(self, weeks: Iterable[str], by: int) -> int | None:
        """Return the number of the last (first) of some weeks after (before) the desk, if any."""
        numbers = self._numbers(weeks)
        if by > 0:
            return max((one for one in numbers if one >= self.stop), default=None)
        return min((one for one in numbers if one < self.first), default=None)

    def _numbers(self, weeks: Iterable[str]) -> list[int]:
        wanted = {*weeks}
        return [number for number, week in enumerate(self.weeks) if week.id in wanted]

    def contested(self, by: int) -> int | None:
        """Return the number of the next contested week beyond the desk, None if there is none."""
        beyond = range(self.stop, len(self.weeks)) if by > 0 else range(self.first - 1, -1, -1)
        return next((number for number in beyond if self.weeks[number].contested), None)

    def edge(self, number: int) -> bool:
        """Tell whether a week is the outermost on the desk, with others beyond it."""
        ends = ((self.first, -1), (self.stop - 1, 1))
        return any(number == end and self.beyond(by) is not None for end, by in ends)


def number_of(weeks: Sequence[Week], day: str | None) -> int:
    """Return how many weeks come before that of an ISO day; before the undated shelf if None."""
    return bisect_left(weeks, "undated" if day is None else week_of(day), key=lambda week: week.id)


def opening(weeks: Sequence[Week]) -> int:
    """Return the number of the week to begin at: the newest contested one, else the newest."""
    dated = [number for number, week in enumerate(weeks) if week.id != "undated"]
    contested = [number for number in dated if weeks[number].contested]
    return max(contested or dated, default=0)


def around(weeks: Sequence[Week], at: int) -> tuple[int, int]:
    """Return the weeks to lay on the desk around one of them, as `Span` numbers them.

    All of them if they are few; else at least the neighbours, and more on either side in turn as
    long as there is room.
    """
    if sum(week.statements for week in weeks) <= WHOLE:
        return 0, len(weeks)
    first, stop = max(at - 1, 0), min(at + 2, len(weeks))
    laid = sum(week.statements for week in weeks[first:stop])
    while True:
        sides = [number for number in (stop, first - 1) if 0 <= number < len(weeks)]
        fitting = [one for one in sides if laid + weeks[one].statements <= ROOM]
        if not fitting:
            return first, stop
        nearest = min(fitting, key=lambda number: abs(number - at))
        laid += weeks[nearest].statements
        first, stop = min(first, nearest), max(stop, nearest + 1)
