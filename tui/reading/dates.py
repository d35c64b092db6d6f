"""Dates of publication, from the ways people and systems write them, to ISO 8601.

Only forms with one meaning are read: `05/12/2023` is May in one country and December in another.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

_LONGEST: Final = 80
"""Characters of the longest date that is looked at."""

_YEARS: Final = range(1600, 2200)
"""A year outside is taken for a slip of the keyboard: newspapers began in 1605."""

_MONTHS: Final = (
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
)

_ZONES: Final = {  # hours, after RFC 2822; other abbreviations name several zones
    **dict.fromkeys(("z", "ut", "utc", "gmt"), 0),
    "edt": -4,
    **dict.fromkeys(("est", "cdt"), -5),
    **dict.fromkeys(("cst", "mdt"), -6),
    **dict.fromkeys(("mst", "pdt"), -7),
    "pst": -8,
}

_WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_TIME: Final = (
    r"(?:(?:,|\s+at|,\s+at|\s*[–-])?\s+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?"
    r"(?:\s*(?P<half>[ap])\.?m\.?)?(?:\s*\(?(?P<zone>[a-z]{1,4}|(?:utc|gmt)?[+-]\d\d:?\d\d)\)?)?)?"
)
_WRITTEN: Final = tuple(
    re.compile(_WEEKDAY + form + _TIME, re.IGNORECASE)
    for form in (
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>[a-z]{3,9})\.?,?\s+(?P<year>\d{4})",
        r"(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
        r"(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
    )
)
_ISO: Final = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?\s?(?:Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)


def iso_date(text: str) -> str | None:
    """Return a date of publication in ISO 8601, None if it cannot be read with certainty.

    A time is kept, to the second, only with its offset from UTC: a time of day in an unknown zone
    would be put in order against times that are known.

    Args:
        text: Such as "12 May 2023", "May 12, 2023, 2:30 p.m. EDT", "2023-05-12T14:30:00+03:00".
    """
    text = " ".join(text[: _LONGEST + 1].split())
    if len(text) > _LONGEST:
        return None
    try:
        found = _iso(text) or _written(text)
    except ValueError:  # the 31st of June, 25 o'clock
        return None
    if found is None or found.year not in _YEARS:
        return None
    return found.isoformat() if isinstance(found, datetime) else str(found)


def _iso(text: str) -> date | None:
    if not _ISO.fullmatch(text):
        return None
    if len(text) == len("2023-05-12"):
        return date.fromisoformat(text)
    clock = re.sub(r"[.,]\d+|\s", "", text[11:].upper())
    stamp = datetime.fromisoformat(f"{text[:10]}T{clock}")
    return stamp.date() if stamp.tzinfo is None else stamp


def _written(text: str) -> date | None:
    for form in _WRITTEN:
        if match := form.fullmatch(text):
            part = match.groupdict()
            day = date(int(part["year"]), _month(part["month"]), int(part["day"]))
            clock, zone = _clock(part), _zone(part["zone"])
            return datetime.combine(day, clock, zone) if part["hour"] and zone else day
    return None


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    short = word.lower()
    matches = [
        number
        for number, name in enumerate(_MONTHS, 1)
        if name == short or (name.startswith(short) and len(short) in (3, 4))
    ]
    if not matches:
        raise ValueError(word)
    return matches[0]


def _clock(part: dict[str, str | None]) -> time:
    hour = int(part["hour"] or 0)
    if half := part["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + 12 * (half in "pP")
    return time(hour, int(part["minute"] or 0), int(part["second"] or 0))


def _zone(word: str | None) -> timezone | None:
    word = (word or "").lower()
    if word in _ZONES:
        hours = _ZONES[word]
        return timezone(timedelta(hours=hours)) if hours else UTC
    if match := re.fullmatch(r"(?:utc|gmt)?([+-])(\d\d):?(\d\d)", word):
        ahead = timedelta(hours=int(match[2]), minutes=int(match[3]))
        return timezone(ahead if match[1] == "+" else -ahead)
    return None
