"""The state of the app: what is shown, in which order, and where the cursor stands. No Textual."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from tui.app.arrival import Arrival, Section, sections_of
from tui.app.remarks import searchable
from tui.app.trail import Trail
from tui.browsing.chronology import By, day_of
from tui.browsing.query import Everything, Query, Scope, explain_empty, select
from tui.browsing.steps import following, positions, preceding
from tui.browsing.words import TextIndex
from tui.model import Snapshot, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.app.zoom import Zoom
    from tui.browsing.query import Emptied
    from tui.journal import Marks


class Desk:
    """What lies on the desk.

    Rows are positions in `shown`. The cursor keeps to its statement, not to its row, when filter,
    order or snapshot change; where the statement is gone it goes to the nearest that is left.
    """

    def __init__(self, bookmarks: Iterable[str] = ()) -> None:
        self.by: By = "said"
        self.zoom: Zoom = "week"
        self.filter: Query = Everything()
        self.bookmarks: set[str] = set(bookmarks)
        self.notes: Mapping[str, str] = {}
        self.tags: Mapping[str, Sequence[str]] = {}
        self.corrected: frozenset[str] = frozenset()
        self.query = ""
        self.trail = Trail(self)
        self.row = 0
        self.shown: Sequence[Statement] = ()
        self._anchor: Statement | None = None
        self._put(Arrival.of(Snapshot()))

    def _put(self, arrival: Arrival) -> None:
        self.snapshot = arrival.snapshot
        self.contest = arrival.contest
        self.sides = arrival.sides
        self.span = arrival.span
        self._ordered = arrival.ordered
        self._texts = arrival.texts
        self._by_speaker = arrival.by_speaker
        self._by_article = arrival.by_article
        self.by_id = arrival.by_id
        self._contested_ids = arrival.contest.contested
        self._arrange()

    def _arrange(self) -> None:
        """Work out what is shown; the cursor stays on its statement."""
        self._anchor = self.current or self._anchor
        self.shown = (
            select(self.filter, self._ordered, self.scope) if self.narrowed else self._ordered
        )
        self.rows: Mapping[str, int] = {one.id: row for row, one in enumerate(self.shown)}
        self.sections = sections_of(self.shown, self.by, self._contested_ids)
        self._starts = [section.start for section in self.sections]
        self._contested = positions(self.shown, self.contest.is_contested)
        self.hits: list[int] = []
        self._find()
        self.row = self._nearest(self._anchor)

    @property
    def scope(self) -> Scope:
        """What the filter has to know beside a statement."""
        return Scope(
            self.snapshot.speakers,
            self._contested_ids,
            self.bookmarks,
            self.by,
            self.notes,
            self.tags,
            self.snapshot.articles,
            self.snapshot.links,
            self.snapshot.statements,
        )

    @property
    def total(self) -> int:
        """How many statements there are, on the desk and in weeks that are not."""
        return self.span.total if self.span else len(self.snapshot.statements)

    @property
    def narrowed(self) -> bool:
        """Whether a filter may hide something."""
        return not isinstance(self.filter, Everything)

    @property
    def current(self) -> Statement | None:
        """The statement under the cursor, None when nothing is shown."""
        return self.shown[self.row] if self.row < len(self.shown) else None

    @property
    def section(self) -> Section | None:
        """The day under the cursor."""
        return self.sections[self._section()] if self.sections else None

    @property
    def nearest_day(self) -> str | None:
        """The day under the cursor; on the undated shelf the last day there is."""
        if self.section and self.section.day:
            return self.section.day
        return next((one.day for one in reversed(self.sections) if one.day), None)

    @property
    def last_day(self) -> str | None:
        """The last day on which anything is said, shown or not."""
        days = (day_of(one, self.by) for one in reversed(self._ordered))
        return next((day for day in days if day), None)

    def row_of(self, statement: str) -> int | None:
        """Return where a statement is shown, None when it is not."""
        return self.rows.get(statement)

    def is_elsewhere(self, statement: str) -> bool:
        """Tell whether a statement is of a week that is not on the desk."""
        return self.span is not None and statement in self.span.elsewhere

    def said_by(self, speaker: str) -> Sequence[Statement]:
        """Return all that a speaker said, shown or not, in the order of the timeline."""
        return self._by_speaker.get(speaker, ())

    def in_article(self, article: str) -> Sequence[Statement]:
        """Return all statements of an article, shown or not."""
        return self._by_article.get(article, ())

    def emptied(self) -> Emptied | None:
        """Return which part of the filter left nothing to show, None while something shows."""
        return explain_empty(self.filter, self._ordered, self.scope)

    def count(self, query: Query) -> int:
        """Return how many statements a filter would show."""
        return len(select(query, self._ordered, self.scope))

    def _section(self) -> int:
        return max(bisect_right(self._starts, self.row) - 1, 0)

    def _nearest(self, lost: Statement | None) -> int:
        """Return the row of a statement, or of the first shown that is not before it."""
        if lost is None or not self.shown:
            return 0
        if lost.id in self.rows:
            return self.rows[lost.id]
        day = day_of(lost, self.by)
        later = (section.start for section in self.sections if _not_before(section.day, day))
        return next(later, len(self.shown) - 1)

    # What changes the view.

    def take(self, arrival: Arrival) -> None:
        """Show another snapshot, in the desk's order whatever order it comes in."""
        same = arrival.by == self.by
        if not same:
            arrival = Arrival.of(arrival.snapshot, self.by, arrival.texts, arrival.span)
        self._put(arrival)

    def reorder(self) -> None:
        """Order by the other date."""
        self.by = "published" if self.by == "said" else "said"
        self._put(Arrival.of(self.snapshot, self.by, self._texts, self.span))

    def narrow(self, query: Query) -> None:
        """Show what a filter keeps, in place of what the one before kept."""
        self.filter = query
        self._arrange()

    def widen(self) -> bool:
        """Show everything; tell whether anything was hidden before."""
        narrowed = self.narrowed
        self.filter = Everything()
        if narrowed:
            self._arrange()
        return narrowed

    def mark(self, marks: Marks, corrected: frozenset[str]) -> None:
        """Take in other marks; `rearrange` or `take` shows what follows from them."""
        self.bookmarks = set(marks.bookmarks)
        self.notes, self.tags = marks.notes, marks.tags
        self.corrected = corrected

    def rearrange(self) -> None:
        """Work out anew what is shown, after marks have changed under a filter."""
        self._arrange()

    # What moves the cursor. Each returns whether it moved.

    def go(self, row: int) -> bool:
        """Put the cursor on a row, or as near to it as there is one."""
        row = max(0, min(row, len(self.shown) - 1))
        moved, self.row = row != self.row, row
        return moved

    def step(self, by: int) -> bool:
        """Move by so many statements."""
        return self.go(self.row + by)

    def step_day(self, by: int) -> bool:
        """Move to the first statement of the next or previous day."""
        section = self._section() + by
        return 0 <= section < len(self.sections) and self.go(self.sections[section].start)

    def step_contested(self, by: int) -> bool:
        """Move to the next or previous contested statement."""
        row = (following if by > 0 else preceding)(self._contested, self.row)
        return row is not None and self.go(row)

    def go_to_day(self, day: str) -> str | None:
        """Move to a day, or to the nearest that has statements; return the day reached."""
        dated = [section for section in self.sections if section.day]
        if not dated:
            return None
        days = [section.day or "" for section in dated]
        at = min(bisect_left(days, day), len(days) - 1)
        self.go(dated[at].start)
        return days[at]

    def reveal(self, statement: str) -> bool:
        """Lift a filter that hides a statement; tell whether the statement is shown now."""
        hidden = statement in self.by_id and not self.is_elsewhere(statement)
        if statement not in self.rows and hidden:
            self.widen()
        return statement in self.rows

    # Searching keeps everything in its place and only moves.

    def search(self, query: str) -> None:
        """Find a text; an empty one ends the search."""
        self.query = query
        self._find()

    def _find(self) -> None:
        if not self.query.strip():
            self.hits = []
            return
        found = {self.snapshot.statements[at].id for at in self._texts.find(self.query)}
        remarks = searchable(self)
        noted = [self.by_id[id_] for id_ in remarks if id_ in self.by_id]
        found |= {noted[at].id for at in TextIndex(noted, None, remarks).find(self.query)}
        self.hits = sorted(self.rows[id_] for id_ in found if id_ in self.rows)

    def step_hit(self, by: int, *, stay: bool = False) -> bool:
        """Move to the next or previous hit, round the end; `stay` if the cursor is on one."""
        if stay and self.row in self._hit_set():
            return False
        row = (following if by > 0 else preceding)(self.hits, self.row, wrap=True)
        return row is not None and self.go(row)

    def has_hit(self, by: int) -> bool:
        """Tell whether there is a hit further down (up)."""
        return (following if by > 0 else preceding)(self.hits, self.row) is not None

    def _hit_set(self) -> frozenset[int]:
        return frozenset(self.hits)

    @property
    def hit_number(self) -> int:
        """The number of the hit under the cursor, from 1; 0 when it is on none."""
        at = bisect_left(self.hits, self.row)
        return at + 1 if at < len(self.hits) and self.hits[at] == self.row else 0


def _not_before(day: str | None, other: str | None) -> bool:
    return (day or "~") >= (other or "~")
