"""Filters by day."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import TYPE_CHECKING, Final

from tui.browsing.chronology import day_of
from tui.browsing.query.days import read_days
from tui.browsing.query.fields.field import Field, Known, Test

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.browsing.query.days import Days
    from tui.browsing.scope import Scope
    from tui.model import Statement

    DayOf = Callable[[Statement], str | None]

_NEVER: Final = "\U0010ffff"
"""Sorts after every ISO date: what is undated lies in no span of days."""


def _read(value: str) -> str:
    read_days(value)
    return value.lower()


def _holding(days: Days, day: DayOf) -> Test:
    """Return a test for days; each day of the calendar is looked at once."""
    seen: dict[str | None, bool] = {None: False}

    def test(one: Statement) -> bool:
        when = day(one)
        if when not in seen:
            seen[when] = when is not None and days.hold(when)
        return seen[when]

    return test


def _on(value: str, _: bool, scope: Scope) -> Test:
    by = scope.by
    return _holding(read_days(value), lambda one: day_of(one, by))


def _published(value: str, _: bool, __: Scope) -> Test:
    return _holding(read_days(value), lambda one: day_of(one, "published"))


def _since(value: str, _: bool, scope: Scope) -> Test:
    first, by = read_days(value).span(_last_day(scope))[0], scope.by
    return lambda one: (day_of(one, by) or "") >= first


def _until(value: str, _: bool, scope: Scope) -> Test:
    last, by = read_days(value).span(_last_day(scope))[1], scope.by
    return lambda one: (day_of(one, by) or _NEVER) <= last


def _last_day(scope: Scope) -> str:
    """Return the last day the statements reach, today if none has one."""
    days = {day_of(one, scope.by) for one in scope.statements}
    for day in sorted(filter(None, days), reverse=True):
        try:
            return datetime.date.fromisoformat(day[:10]).isoformat()
        except ValueError:
            continue
    return datetime.datetime.now(datetime.UTC).date().isoformat()


def _days(by_published: bool = False) -> Callable[[Scope, str], Iterable[Known]]:
    def known(scope: Scope, _: str) -> Iterable[Known]:
        by = "published" if by_published else scope.by
        counts = Counter(day_of(one, by) for one in scope.statements)
        for day, count in counts.items():
            if day is not None:
                yield Known(day, count, (), _weekday(day))

    return known


def _weekday(day: str) -> str:
    try:
        return f"{datetime.date.fromisoformat(day[:10]):%A}"
    except ValueError:
        return ""


ON: Final = Field("on", "the day it stands under", "on:2023-05-18", _on, _days(), _read)
SINCE: Final = Field("since", "that day or later", "since:2023-05-12", _since, _days(), _read)
UNTIL: Final = Field("until", "that day or earlier", "until:18", _until, _days(), _read)
PUBLISHED: Final = Field(
    "published", "the day the article came out", "published:friday", _published,
    _days(by_published=True), _read,
)  # fmt: skip
