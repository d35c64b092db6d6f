"""Weeks as numbers: linking goes week by week, and looks back no further than the one before."""

from __future__ import annotations

from typing import Final

UNDATED: Final = -1
"""The week of statements without a day; they only meet each other."""


def week_of(day: int) -> int:
    """The week of a day, from Monday on; `UNDATED` for 0, which is no day.

    Both are counted from the first day of year 1, which was a Monday.
    """
    return (day - 1) // 7 if day else UNDATED


def before(week: int) -> int:
    """The week whose statements a week's statements can meet besides their own."""
    return UNDATED if week == UNDATED else week - 1
