"""When something was said, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.browsing.days import date_of

if TYPE_CHECKING:
    from tui.model import Said


def plain_day(day: str) -> str:
    """Return an ISO day in words, "12 May 2023"; what is no ISO day as it stands."""
    date = date_of(day)
    return f"{date.day} {date:%B} {date.year}" if date else day


def long_day(day: str) -> str:
    """Return an ISO day with its weekday, "Friday 12 May 2023"; what is no ISO day as it stands."""
    date = date_of(day)
    return f"{date:%A} {plain_day(day)}" if date else day


def said_in_words(said: Said, *, weekday: bool = False) -> str:
    """Return when something was said: "on or before 12 May 2023".

    Args:
        said: An EDTF interval; a beginning that is a guess, "~" there, is told as one.
        weekday: Name the weekdays too.
    """
    day = long_day if weekday else plain_day
    about = "about " if "~" in (said.edtf or "") else ""
    if said.earliest is None and said.latest is None:
        return f"undated (“{said.basis}”)" if said.basis else "undated"
    if said.earliest is None:
        return f"on or before {day(said.latest or '')}"
    if said.latest is None:
        return f"on or after {about}{day(said.earliest)}"
    if said.earliest == said.latest:
        return f"{about or 'on '}{day(said.latest)}"
    return f"between {about}{day(said.earliest)} and {day(said.latest)}"
