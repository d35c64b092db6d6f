"""Which statements a user asked for on the command line."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.browsing.chronology import days_of_week, in_order
from tui.browsing.plain import plain
from tui.browsing.query import (
    Everything,
    QueryError,
    Scope,
    Term,
    all_of,
    explain_empty,
    parse,
    select,
)
from tui.browsing.shelf import Shelf, ShelfError
from tui.browsing.speakers import SpeakerIndex
from tui.commands.errors import CommandError
from tui.commands.terminal import complain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.browsing.query import Query
    from tui.commands.marks import Laid
    from tui.model import Speaker, Statement

_WEEK: Final = re.compile(r"\d{4}-W\d{2}")
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_YEAR: Final = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to choose: a speaker by any of their names, a span of days, two marks, and a filter."""

    speaker: str | None = None
    on: str | None = None
    contested: bool = False
    bookmarked: bool = False
    query: Query = Everything()  # noqa: RUF009  frozen, so all may share it


def read_filter(text: str | None) -> Query:
    """Return the query of `--filter`: as it is written, or `@name` for one that has been saved.

    Raises:
        CommandError: It cannot be read; the message says where, and what to write instead.
    """
    if text and text.startswith("@"):
        return _saved(text[1:])
    try:
        return parse(text or "")
    except QueryError as error:
        raise CommandError(f"--filter: {error}") from error


def _saved(name: str) -> Query:
    try:
        shelf = Shelf()
        found = shelf.find(name)
        if found is None:
            known = ", ".join(f"@{one.name}" for one in shelf.filters()) or "none is saved yet"
            raise CommandError(f"--filter @{name}: no filter has that name; there are: {known}")
        return found.query
    except (ShelfError, QueryError) as error:
        raise CommandError(f"--filter @{name}: {error}") from error


def choose(laid: Laid, wanted: Wanted, speakers: SpeakerIndex | None = None) -> list[Statement]:
    """Return the statements that were asked for, in the order of the timeline.

    When nothing is left, which part of what was asked for did so is told on standard error, but not
    of a part of an archive, of which `speakers` are not all.

    Args:
        laid: What is read of the store, and what the user wrote about it.
        wanted: What was asked for.
        speakers: Of the whole archive if `laid` is a part of it; a name is understood by them.

    Raises:
        CommandError: There is no such speaker, or the date is none.
    """
    snapshot, marks = laid.snapshot, laid.marks
    scope = Scope.of(snapshot, marks.bookmarks, notes=marks.notes, tags=marks.tags)
    known = speakers or SpeakerIndex.of(snapshot)
    query = all_of([*_terms(known, wanted), wanted.query])
    emptied = explain_empty(query, snapshot.statements, scope)
    if emptied is not None and speakers is not None:
        return []
    if wanted.speaker:
        named(known, wanted.speaker, tell=True)
    if emptied is not None:
        complain(str(emptied))
        return []
    return in_order(select(query, snapshot.statements, scope))


def _terms(speakers: SpeakerIndex, wanted: Wanted) -> Iterator[Query]:
    """Yield what the options other than `--filter` ask for."""
    if wanted.speaker:
        yield Term("speaker", named(speakers, wanted.speaker).id, exact=True)
    if wanted.on:
        since, until = span_of(wanted.on)
        yield from (Term("since", since), Term("until", until))
    if wanted.contested:
        yield Term("is", "contested")
    if wanted.bookmarked:
        yield Term("is", "bookmarked")


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


def named(speakers: SpeakerIndex, name: str, *, tell: bool = False) -> Speaker:
    """Return the speaker a name means.

    Args:
        speakers: Among whom.
        name: In any spelling, or part of it.
        tell: Whether to say so when others match as well.

    Raises:
        CommandError: There is none.
    """
    found = [speaker for speaker, _ in speakers.find(name, limit=5)]
    if not found:
        raise CommandError(f"--speaker {name}: no speaker has such a name, role or side")
    best, *others = found
    if tell and (others or plain(name) not in plain(best.name)):
        names = ", ".join(other.name for other in others)
        also = f"; also matching: {names}" if names else ""
        complain(f"--speaker {name}: showing {best.name}{also}")
    return best
