"""Statements on their way to the desk, prepared outside the app's own thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.app.sides import Sides
from tui.browsing.chronology import By, day_of, in_order, week_of
from tui.browsing.contest import Contest
from tui.browsing.words import TextIndex

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from tui.app.span import Span
    from tui.model import Snapshot, Statement


@dataclass(frozen=True, slots=True)
class Section:
    """One day of the timeline as shown: the rows `start` to `stop`, the end exclusive."""

    day: str | None
    start: int
    stop: int
    contested: int

    @property
    def count(self) -> int:
        """How many statements are shown of the day."""
        return self.stop - self.start


@dataclass(frozen=True, slots=True)
class Arrival:
    """A snapshot with what takes time to work out; made outside the app's own thread.

    `span` tells which weeks of a larger archive these are, None where they are all there is. What
    is of other weeks is in `by_id` alone. `by_speaker` and `by_article` hold all statements of one,
    in the order of the timeline; `texts` finds positions in the snapshot, so that it serves any
    order.
    """

    snapshot: Snapshot
    by: By
    ordered: Sequence[Statement]
    by_id: Mapping[str, Statement]
    by_speaker: Mapping[str, Sequence[Statement]]
    by_article: Mapping[str, Sequence[Statement]]
    contest: Contest
    sides: Sides
    texts: TextIndex
    span: Span | None = None

    @classmethod
    def of(
        cls,
        snapshot: Snapshot,
        by: By = "said",
        texts: TextIndex | None = None,
        span: Span | None = None,
    ) -> Arrival:
        """Prepare a snapshot for a desk that orders by `by`, with the index of texts if known."""
        elsewhere = span.elsewhere if span else frozenset()
        here = [one for one in snapshot.statements if one.id not in elsewhere]
        ordered = in_order(here, by)
        by_speaker: dict[str, list[Statement]] = {}
        by_article: dict[str, list[Statement]] = {}
        for one in ordered:
            by_article.setdefault(one.article, []).append(one)
            if one.speaker:
                by_speaker.setdefault(one.speaker, []).append(one)
        return cls(
            snapshot,
            by,
            ordered,
            {one.id: one for one in snapshot.statements},
            by_speaker,
            by_article,
            Contest(snapshot.links, snapshot.statements),
            Sides(speaker.side for speaker in snapshot.speakers.values()),
            texts or TextIndex(snapshot.statements, snapshot.speakers),
            span,
        )


def sections_of(shown: Sequence[Statement], by: By, contested: Container[str]) -> list[Section]:
    """Return the days of statements that are in order.

    Args:
        shown: The statements.
        by: The date they are ordered by.
        contested: The ids of contested statements.
    """
    starts: list[tuple[str | None, int]] = []
    for row, statement in enumerate(shown):
        day = day_of(statement, by)
        if not starts or starts[-1][0] != day:
            starts.append((day, row))
    stops = [*(start for _, start in starts), len(shown)][1:]
    return [
        Section(day, start, stop, sum(one.id in contested for one in shown[start:stop]))
        for (day, start), stop in zip(starts, stops, strict=True)
    ]


def rows_of_week(sections: Iterable[Section], week: str) -> range:
    """Return the rows of an ISO week, or of the undated shelf if it is "undated"."""
    found = [one for one in sections if (week_of(one.day) if one.day else "undated") == week]
    return range(found[0].start, found[-1].stop) if found else range(0)
