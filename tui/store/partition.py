"""A store's records dealt out to its files, in an order that makes small changes small diffs."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.model import OPPOSING, ArticleHead, Link, Snapshot, Speaker, Statement
from tui.store.codec import dump_lines
from tui.store.gathering import Gathered
from tui.store.layout import SPEAKERS, week_name
from tui.store.manifest import Week

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.store.codec import Record


@dataclass(slots=True)
class Part:
    """What one file holds: a week (None: the undated), and what its links reach in other weeks."""

    week: str | None
    statements: list[Statement] = field(default_factory=list)
    elsewhere: dict[str, Statement] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)

    def records(self, heads: Mapping[str, ArticleHead]) -> Iterator[tuple[str, Record]]:
        """Yield every record with the `type` of its line, in the order of the file."""
        statements = sorted(self.statements, key=place_of)
        elsewhere = sorted(self.elsewhere.values(), key=place_of)
        for id_ in sorted({one.article for one in statements + elsewhere}):
            yield "article", heads[id_]
        for one in statements:
            yield "statement", one
        for one in elsewhere:
            yield "elsewhere", one
        for link in sorted(self.links, key=_ends):
            yield "link", link

    def contested(self) -> int:
        """Return how many of the week's statements somebody opposes: all links of each are here."""
        opposing = [link for link in self.links if link.relation in OPPOSING]
        ends = {end for link in opposing for end in (link.from_, link.to)}
        return sum(one.id in ends for one in self.statements)

    def lines(self, heads: Mapping[str, ArticleHead]) -> Iterator[bytes]:
        """Yield the content of the file, line by line."""
        return dump_lines(self.records(heads))


@dataclass(frozen=True, slots=True)
class Parts:
    """All the files of a store but the articles and `store.json`."""

    heads: Mapping[str, ArticleHead]
    speakers: Mapping[str, Speaker]
    parts: tuple[Part, ...]

    def weeks(self) -> tuple[Week, ...]:
        """Return the weeks that have statements, in order, with their counts; the undated last."""
        return tuple(
            Week(part.week or "undated", len(part.statements), part.contested())
            for part in self.parts
        )

    def files(self) -> Iterator[tuple[str, Iterator[bytes]]]:
        """Yield the name and the content of every file."""
        speakers = (self.speakers[id_] for id_ in sorted(self.speakers))
        yield SPEAKERS, dump_lines(("speaker", one) for one in speakers)
        for part in self.parts:
            yield week_name(part.week), part.lines(self.heads)

    def snapshot(self) -> Snapshot:
        """Return everything, just as it is read back from the files."""
        whole = Gathered()
        for part in self.parts:
            whole.add(part.records(self.heads))
        speakers = {id_: self.speakers[id_] for id_ in sorted(self.speakers)}
        return whole.snapshot(speakers, "what was linked")


def partition(
    heads: Mapping[str, ArticleHead],
    speakers: Sequence[Speaker],
    statements: Sequence[Statement],
    links: Sequence[Link],
) -> Parts:
    """Deal records out to weeks.

    A link stands in the weeks of both its ends, so that a week on its own shows what is contested
    in it. The undated come last and always have a file.
    """
    by_id = {one.id: one for one in statements}
    weeks = {one.id: week_of(one) for one in statements}
    parts = {week: Part(week) for week in sorted({*weeks.values()} - {None}, key=str)}
    parts[None] = Part(None)
    for one in statements:
        parts[weeks[one.id]].statements.append(one)
    for link in links:
        for end, other in ((link.from_, link.to), (link.to, link.from_)):
            part = parts[weeks[end]]
            if weeks[other] != part.week:
                part.elsewhere[other] = by_id[other]
            elif end == link.to:
                continue  # both ends in one week: the link stands there already
            part.links.append(link)
    return Parts(heads, {one.id: one for one in speakers}, tuple(parts.values()))


def week_of(statement: Statement) -> str | None:
    """Return the ISO week of the last day a statement can have been made on, None if undated."""
    day = statement.said.latest or statement.said.earliest
    return None if day is None else _week_of_day(day[:10])


@lru_cache(maxsize=4096)
def _week_of_day(day: str) -> str | None:
    try:
        year, week, _ = datetime.date.fromisoformat(day).isocalendar()
    except ValueError:
        return None
    return f"{year:04d}-W{week:02d}"


def place_of(statement: Statement) -> tuple[str, str, int, str]:
    """Return where a statement stands in the file of its week: day, article, start and id."""
    day = statement.said.latest or statement.said.earliest or ""
    first = statement.segments[0][0] if statement.segments else 0
    return (day, statement.article, first, statement.id)


def _ends(link: Link) -> tuple[str, str, str]:
    return (link.from_, link.to, link.relation)
