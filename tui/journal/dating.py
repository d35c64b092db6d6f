"""The day a statement was made on, once its article is given a date.

The extractor knows far more ways to name a day; here stand the plain ones, so that the shelf of
undated statements empties the moment the user dates an article. The rest are known to have been
said by the day of publication.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tui.journal.lexicon import words

if TYPE_CHECKING:
    from tui.model import Said

_LONGEST: Final = 60
_FILLER: Final = frozenset({"on", "a", "this", "late", "early", "the", "of", "morning", "evening"})
_MAKES_VAGUE: Final = frozenset({"since", "before", "by", "until", "after", "next", "from", "to"})


def dated(said: Said, published: str) -> Said:
    """Return when something was said, of what the article says and when it came out.

    Args:
        said: As the extractor left it; `basis` holds the article's words for it.
        published: ISO date, or date and time.
    """
    out = datetime.date.fromisoformat(published[:10])
    day = _day(said.basis, out)
    if day is not None:
        iso = day.isoformat()
        return replace(said, edtf=iso, earliest=iso, latest=iso)
    if said.basis and said.edtf:
        return said
    return replace(said, edtf=f"../{out.isoformat()}", earliest=None, latest=out.isoformat())


def _day(basis: str, out: datetime.date) -> datetime.date | None:
    """Return the one day some words name, None where they name none or something vaguer."""
    found = re.findall(r"[a-z]+|\d+", basis[:_LONGEST].lower())
    if not found or _MAKES_VAGUE & set(found):
        return None
    rest = [word for word in found if word not in _FILLER]
    weekdays = [word for word in rest if word in words("days")]
    rest = [word for word in rest if word not in weekdays]
    if rest in (["today"], ["yesterday"]):
        return out - datetime.timedelta(days=rest == ["yesterday"])
    if rest:
        return _calendar_day(rest, out)
    if len(weekdays) != 1:
        return None
    back = (out.weekday() - words("days").index(weekdays[0])) % 7
    return out - datetime.timedelta(days=back)


def _calendar_day(parts: list[str], out: datetime.date) -> datetime.date | None:
    """Return the day of "11 May", "May 11" or "11 May 2023"; without a year the past one."""
    months = [part for part in parts if part in words("months")]
    numbers = [int(part) for part in parts if part.isdigit() and len(part) <= 4]
    if len(months) != 1 or len(months) + len(numbers) != len(parts) or len(numbers) not in (1, 2):
        return None
    month = words("months").index(months[0]) + 1
    try:
        if len(numbers) == 2:
            return datetime.date(numbers[1], month, numbers[0])
        day = datetime.date(out.year, month, numbers[0])
        return day if day <= out else day.replace(year=out.year - 1)
    except ValueError:
        return None
