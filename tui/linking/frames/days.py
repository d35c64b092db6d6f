"""The days on which a statement can have been made, as numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model import Statement


@dataclass(frozen=True, slots=True)
class Days:
    """From the first to the last day, as proleptic Gregorian ordinals."""

    first: int
    last: int

    def gap(self, other: Days) -> int:
        """Whole days between the two, 0 where they overlap."""
        return max(0, self.first - other.last, other.first - self.last)


def days_of(statement: Statement) -> Days | None:
    """When a statement was made, None where nothing is known.

    An open beginning ("by the day of publication") counts as that day: news reports what is new.
    """
    last = _ordinal(statement.said.latest) or _ordinal(statement.published)
    first = _ordinal(statement.said.earliest) or last
    if first is None:
        return None
    last = last or first
    return Days(min(first, last), last)


def _ordinal(day: str | None) -> int | None:
    try:
        return date.fromisoformat(day[:10]).toordinal() if day else None
    except ValueError:
        return None
