"""The articles of a folder as the linking asks for them: each is read from disk every time.

None stays in memory: of ten thousand, what they say would take half a gigabyte.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.linking import Inventory
from tui.store.codec import StoredStatements, dump, load
from tui.store.partition import partition, week_of
from tui.store.revising import Revision, said
from tui.store.scratch import row_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.linking import Change, Shelf
    from tui.model import ArticleHead, Extraction, Link, Snapshot, Speaker, Statement
    from tui.store.intake import Intake
    from tui.store.reader import Store
    from tui.store.scratch import Row, Scratch


@dataclass(frozen=True, slots=True)
class Carried:
    """An article for another process: what its file says, and who is who."""

    data: bytes
    names: Mapping[str, str]

    def __call__(self) -> tuple[Statement, ...]:
        """Return what the article says, with the speakers' ids."""
        stored = load(StoredStatements, self.data, "an article")
        return _named(stored.extraction.statements, self.names)


def _named(statements: Sequence[Statement], names: Mapping[str, str]) -> tuple[Statement, ...]:
    return tuple(replace(one, speaker=names.get(one.speaker or "")) for one in statements)


def rows_of(statements: Sequence[Statement]) -> list[Row]:
    """Return the rows of what an article says."""
    return [row_of(one) for one in statements]


class Folder:
    """The articles of a folder with who speaks in them.

    Args:
        intake: Gives the articles.
        shelf: What was kept of who is who.
        cast: The user's own speakers.
        scratch: Takes what the articles say and how they are linked as soon as it is known; None
            where that has to wait for what stood there before.

    Attributes:
        speakers: Who speaks in the folder.
    """

    def __init__(
        self, intake: Intake, shelf: Shelf, cast: Sequence[Speaker], scratch: Scratch | None = None
    ) -> None:
        self._intake = intake
        self._scratch = scratch
        self._taken: set[str] = set()
        self._weeks: set[str] = set()
        self._marks = {one.article: one.stored.sha256 for one in intake.inputs.values()}
        found = intake.stages.match(shelf, self._marks, self._load, cast)
        self.speakers, self._names = found

    def _load(self, article: str, *, said: bool = True) -> tuple[ArticleHead, Extraction]:
        """Return an article's head and extraction, if nobody asks for it without what was said."""
        if not said:
            found = self._intake.sources(article)
            if self._scratch:
                self._scratch.put_head(article, dump(found[0]))
            return found
        stored = self._intake.stored(article)
        return stored.article.head, stored.extraction

    def statements(self, article: str) -> tuple[Statement, ...]:
        """Return what an article says, with the speakers' ids."""
        return _named(self._intake.stored(article).extraction.statements, self._names[article])

    def inventory(self) -> Inventory:
        """Return what the linker needs to know of the articles."""
        marks = {
            article: f"{mark} {' '.join(self._names[article].values())}"
            for article, mark in self._marks.items()
        }
        speakers = {one.id: one for one in self.speakers}
        asked = (marks, speakers, self.statements, self._carried)
        if self._scratch is None:
            return Inventory(*asked)
        return Inventory(*asked, self._scratch.put_links, rows_of, self._take)

    def _take(self, article: str, rows: Sequence[Row]) -> None:
        """Take what an article says; its head is there already."""
        assert self._scratch is not None, "only with it anything is to be taken"
        self._scratch.put(rows)
        self._weeks.update(row.week for row in rows)
        self._taken.add(article)

    def _carried(self, article: str) -> Carried:
        return Carried(self._intake.stored_data(article), self._names[article])

    def revision(self, change: Change, store: Store | None) -> Revision:
        """Return how the records differ from those of the store before."""
        known = change.articles & {*store.articles} if store else set()
        before = (store.stored(one) for one in known) if store else ()
        weeks = {week_of(one) or "" for stored in before for one in stored.extraction.statements}
        here = sorted((change.articles & self._marks.keys()) - self._taken)
        return Revision(
            weeks | self._weeks,
            (said(self._load(article)[0], self.statements(article)) for article in here),
            known - self._marks.keys(),
            change.dropped,
            change.made,
        )

    def whole(self, links: Iterable[Link]) -> Snapshot:
        """Return all records with some links."""
        heads = {article: self._load(article)[0] for article in self._marks}
        statements = [one for article in self._marks for one in self.statements(article)]
        return partition(heads, self.speakers, statements, [*links]).snapshot()
