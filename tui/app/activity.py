"""How much somebody said when, as a row of bars; no Textual."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from tui.app.writing import spark
from tui.browsing.chronology import days_of_week
from tui.browsing.days import date_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_LONGEST: Final = 60
"""Days drawn at most, the latest ones."""


def of_days(days: Iterable[str | None], last: str | None, bars: int) -> str:
    """Return a bar for each of so many days, the last of them given; "" if it is None.

    Args:
        days: The ISO day of every statement, None for one without.
        last: The same for everybody, so that rows can be compared.
        bars: How many days.
    """
    end = date_of(last or "")
    if end is None:
        return ""
    begin = end.toordinal() - bars + 1
    dates = (date_of(day or "") for day in days)
    return spark(_levels(((date.toordinal() - begin, 1) for date in dates if date), bars))


def of_weeks(counts: Mapping[str, int], weeks: Sequence[str], bars: int) -> str:
    """Return bars that share the time of an archive evenly; "" for one without dated weeks.

    Args:
        counts: How much was said, by the id of the week.
        weeks: The ids of the archive's first and last week, or more of them in order; the undated
            shelf, if it is among them, does not count.
        bars: How many.
    """
    dated = [week for week in weeks if week != "undated"]
    if not dated:
        return ""
    first, last = _monday(dated[0]), _monday(dated[-1]) + 7
    placed = (
        ((_monday(week) - first) * bars // (last - first), count)
        for week, count in counts.items()
        if week != "undated"
    )
    return spark(_levels(placed, bars))


def levels(days: Sequence[str]) -> tuple[int, ...]:
    """Return a level of 0 to 8 for every day from the first to the last."""
    if not days:
        return ()
    ordinals = [datetime.date.fromisoformat(day).toordinal() for day in days]
    last = max(ordinals)
    first = max(min(ordinals), last - _LONGEST + 1)
    return _levels(((one - first, 1) for one in ordinals), last - first + 1)


def _levels(placed: Iterable[tuple[int, int]], bars: int) -> tuple[int, ...]:
    """Return the heights of bars, of how much goes to which; what is outside is left out."""
    counts = [0] * bars
    for place, count in placed:
        if 0 <= place < bars:
            counts[place] += count
    tallest = max(*counts, 1)
    return tuple(-(-count * 8 // tallest) for count in counts)


def _monday(week: str) -> int:
    return datetime.date.fromisoformat(days_of_week(week)[0]).toordinal()
