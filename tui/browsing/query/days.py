"""Days as people type them: "18", "18 may", "may 2023", "2023-05-18", "2023-W19", "friday"."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Final

from tui.browsing.chronology import days_of_week

HINT: Final = "Write 18, “18 may”, 2023-05-18, 2023-05, 2023, 2023-W19 or friday."

_ISO: Final = re.compile(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?")
_WEEK: Final = re.compile(r"(\d{4})-?w(\d\d?)")
_NUMBER: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR: Final = re.compile(r"\d{4}")
_MONTHS: Final = tuple(name.lower() for name in calendar.month_name)
_WEEKDAYS: Final = tuple(name.lower() for name in calendar.day_name)
_FURTHEST_BACK: Final = 366 * 8
"""In so many days every date of the calendar comes round, 29 February too."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days of the calendar that agree with every part given."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: str | None = None

    def hold(self, iso: str) -> bool:
        """Tell whether an ISO day is one of them."""
        try:
            date = datetime.date.fromisoformat(iso[:10])
        except ValueError:
            return False
        if self.week is not None:
            year, week, _ = date.isocalendar()
            return self.week == f"{year:04d}-W{week:02d}"
        return (
            self.year in (None, date.year)
            and self.month in (None, date.month)
            and self.day in (None, date.day)
            and self.weekday in (None, date.weekday())
        )

    def span(self, last: str) -> tuple[str, str]:
        """Return the first and last of these days: the latest such stretch up to the day `last`.

        Where the year is given there is but one stretch, wherever `last` lies.
        """
        if self.week is not None:
            days = days_of_week(self.week)
            return days[0], days[-1]
        if self.year is not None:
            return self._span_in(self.year, self.month, self.day)
        date = datetime.date.fromisoformat(last[:10])
        for _ in range(_FURTHEST_BACK):
            if self.hold(date.isoformat()):
                break
            if date.toordinal() == 1:
                break
            date -= datetime.timedelta(days=1)
        if self.day is None and self.weekday is None:
            return self._span_in(date.year, self.month, None)
        return date.isoformat(), date.isoformat()

    @staticmethod
    def _span_in(year: int, month: int | None, day: int | None) -> tuple[str, str]:
        first = datetime.date(year, month or 1, day or 1)
        months = month or 12
        final = datetime.date(year, months, day or calendar.monthrange(year, months)[1])
        return first.isoformat(), final.isoformat()


def read_days(text: str) -> Days:
    """Return the days that were meant.

    Raises:
        ValueError: They are no days, or none of the calendar's; the message says what would be.
    """
    words = re.sub(r"[,.]", " ", text).lower().split()
    days = _one_word(words[0]) if len(words) == 1 else _several(words)
    if days is None:
        raise ValueError(f"“{text}” is no date. {HINT}")
    _check(days, text)
    return days


def _one_word(word: str) -> Days | None:
    if found := _WEEK.fullmatch(word):
        return Days(week=f"{found[1]}-W{int(found[2]):02d}")
    if found := _ISO.fullmatch(word):
        year, month, day = (int(part) if part else None for part in found.groups())
        return Days(year, month, day)
    if (number := _number(word)) is not None:
        return Days(day=number)
    if (weekday := _named(word, _WEEKDAYS)) is not None:
        return Days(weekday=weekday)
    month = _named(word, _MONTHS)
    return Days(month=month) if month else None


def _several(words: list[str]) -> Days | None:
    year = None
    if len(words) > 1 and _YEAR.fullmatch(words[-1]):
        year = int(words.pop())
    days, months = [], []
    for word in words:
        days += [] if (number := _number(word)) is None else [number]
        months += [] if (month := _named(word, _MONTHS)) is None else [month]
    if len(months) != 1 or len(days) > 1 or len(words) != len(days) + len(months):
        return None
    return Days(year, months[0], days[0] if days else None)


def _check(days: Days, text: str) -> None:
    """Raise `ValueError` for a day that no calendar has."""
    parts = ((days.year, 2000), (days.month, 1), (days.day, 1))
    try:
        if days.week:
            days_of_week(days.week)
        else:
            datetime.date(*(default if part is None else part for part, default in parts))
    except ValueError:
        raise ValueError(f"The calendar has no “{text}”. {HINT}") from None


def _number(word: str) -> int | None:
    found = _NUMBER.fullmatch(word)
    return int(found[1]) if found else None


def _named(word: str, names: tuple[str, ...]) -> int | None:
    """Return which name a word of three letters or more begins."""
    if len(word) < 3:
        return None
    word = "sep" if word == "sept" else word
    return next((at for at, name in enumerate(names) if name.startswith(word)), None)
