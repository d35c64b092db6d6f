"""The weeks that a change reaches, made again; the others are not looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.store.codec import dump
from tui.store.layout import week_name
from tui.store.partition import week_of
from tui.store.scratch import ends_of, row_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from tui.model import ArticleHead, Link, Statement
    from tui.store.scratch import Row, Scratch


class Said(NamedTuple):
    """What an article says now: the line of its head, and its statements."""

    article: str
    head: bytes
    rows: Sequence[Row]


def said(head: ArticleHead, statements: Iterable[Statement]) -> Said:
    """Return what an article says."""
    return Said(head.id, dump(head), [row_of(one) for one in statements])


class Revision(NamedTuple):
    """How the records of a store differ from those it has.

    Attributes:
        weeks: The weeks in which articles said anything that may say something else now, "" for
            the undated.
        come: What they say now.
        gone: Those that are no longer there.
        dropped: Links that no longer hold.
        made: Links that are new; a changed one is in both.
    """

    weeks: AbstractSet[str]
    come: Iterable[Said]
    gone: Iterable[str]
    dropped: Iterable[Link]
    made: Iterable[Link]


@dataclass(slots=True)
class Revised:
    """The weeks that a revision reaches, as they are then.

    No more than a week of what stands is in memory at a time.

    Args:
        scratch: Where their lines are kept, empty at first.
        load: Gives the records of a week's file as it stands, each with the `type` of its line;
            None where nothing stands yet.
        statement: Gives a statement that the revision says nothing of, to tell its week.

    Attributes:
        weeks: Their ids, "" for the undated, who are always reached.
    """

    scratch: Scratch
    load: Callable[[str], Iterable[tuple[str, Any]]] | None
    statement: Callable[[str], Statement]
    weeks: set[str] = field(default_factory=set)
    _changed: set[str] = field(default_factory=set)

    def revise(self, told: Revision) -> None:
        """Bring all weeks up to date that a revision reaches."""
        for week in told.weeks | {""}:
            self._open(week)
        for one in told.come:
            self._say(one)
        for article in told.gone:
            self._forget(self.scratch.said(article))
        # The files on the other side have the old words of what has changed.
        for id_ in self._changed:
            for other in self.scratch.linked(id_):
                self._open_of(other)
        for link in told.dropped:
            self._open_both(link)
            self.scratch.drop_link(ends_of(link))
        for link in told.made if self.load else ():
            self._open_both(link)
        self.scratch.put_links(told.made)

    def _say(self, told: Said) -> None:
        """Put what an article says in the place of what it said."""
        scratch = self.scratch
        for week in {row.week for row in told.rows}:
            self._open(week)
        before, same = scratch.said(told.article), scratch.head(told.article) == told.head
        now = {row.id: row.line for row in told.rows}
        self._forget(id_ for id_, line in before.items() if not same or now.get(id_) != line)
        scratch.put_head(told.article, told.head)
        scratch.put(told.rows)

    def _forget(self, statements: Iterable[str]) -> None:
        ids = [*statements]
        self._changed.update(ids)
        self.scratch.drop(ids)

    def _open(self, week: str) -> None:
        """Take in the lines of a week as it stands."""
        if week in self.weeks:
            return
        self.weeks.add(week)
        if self.load is None:
            return
        kinds: dict[str, list[Any]] = {"article": [], "statement": [], "elsewhere": [], "link": []}
        for kind, record in self.load(week_name(week or None)):
            kinds[kind].append(record)
        for head in kinds["article"]:
            self.scratch.put_head(head.id, dump(head), old=True)
        self.scratch.put(map(row_of, kinds["statement"]))
        self.scratch.put_elsewhere(map(row_of, kinds["elsewhere"]))
        self.scratch.put_links(kinds["link"])

    def _open_both(self, link: Link) -> None:
        self._open_of(link.from_)
        self._open_of(link.to)

    def _open_of(self, id_: str) -> None:
        """Take in the week of a statement; of what has changed all weeks are in hand."""
        if id_ in self._changed:
            return
        week = self.scratch.week(id_)
        self._open(week if week is not None else week_of(self.statement(id_)) or "")
