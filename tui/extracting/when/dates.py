"""What dates an expression means, seen from the day an article was published."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pendulum

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.extracting.when.expression import Expression

Days = tuple[pendulum.Date, pendulum.Date]
"""The first and the last possible day."""

_ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:$|[T ])")
_NEAR: Final = 60
"""A day or month without a year that comes at most this many days later is the coming one."""

_ANCHOR_REACH: Final = 600
"""How far back the day may stand that "a day earlier" counts from, in characters."""

_AT_LEAST: Final = 0.4
"""A loose amount may be as little as this part of what it counts as: "a few" is 2 to 5."""


@dataclass(frozen=True, slots=True)
class Now:
    """When an article was published: the day in its own time zone, the hour where it is known."""

    day: pendulum.Date
    clock: pendulum.DateTime | None = None


@dataclass(frozen=True, slots=True)
class When:
    """The days that an expression can mean; `first` None is open, `rough` says it is a guess."""

    first: pendulum.Date | None
    last: pendulum.Date
    rough: bool = False


@lru_cache(maxsize=512)
def now_of(published: str | None) -> Now | None:
    """Read a date of publication: an ISO date, or a date and time whose offset is kept.

    Returns:
        None where there is no date, or none that can be read.
    """
    if published is None or not _ISO_DAY.match(published):
        return None
    try:
        moment = pendulum.parse(published, exact=True)
    except (ValueError, OverflowError, TypeError):
        return None
    if isinstance(moment, pendulum.DateTime):
        return Now(moment.date(), moment)
    return Now(moment) if isinstance(moment, pendulum.Date) else None


def whens(expressions: Sequence[Expression], now: Now) -> list[When | None]:
    """Return the days of every expression of a text; one may count from the day before it."""
    found: list[When | None] = []
    anchor: pendulum.Date | None = None
    anchored_at = -_ANCHOR_REACH
    for one in expressions:
        near = one.span[0] - anchored_at <= _ANCHOR_REACH
        days = when(one, now, anchor if near else None)
        found.append(days)
        if days is not None and days.first == days.last:
            anchor, anchored_at = days.last, one.span[1]
    return found


def when(expression: Expression, now: Now, anchor: pendulum.Date | None = None) -> When | None:
    """Return the days an expression means, None where it names no time up to publication.

    Args:
        expression: What stands in the text.
        now: When the article was published.
        anchor: The day the text spoke of last, which "a day earlier" counts from.
    """
    if expression.lead == "never":
        return None
    if expression.form == "vague":
        return When(None, now.day)
    try:
        days = _FORMS[expression.form](expression, now, anchor)
    except (ValueError, OverflowError):  # 31 February; before the year 1
        return None
    if days is None or days[0] > now.day:
        return None
    first, last = days[0], min(days[1], now.day)
    if expression.lead == "since":
        return When(first, now.day)
    if expression.lead == "by":
        return When(None, last)
    return When(first, last, expression.rough)


def _relative(one: Expression, now: Now, _: pendulum.Date | None) -> Days:
    day = now.day.add(days=int(one.amount))
    return day, day


def _weekday(one: Expression, now: Now, _: pendulum.Date | None) -> Days:
    if one.unit == "week":
        day = now.day.start_of("week").add(weeks=int(one.amount), days=one.weekday)
        return day, day
    back = (now.day.weekday() - one.weekday) % 7
    if one.which == "last" and not back:
        back = 7
    day = now.day.subtract(days=back)
    return day, day


def _date(one: Expression, now: Now, _: pendulum.Date | None) -> Days:
    year = one.year or _year_of(one.month, one.day, now.day)
    first = pendulum.Date(year, one.month, one.day)
    last = pendulum.Date(year, one.month, one.last_day) if one.last_day > one.day else first
    return first, last


def _year_of(month: int, day: int, today: pendulum.Date) -> int:
    """Return the year of a day named without one: the past one, unless the next is near."""
    for year in range(today.year + 1, today.year - 8, -1):
        try:
            candidate = pendulum.Date(year, month, day)
        except ValueError:  # 29 February
            continue
        if (candidate - today).in_days() <= _NEAR and candidate.year <= 9999:
            return year
    raise ValueError(f"no year has a day {day} in month {month}")


def _monthday(one: Expression, now: Now, _: pendulum.Date | None) -> Days:
    month = now.day if one.day <= now.day.day else now.day.start_of("month").subtract(months=1)
    day = pendulum.Date(month.year, month.month, one.day)
    return day, day


def _month(one: Expression, now: Now, _: pendulum.Date | None) -> Days:
    year = one.year or _year_of(one.month, 1, now.day)
    if one.which == "last" and not one.year and (year, one.month) >= (now.day.year, now.day.month):
        year -= 1
    first = pendulum.Date(year, one.month, 1)
    return first, first.end_of("month")


def _year(one: Expression, _: Now, __: pendulum.Date | None) -> Days:
    return pendulum.Date(one.year, 1, 1), pendulum.Date(one.year, 12, 31)


def _rolling(one: Expression, now: Now, _: pendulum.Date | None) -> Days:
    return _shift(now.day, one.unit, -one.amount), now.day


def _period(one: Expression, now: Now, _: pendulum.Date | None) -> Days:
    if one.unit == "weekend":
        return _weekend(one, now)
    if one.unit not in ("week", "month", "year", "decade"):
        return _shift(now.day, one.unit, one.amount or -1), now.day
    day = _shift(now.day, one.unit, one.amount)
    return day.start_of(one.unit), day.end_of(one.unit)


def _weekend(one: Expression, now: Now) -> Days:
    """The latest weekend that has begun, or with "last" the latest that has ended."""
    back = (now.day.weekday() - 5) % 7
    if one.amount < 0 and back < 2:
        back += 7
    saturday = now.day.subtract(days=back)
    return saturday, saturday.add(days=1)


def _distance(one: Expression, now: Now, anchor: pendulum.Date | None) -> Days | None:
    if one.anchored and anchor is None and one.amount >= 0:
        return None
    if one.unit in ("minute", "hour") and not one.anchored:
        return _hours_ago(one, now)
    origin = (anchor if one.anchored else None) or now.day
    day = _shift(origin, one.unit, one.amount)
    last = _shift(origin, one.unit, math.floor(one.amount * _AT_LEAST)) if one.rough else day
    if one.unit in ("week", "month", "year", "decade") and not one.anchored:
        return day.start_of(one.unit), last.end_of(one.unit)
    return day, last


def _hours_ago(one: Expression, now: Now) -> Days:
    if now.clock is not None:
        day = now.clock.add(seconds=int(one.amount * _SECONDS[one.unit])).date()
        return day, day
    return _shift(now.day, one.unit, one.amount), now.day


_SECONDS: Final = {"minute": 60, "hour": 3600}


def _shift(day: pendulum.Date, unit: str, amount: float) -> pendulum.Date:
    """Return the day that lies an amount of units away; part of a day counts as a day."""
    if unit in _SECONDS:
        hours = abs(amount) * _SECONDS[unit] / 3600
        days = 0 if hours < 12 else math.ceil(hours / 24)
        return day.add(days=int(math.copysign(days, amount)))
    if unit in ("fortnight", "weekend"):
        return day.add(weeks=int(amount) * (2 if unit == "fortnight" else 1))
    if unit == "decade":
        return day.add(years=int(amount) * 10)
    if amount != int(amount):
        return day.add(days=round(amount * {"week": 7, "month": 30.4, "year": 365.2}.get(unit, 1)))
    whole = int(amount)
    shifts = {"day": day.add, "week": day.add, "month": day.add, "year": day.add}
    return shifts[unit](**{f"{unit}s": whole})


_FORMS: Final[dict[str, Callable[[Expression, Now, pendulum.Date | None], Days | None]]] = {
    "relative": _relative,
    "weekday": _weekday,
    "date": _date,
    "monthday": _monthday,
    "month": _month,
    "year": _year,
    "rolling": _rolling,
    "period": _period,
    "distance": _distance,
}
