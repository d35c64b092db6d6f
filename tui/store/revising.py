"""The files of the weeks that a change reaches, made again; the others are not looked at."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tui.store.partition import Part, week_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from tui.model import ArticleHead, Link, Statement
    from tui.store.gathering import Gathered

Week = str | None


class Revision(NamedTuple):
    """How the records of a store differ from those it has.

    Attributes:
        articles: Those that may say something else than before, that have come or gone.
        weeks: The weeks in which the first said anything before.
        come: What they say now.
        heads: Their heads.
        dropped: Links that no longer hold.
        made: Links that are new; a changed one is in both.
    """

    articles: AbstractSet[str]
    weeks: AbstractSet[Week]
    come: Sequence[Statement]
    heads: Mapping[str, ArticleHead]
    dropped: Iterable[Link]
    made: Iterable[Link]


@dataclass(slots=True)
class Revised:
    """The weeks that a revision reaches, as they are then.

    Args:
        load: Gives the records of a week's file as it stands.
        statement: Gives a statement that the revision says nothing of, to tell its week.
    """

    load: Callable[[Week], Gathered]
    statement: Callable[[str], Statement]
    parts: dict[Week, Part] = field(default_factory=dict)
    heads: dict[str, ArticleHead] = field(default_factory=dict)
    _statements: dict[str, Statement] = field(default_factory=dict)
    _before: dict[str, Week] = field(default_factory=dict)
    _after: dict[str, Week] = field(default_factory=dict)

    def revise(self, told: Revision) -> None:
        """Bring all weeks up to date that a revision reaches."""
        for week in told.weeks | {None, *map(week_of, told.come)}:
            self._open(week)
        self._compare(told)
        dropped = {_ends(link): link for link in told.dropped}
        # What links a changed statement is put in its place again, whether it has changed or not.
        standing = [
            link
            for part in [*self.parts.values()]
            for link in part.links
            if {link.from_, link.to} & self._before.keys() and _ends(link) not in dropped
        ]
        out = {**dropped, **{_ends(link): link for link in standing}}
        put = {_ends(link): link for link in (*standing, *told.made)}
        self._take_out(out.values())
        self._put_in(put.values())
        for part in self.parts.values():
            part.statements = [one for one in part.statements if one.id not in self._before]
        for one in told.come:
            if one.id in self._after:
                self.parts[self._after[one.id]].statements.append(one)
                self._statements[one.id] = one
        self.heads.update(told.heads)
        for part in self.parts.values():
            self._complete(part)

    def _compare(self, told: Revision) -> None:
        """Find the statements that are others than before, with the week of each."""
        before = {
            one.id: one
            for part in self.parts.values()
            for one in part.statements
            if one.article in told.articles
        }
        come = {one.id: one for one in told.come}
        same = {
            id_
            for id_ in before.keys() & come.keys()
            if before[id_] == come[id_]
            and self.heads[before[id_].article] == told.heads[before[id_].article]
        }
        self._before = {id_: week_of(one) for id_, one in before.items() if id_ not in same}
        self._after = {id_: week_of(one) for id_, one in come.items() if id_ not in same}

    def _open(self, week: Week) -> Part:
        """The part of a week as it stands."""
        if week not in self.parts:
            records = self.load(week)
            part = Part(week, records.statements, {}, [*records.links.values()])
            self.heads.update(records.articles)
            self._statements.update((one.id, one) for one in records.statements)
            self._statements.update((one.id, one) for one in records.elsewhere)
            self.parts[week] = part
        return self.parts[week]

    def _take_out(self, links: Iterable[Link]) -> None:
        weeks: dict[Week, set[tuple[str, str, str]]] = defaultdict(set)
        for link in links:
            for end in (link.from_, link.to):
                week = self._before[end] if end in self._before else self._week_now(end)
                weeks[week].add(_ends(link))
        for week, ends in weeks.items():
            part = self._open(week)
            part.links = [link for link in part.links if _ends(link) not in ends]

    def _put_in(self, links: Iterable[Link]) -> None:
        for link in links:
            for week in {self._week_now(link.from_), self._week_now(link.to)}:
                self._open(week).links.append(link)

    def _week_now(self, id_: str) -> Week:
        if id_ in self._after:
            return self._after[id_]
        return week_of(self._statements.get(id_) or self.statement(id_))

    def _complete(self, part: Part) -> None:
        """Give a week the statements of others that its links reach."""
        here = {one.id for one in part.statements}
        ends = {end for link in part.links for end in (link.from_, link.to)}
        part.elsewhere = {id_: self._statements[id_] for id_ in ends - here}


def _ends(link: Link) -> tuple[str, str, str]:
    return link.from_, link.to, link.relation
