"""Which statements a user asked for on the command line."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.browsing.chronology import days_of_week, in_order
from tui.browsing.contest import Contest
from tui.browsing.filters import Filter, Scope
from tui.browsing.plain import plain
from tui.browsing.speakers import SpeakerIndex
from tui.commands.errors import CommandError
from tui.commands.terminal import complain

if TYPE_CHECKING:
    from collections.abc import Container

    from tui.model import Snapshot, Statement

_WEEK: Final = re.compile(r"\d{4}-W\d{2}")
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_YEAR: Final = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to choose: a speaker by any of their names, a span of days, and two marks."""

    speaker: str | None = None
    on: str | None = None
    contested: bool = False
    bookmarked: bool = False


def choose(snapshot: Snapshot, bookmarks: Container[str], wanted: Wanted) -> list[Statement]:
    """Return the statements that were asked for, in the order of the timeline.

    When a filter leaves nothing, which part of it did so is told on standard error.

    Raises:
        CommandError: There is no such speaker, or the date is none.
    """
    since, until = span_of(wanted.on) if wanted.on else (None, None)
    speaker = _speaker(snapshot, wanted.speaker) if wanted.speaker else None
    chosen = Filter(
        speaker=speaker,
        contested=wanted.contested,
        bookmarked=wanted.bookmarked,
        since=since,
        until=until,
    )
    contested = Contest(snapshot.links).contested
    scope = Scope(snapshot.speakers, contested, bookmarks)
    blame = chosen.blame(snapshot.statements, scope)
    if blame is not None:
        complain(f"nothing to show; without “{blame.clause}” there would be {blame.without}")
    return in_order(chosen.apply(snapshot.statements, scope))


def span_of(date: str) -> tuple[str, str]:
    """Return the first and last day of a day, a week, a month or a year.

    Args:
        date: "2023-05-12", "2023-W19", "2023-05" or "2023".

    Raises:
        CommandError: It is none of these.
    """
    try:
        if _WEEK.fullmatch(date):
            days = days_of_week(date)
            return days[0], days[-1]
        if month := _MONTH.fullmatch(date):
            last = calendar.monthrange(int(month[1]), int(month[2]))[1]
            return f"{date}-01", f"{date}-{last:02d}"
        if _YEAR.fullmatch(date):
            return f"{date}-01-01", f"{date}-12-31"
        day = datetime.date.fromisoformat(date).isoformat()
    except ValueError as error:
        known = "write 2023-05-12, 2023-W19, 2023-05 or 2023"
        raise CommandError(f"--on {date}: not a date; {known}") from error
    return day, day


def _speaker(snapshot: Snapshot, name: str) -> str:
    """Return the id of the speaker a name means; say so when others match as well."""
    found = [speaker for speaker, _ in SpeakerIndex(snapshot).find(name, limit=5)]
    if not found:
        raise CommandError(f"--speaker {name}: no speaker has such a name, role or side")
    best, *others = found
    if others or plain(name) not in plain(best.name):
        names = ", ".join(other.name for other in others)
        also = f"; also matching: {names}" if names else ""
        complain(f"--speaker {name}: showing {best.name}{also}")
    return best.id
