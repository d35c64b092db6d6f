"""Days as people type them: "18", "18 may", "may 18", "2023-05-18", "-2", "monday"."""

from __future__ import annotations

import datetime
import re
from typing import Final

_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

HINT: Final = "18 · 18 may · 2023-05-18 · -2 · monday"


class UnknownDay(ValueError):  # noqa: N818 - it is what the reader is told, not a fault
    """What was typed is no day; the message says what would be."""


def typed_day(text: str, here: str) -> str:
    """Return the ISO day that was meant.

    Args:
        text: What was typed. A bare number is a day of the month the cursor is in, a signed one
            counts days from the cursor, a weekday is that of the cursor's week, and a day and month
            are of the cursor's year.
        here: The ISO day under the cursor.

    Raises:
        UnknownDay: It is no day, or none of the calendar's.
    """
    words = text.strip().casefold().replace(",", " ").replace(".", " ").split()
    date = datetime.date.fromisoformat(here)
    try:
        found = _day(words, date)
    except (ValueError, OverflowError):
        raise UnknownDay(f"The calendar has no “{text.strip()}”.") from None
    if found is None:
        raise UnknownDay(f"“{text.strip()}” is no day. Try {HINT}.")
    return found.isoformat()


def _day(words: list[str], here: datetime.date) -> datetime.date | None:
    if len(words) == 1:
        return _one_word(words[0], here)
    if len(words) not in (2, 3):
        return None
    year = here.year
    if len(words) == 3:
        if not re.fullmatch(r"\d{4}", words[2]):
            return None
        year = int(words[2])
    day, month = (_number(words[0]), _month(words[1]))
    if day is None or month is None:
        day, month = (_number(words[1]), _month(words[0]))
    return datetime.date(year, month, day) if day and month else None


def _one_word(word: str, here: datetime.date) -> datetime.date | None:
    if re.fullmatch(r"[+-]\d{1,5}", word):
        return here + datetime.timedelta(days=int(word))
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", word):
        return datetime.date.fromisoformat(word)
    if (number := _number(word)) is not None:
        return here.replace(day=number)
    if len(word) >= 3 and word[:3] in _WEEKDAYS and _WHOLE[word[:3]].startswith(word):
        return here + datetime.timedelta(days=_WEEKDAYS.index(word[:3]) - here.weekday())
    if (month := _month(word)) is not None:
        return here.replace(month=month, day=1)
    return None


_WHOLE: Final = {
    "mon": "monday",
    "tue": "tuesday",
    "wed": "wednesday",
    "thu": "thursday",
    "fri": "friday",
    "sat": "saturday",
    "sun": "sunday",
}


def _number(word: str) -> int | None:
    match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", word)
    return int(match[1]) if match else None


def _month(word: str) -> int | None:
    if len(word) < 3 or word[:3] not in _MONTHS or not word.isalpha():
        return None
    number = _MONTHS.index(word[:3]) + 1
    whole = f"{datetime.date(2000, number, 1):%B}".casefold()
    return number if whole.startswith(word) or word == "sept" else None
