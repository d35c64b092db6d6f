"""Dates as the timeline writes them."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.browsing.chronology import days_of_week, is_exact
from tui.browsing.days import date_of

if TYPE_CHECKING:
    from tui.browsing.chronology import By
    from tui.model import Statement


@lru_cache(maxsize=4096)
def short_day(day: str) -> str:
    """Return an ISO day as "12 May"; what is no ISO day comes back as it is."""
    date = date_of(day)
    return f"{date.day} {date:%b}" if date else day


@lru_cache(maxsize=4096)
def long_day(day: str | None) -> str:
    """Return an ISO day as "Fri 12 May"; None is the undated shelf."""
    if day is None:
        return "Undated"
    date = date_of(day)
    return f"{date:%a} {date.day} {date:%b}" if date else day


def full_day(day: str) -> str:
    """Return an ISO day as "12 May 2023"."""
    return f"{short_day(day)} {day[:4]}"


@lru_cache(maxsize=512)
def week_title(week: str) -> str:
    """Return an ISO week as "8–14 May 2023 · week 19"."""
    first, *_, last = (datetime.date.fromisoformat(day) for day in days_of_week(week))
    number = int(week.split("W")[1])
    if first.year != last.year:
        span = f"{first.day} {first:%b} {first.year} – {last.day} {last:%b} {last.year}"
    elif first.month != last.month:
        span = f"{first.day} {first:%b} – {last.day} {last:%b} {last.year}"
    else:
        span = f"{first.day}–{last.day} {last:%b} {last.year}"
    return f"{span} · week {number}"


def when_said(statement: Statement, by: By) -> str:
    """Return what a card says of its dates beside the day it stands under.

    The day a statement was said on, where it is certain, is that of its heading; then the day it
    was published is told if that is another, and on a timeline by published the other way round.
    "≤ 19 May" is said on or before that day, "8–12 May" between the two, "~ 8 May" about then.
    """
    said, published = statement.said, (statement.published or "")
    about = "~ " if "~" in (said.edtf or "") else ""
    if is_exact(statement) and said.latest:
        if published[:10] == said.latest or not published:
            return about and f"{about}{short_day(said.latest)}"
        if by == "said":
            return f"pub. {short_day(published)}"
        # Behind the word that attributes it: "denied  on 12 May".
        return f"{about or 'on '}{short_day(said.latest)}"
    if said.earliest and said.latest:
        return f"{about}{_span(said.earliest, said.latest)}"
    if said.latest:
        return f"≤ {short_day(said.latest)}"
    if said.earliest:
        return f"≥ {short_day(said.earliest)}"
    return said.basis[:11]


def _span(first: str, last: str) -> str:
    if first[:7] == last[:7]:
        return f"{short_day(first).split()[0]}–{short_day(last)}"
    return f"{short_day(first)}–{short_day(last)}"
