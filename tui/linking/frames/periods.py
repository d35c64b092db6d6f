"""The times a statement speaks of: "in 2019", "last week", "on 4 January"."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from tui.linking.tokens import MOST_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.linking.frames.clauses import Reading

_NAMES: Final = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTHS: Final = {
    spelling: number
    for number, name in enumerate(_NAMES, 1)
    for spelling in (name, name[:3], name[:4])
}
_WEEKDAYS: Final = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_UNITS: Final = ("week", "month", "quarter", "year")
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_GATE: Final = frozenset({*_MONTHS, *_WEEKDAYS, *_UNITS, "yesterday", "today", "tonight"})
_MONTH: Final = r"(?P<month>January|February|March|April|May|June|July|August|September|October"
_MONTH_END: Final = r"|November|December)"
_PERIOD: Final = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?)?\b{_MONTH}{_MONTH_END}\b"
    r"(?:\s(?P<day_behind>\d{1,2})(?:st|nd|rd|th)?\b(?!\d))?(?:,?\s(?P<month_year>(?:19|20)\d\d)\b)?"
    r"|\b(?P<quarter>first|second|third|fourth)\squarter\b(?:\sof\s(?P<quarter_year>(?:19|20)\d\d))?"
    r"|\b(?P<which>this|last|past|next)\s(?P<unit>week|month|year)\b"
    r"|\b(?P<year>(?:19|20)\d\d)\b(?![%\d])"
    r"|\b(?:on\s)?(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?P<near>yesterday|today|tonight)\b",
)
_AHEAD: Final = re.compile(r"\b(?:will|would|may|could|should|to|by|until|before|next|coming)\b")
_NEAR: Final = 60
"""Characters before a weekday in which such a word makes it a coming one."""
_PAST: Final = {"week": 7, "month": 31, "year": 366}


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, as ordinals, and the words that name it."""

    first: int
    last: int
    text: str


def periods_in(text: str, reading: Reading, said: int | None) -> tuple[Period, ...]:
    """The times that a statement names, in order.

    Args:
        text: Its words.
        reading: The same, read.
        said: The last day on which it can have been said; None where nothing is known, and then
            only what names its year is a time.
    """
    if _GATE.isdisjoint(reading.every) and not ("19" in text or "20" in text):
        return ()
    return tuple(_periods(text, date.fromordinal(said) if said else None))


def apart(mine: tuple[Period, ...], yours: tuple[Period, ...]) -> bool:
    """Whether each names times and none of them touches one of the other's."""
    return bool(mine and yours) and not any(
        a.first <= b.last and b.first <= a.last for a in mine for b in yours
    )


def _periods(text: str, said: date | None) -> Iterator[Period]:
    for match in _PERIOD.finditer(text, 0, MOST_CHARACTERS):
        try:
            days = _days(match, said)
        except (ValueError, OverflowError):
            continue  # "31 February", or a year that no calendar has
        if days:
            yield Period(days[0].toordinal(), days[1].toordinal(), match[0])


def _days(match: re.Match[str], said: date | None) -> tuple[date, date] | None:
    if match["year"]:
        return _year(int(match["year"]))
    if match["month"]:
        return _month(match, said)
    if match["quarter"]:
        year = int(match["quarter_year"]) if match["quarter_year"] else said and said.year
        first = 3 * _ORDINALS[match["quarter"]] - 2
        return _months(year, first, first + 2) if year else None
    if said is None:
        return None
    if match["unit"]:
        return _unit(match["which"], match["unit"], said)
    if match["weekday"]:
        return _weekday(match, said)
    found = said - timedelta(match["near"] == "yesterday")
    return found, found


def _month(match: re.Match[str], said: date | None) -> tuple[date, date] | None:
    number = _MONTHS[match["month"].lower()]
    day = match["day"] or match["day_behind"]
    if match["month_year"]:
        year = int(match["month_year"])
    elif said is None:
        return None
    else:
        # Of the months of that name the nearest: news seldom looks further than half a year.
        year = min(
            (said.year + step for step in (-1, 0, 1)),
            key=lambda one: abs(date(one, number, 15) - said),
        )
    if day:
        return date(year, number, int(day)), date(year, number, int(day))
    return _months(year, number, number)


def _weekday(match: re.Match[str], said: date) -> tuple[date, date]:
    day = match["weekday"].lower()
    number = next(n for n, name in enumerate(_WEEKDAYS) if name.startswith(day))
    found = said - timedelta((said.weekday() - number) % 7)
    ahead = _AHEAD.search(match.string, max(0, match.start() - _NEAR), match.start())
    return found, found + timedelta(7 if ahead else 0)


def _unit(which: str, unit: str, said: date) -> tuple[date, date]:
    if which == "past":
        # "The past week" ends on the day it is said.
        return said - timedelta(_PAST[unit]), said
    step = {"this": 0, "next": 1}.get(which, -1)
    if unit == "week":
        monday = said - timedelta(said.weekday()) + timedelta(7 * step)
        return monday, monday + timedelta(6)
    if unit == "year":
        return _year(said.year + step)
    number = said.year * 12 + said.month - 1 + step
    return _months(number // 12, number % 12 + 1, number % 12 + 1)


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
