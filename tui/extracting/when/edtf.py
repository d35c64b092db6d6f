"""Write days in the Extended Date/Time Format: ISO 8601-2:2019, level 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.extracting.when.dates import When


def written(when: When) -> str:
    """Return the shortest form: "2023-05-11", "2022-12", "2022", else "first/last".

    An open beginning is written ".."; a first day that is a guess carries "~".
    """
    first, last = when.first, when.last
    if first is None:
        return f"../{last.isoformat()}"
    if when.rough and first == last:
        return f"{first.isoformat()}~"
    if when.rough:
        return f"{first.isoformat()}~/{last.isoformat()}"
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04d}"
    if first.day == 1 and last == first.end_of("month"):
        return first.isoformat()[:7]
    return f"{first.isoformat()}/{last.isoformat()}"
