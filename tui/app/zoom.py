"""How far the reader stands from the timeline: a day, a week or a month at a time. Pure.

The zoom hides nothing. It decides what the strip spreads out, what the banner names, and how far
[ and ] go: within a day there are no hours to tell, so the strip shows who speaks; a month is drawn
by the day where there is room, else by the week.
"""

from __future__ import annotations

import datetime
from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from tui.app.when_said import short_day, week_title
from tui.app.widgets.strip import Bar
from tui.browsing.chronology import days_of_week, week_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.app.arrival import Section
    from tui.app.desk import Desk

Zoom = Literal["day", "week", "month"]

ORDER: Final[tuple[Zoom, ...]] = ("day", "week", "month")

_DAY_OF_MONTH: Final = 5
"""Cells that a day of a month takes at least."""

_SIDES: Final = 6
"""Sides that the strip of a day tells apart."""


def following(zoom: Zoom) -> Zoom:
    """Return the zoom after another, out to the month and back to the day."""
    return ORDER[(ORDER.index(zoom) + 1) % len(ORDER)]


def span_of(day: str | None, zoom: Zoom) -> str:
    """Return what a day belongs to, in a form that sorts; the undated shelf comes last."""
    if day is None:
        return "~"
    return day if zoom == "day" else week_of(day) if zoom == "week" else day[:7]


def title(desk: Desk) -> str:
    """Return what the banner calls the span under the cursor."""
    day = desk.nearest_day
    if desk.zoom == "day" and desk.section is not None:
        return _whole_day(desk.section.day) if desk.section.day else "Undated"
    if day is None:
        return ""
    if desk.zoom == "week":
        return week_title(week_of(day))
    return f"{datetime.date.fromisoformat(day):%B %Y}"


def _whole_day(day: str) -> str:
    date = datetime.date.fromisoformat(day)
    return f"{date:%A} {date.day} {date:%B} {date.year}"


def step(desk: Desk, by: int) -> bool:
    """Move to the first statement of the next or previous span that has any."""
    spans = [span_of(section.day, desk.zoom) for section in desk.sections]
    if not spans or desk.section is None:
        return False
    here = span_of(desk.section.day, desk.zoom)
    others = [span for span in spans if (span > here if by > 0 else span < here)]
    if not others:
        return False
    target = min(others) if by > 0 else max(others)
    return desk.go(desk.sections[spans.index(target)].start)


def bars(desk: Desk, width: int) -> tuple[tuple[Bar, ...], int | None]:
    """Return the bars of the strip, and the number of the one under the cursor.

    Args:
        desk: What is shown.
        width: Cells of the strip.
    """
    if desk.section is None or desk.nearest_day is None:
        return (), None
    if desk.zoom == "day":
        return _by_side(desk, desk.section)
    sections = {section.day: section for section in desk.sections}
    days = _days(desk.nearest_day, desk.zoom)
    shelf = None in sections
    if desk.zoom == "week":
        found = [_bar((day,), sections) for day in days]
    elif width >= _DAY_OF_MONTH * len(days) + 12 * shelf:
        found = [_bar((day,), sections, f"{int(day[8:]):2d}") for day in days]
    else:
        found = [_bar(week, sections, *_names(week)) for week in _weeks(days)]
    if shelf:
        found.append(_bar((None,), sections))
    here = desk.section.start
    at = (n for n, bar in enumerate(found) if bar.row is not None and bar.row <= here < bar.stop)
    return tuple(found), next(at, None)


def _days(day: str, zoom: Zoom) -> list[str]:
    if zoom == "week":
        return list(days_of_week(week_of(day)))
    first = datetime.date.fromisoformat(day).replace(day=1)
    month = (first + datetime.timedelta(days=n) for n in range(31))
    return [date.isoformat() for date in month if date.month == first.month]


def _weeks(days: Iterable[str]) -> list[list[str]]:
    """Return the days of a month by the week they are in."""
    weeks: dict[str, list[str]] = {}
    for day in days:
        weeks.setdefault(week_of(day), []).append(day)
    return list(weeks.values())


def _names(week: Sequence[str]) -> tuple[str, str]:
    """Return "8–14 May" and "8–14"."""
    first, last = int(week[0][8:]), int(week[-1][8:])
    short = f"{first}–{last}" if first != last else str(first)
    return f"{short} {short_day(week[0]).split()[-1]}", short


def _bar(days: Sequence[str | None], sections: dict[str | None, Section], *names: str) -> Bar:
    """Return the bar of some days that follow one another."""
    found = [sections[day] for day in days if day in sections]
    return Bar(
        days[0],
        sum(section.count for section in found),
        sum(section.contested for section in found),
        names,
        found[0].start if found else None,
        found[-1].stop if found else 0,
    )


def _by_side(desk: Desk, section: Section) -> tuple[tuple[Bar, ...], int | None]:
    """Return who speaks on a day, the side that says most first."""
    shown = desk.shown[section.start : section.stop]
    known = desk.snapshot.speakers
    speakers = (known.get(one.speaker or "") for one in shown)
    sides = [speaker.side if speaker else None for speaker in speakers]
    ranked = sorted(Counter(sides).items(), key=lambda item: (-item[1], item[0] or "~"))
    kept = [side for side, _ in ranked][: _SIDES if len(ranked) > _SIDES + 1 else _SIDES + 1]
    found = []
    at: int | None = None
    for side in kept:
        rows = [n for n, other in enumerate(sides) if other == side]
        found.append(_side_bar(desk, section, rows, _side_name(desk, side)))
        at = len(found) - 1 if desk.row - section.start in rows else at
    rest = [n for n, other in enumerate(sides) if other not in kept]
    if rest:
        found.append(_side_bar(desk, section, rest, "others"))
        at = len(found) - 1 if desk.row - section.start in rest else at
    return tuple(found), at


def _side_name(desk: Desk, side: str | None) -> str:
    return f"{desk.sides.of(side).glyph} {side}" if side else "no side"


def _side_bar(desk: Desk, section: Section, rows: Sequence[int], name: str) -> Bar:
    contested = sum(desk.contest.is_contested(desk.shown[section.start + n].id) for n in rows)
    start = section.start + rows[0]
    return Bar(section.day, len(rows), contested, (name,), start, start + 1)
