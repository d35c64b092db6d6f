"""Dates as a user writes them, in the Extended Date/Time Format (ISO 8601-2:2019, level 1).

Days, months, years, what is not known of them (`X`), uncertain and approximate ones (`?`, `~`,
`%`) and intervals, open ones too. Seasons and times of day are not taken.
"""

from __future__ import annotations

import calendar
import datetime
import re
from typing import Final

from tui.journal.errors import ChangeError
from tui.model import Said

_DATE: Final = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?", re.ASCII)
_HELP: Final = (
    "write a day such as 2023-05-12, a month 2023-05, a year 2023, or an interval "
    "2023-05-08/2023-05-12; ../2023-05-12 is “by then”, and ~ behind a date is “about”"
)

Days = tuple[str, str]


def read(text: str) -> Said:
    """Return when a statement was made, of a date given by the user.

    Args:
        text: For example "2023-05-12", "2023-05~" or "../2023-05-12".

    Raises:
        ChangeError: It is not a date; the message says what would be one.
    """
    edtf = text.strip()
    first, interval, last = edtf.partition("/")
    earliest = _bounds(first, text) if _given(first) else None
    latest = _bounds(last, text) if interval and _given(last) else None
    if not interval:
        latest = earliest
    if earliest is None and latest is None:
        raise ChangeError(f"“{text}” is not a date; {_HELP}")
    start = earliest[0] if earliest else None
    end = latest[1] if latest else None
    if start and end and start > end:
        raise ChangeError(f"“{text}” ends before it begins; {_HELP}")
    return Said(edtf, start, end)


def published(text: str) -> str:
    """Return when an article came out: an ISO date, or a date and time with an offset.

    Raises:
        ChangeError: It is neither.
    """
    value = text.strip()
    try:
        if len(value) == len("2023-05-12"):
            return datetime.date.fromisoformat(value).isoformat()
        moment = datetime.datetime.fromisoformat(value)
    except ValueError:
        raise ChangeError(f"“{text}” is not a date; write 2023-05-12") from None
    if moment.tzinfo is None or value[4:5] != "-":
        raise ChangeError(f"“{text}” has no time zone; write 2023-05-12 or add one, as +03:00")
    return moment.isoformat()


def _given(end: str) -> bool:
    return end not in ("", "..")


def _bounds(date: str, text: str) -> Days:
    """Return the first and the last day a date may mean."""
    match = _DATE.fullmatch(date)
    if match is None:
        raise ChangeError(f"“{text}” is not a date; {_HELP}")
    year, month, day = match.groups()
    odd = ("X" in year and month) or (month == "XX" and day not in (None, "XX"))
    try:
        if odd:
            raise ValueError(date)
        return _first(year, month, day), _last(year, month, day)
    except (ValueError, calendar.IllegalMonthError):
        raise ChangeError(f"“{text}” is not in the calendar; {_HELP}") from None


def _first(year: str, month: str | None, day: str | None) -> str:
    numbers = (int(year.replace("X", "0")), _number(month) or 1, _number(day) or 1)
    return datetime.date(*numbers).isoformat()


def _last(year: str, month: str | None, day: str | None) -> str:
    of_year, of_month = int(year.replace("X", "9")), _number(month) or 12
    longest = calendar.monthrange(of_year, of_month)[1]
    return datetime.date(of_year, of_month, _number(day) or longest).isoformat()


def _number(digits: str | None) -> int | None:
    """Return a month or a day; None where it is not given; zero is in no calendar."""
    if digits is None or digits == "XX":
        return None
    if digits == "00":
        raise ValueError(digits)
    return int(digits)
