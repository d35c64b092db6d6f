"""The order of statements on the timeline, and the days and weeks they fall under."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.model import Statement

By = Literal["said", "published"]
"""Which date rules: when a statement was made, or when its article came out."""

_LAST: Final = "\U0010ffff"
"""Sorts after every ISO date."""


@dataclass(frozen=True, slots=True)
class Day:
    """One heading of the timeline; `day` is an ISO date, None for the undated shelf."""

    day: str | None
    count: int
    contested: int


def day_of(statement: Statement, by: By = "said") -> str | None:
    """Return the ISO day a statement is drawn under, None when nothing dates it.

    An interval is drawn on its last possible day: what was said "over the past week" had been said
    by then. An interval without an end falls back to its beginning.
    """
    if by == "published":
        return statement.published[:10] if statement.published else None
    return statement.said.latest or statement.said.earliest


def is_exact(statement: Statement) -> bool:
    """Tell whether the day it was said on is known, rather than a span or a latest day."""
    said = statement.said
    return said.earliest is not None and said.earliest == said.latest


def in_order(statements: Sequence[Statement], by: By = "said") -> list[Statement]:
    """Return the statements in the order of the timeline.

    By day, the undated last; within a day what is known to be of that day before what was said on
    or before it; then as published, by article, by place in the text. The order is total: it does
    not depend on the order given.
    """
    return sorted(statements, key=_said_key if by == "said" else _published_key)


Key = tuple[str, bool, str, str, int, str]


def _said_key(statement: Statement) -> Key:
    said = statement.said
    day = said.latest or said.earliest or _LAST
    vague = said.earliest is None or said.earliest != said.latest
    first = statement.segments[0][0] if statement.segments else 0
    published = statement.published or _LAST
    return (day, vague, published, statement.article, first, statement.id)


def _published_key(statement: Statement) -> Key:
    published = statement.published or _LAST
    first = statement.segments[0][0] if statement.segments else 0
    return (published[:10], False, published, statement.article, first, statement.id)


def days(
    statements: Sequence[Statement],
    by: By = "said",
    is_contested: Callable[[str], bool] | None = None,
) -> list[Day]:
    """Return the days that have statements, in order, with their counts; the undated shelf last.

    Args:
        statements: In any order.
        by: The date that rules.
        is_contested: Usually `Contest.is_contested`; without it `contested` is 0.
    """
    counts: dict[str, int] = {}
    contested: dict[str, int] = {}
    for statement in statements:
        day = day_of(statement, by) or _LAST
        counts[day] = counts.get(day, 0) + 1
        if is_contested is not None and is_contested(statement.id):
            contested[day] = contested.get(day, 0) + 1
    return [
        Day(None if day == _LAST else day, counts[day], contested.get(day, 0))
        for day in sorted(counts)
    ]


@lru_cache(maxsize=4096)
def week_of(day: str) -> str:
    """Return the ISO week of an ISO day: "2023-05-12" is in "2023-W19".

    Raises:
        ValueError: `day` does not begin with an ISO date.
    """
    year, week, _ = datetime.date.fromisoformat(day[:10]).isocalendar()
    return f"{year:04d}-W{week:02d}"


def days_of_week(week: str) -> tuple[str, ...]:
    """Return the seven ISO days of an ISO week, Monday first.

    Raises:
        ValueError: `week` is not written like "2023-W19".
    """
    year, number = week.split("-W")
    monday = datetime.date.fromisocalendar(int(year), int(number), 1)
    return tuple((monday + datetime.timedelta(days=n)).isoformat() for n in range(7))


def shift_week(week: str, by: int) -> str:
    """Return the ISO week that lies `by` weeks after (before, if negative) another.

    Raises:
        ValueError: `week` is not written like "2023-W19".
        OverflowError: The calendar ends before that week.
    """
    monday = datetime.date.fromisoformat(days_of_week(week)[0])
    return week_of((monday + datetime.timedelta(weeks=by)).isoformat())
