"""The articles of a folder as the linking asks for them: each is read from disk every time.

None stays in memory: of ten thousand, what they say would take half a gigabyte.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from tui.linking import Inventory
from tui.store.codec import StoredArticle, load
from tui.store.partition import partition, week_of
from tui.store.revising import Revision, Said, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.linking import Change, Helpers, Shelf
    from tui.model import ArticleHead, Extraction, Link, Snapshot, Speaker, Statement
    from tui.store.intake import Intake
    from tui.store.reader import Store

_MANY: Final = 64
"""Articles of a part that goes to another process."""
_EACH: Final = 0.001
"""Processor seconds that it takes to read an article and write its lines."""


@dataclass(frozen=True, slots=True)
class Carried:
    """An article for another process: what its file says, and who is who."""

    data: bytes
    names: Mapping[str, str]

    def __call__(self) -> tuple[Statement, ...]:
        """Return what the article says, with the speakers' ids."""
        return _named(self._stored().extraction.statements, self.names)

    def said(self) -> Said:
        """Return the same as the lines that are written of it."""
        stored = self._stored()
        return said(stored.article.head, _named(stored.extraction.statements, self.names))

    def _stored(self) -> StoredArticle:
        return load(StoredArticle, self.data, "an article")


def _named(statements: Sequence[Statement], names: Mapping[str, str]) -> tuple[Statement, ...]:
    return tuple(replace(one, speaker=names.get(one.speaker or "")) for one in statements)


@dataclass(frozen=True, slots=True)
class Saying:
    """The work that is done with parts of the folder; can be sent to another process."""

    def __call__(self, part: Sequence[Carried]) -> list[Said]:
        """Return the lines of some articles."""
        return [one.said() for one in part]


class Folder:
    """The articles of a folder with who speaks in them.

    Args:
        intake: Gives the articles.
        shelf: What was kept of who is who.
        cast: The user's own speakers.

    Attributes:
        speakers: Who speaks in the folder.
    """

    def __init__(self, intake: Intake, shelf: Shelf, cast: Sequence[Speaker]) -> None:
        self._intake = intake
        self._marks = {one.article: one.stored.sha256 for one in intake.inputs.values()}
        found = intake.stages.match(shelf, self._marks, self._load, cast)
        self.speakers, self._names = found

    def _load(self, article: str, *, said: bool = True) -> tuple[ArticleHead, Extraction]:
        """Return an article's head and extraction, if nobody asks for it without what was said."""
        if not said:
            return self._intake.sources(article)
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
        return Inventory(marks, speakers, self.statements, self._carried)

    def _carried(self, article: str) -> Carried:
        return Carried(self._intake.stored_data(article), self._names[article])

    def revision(self, change: Change, store: Store | None, helpers: Helpers) -> Revision:
        """Return how the records differ from those of the store before."""
        known = change.articles & {*store.articles} if store else set()
        before = (store.stored(one) for one in known) if store else ()
        return Revision(
            {week_of(one) for stored in before for one in stored.extraction.statements},
            self._said(sorted(change.articles & self._marks.keys()), helpers),
            known - self._marks.keys(),
            change.dropped,
            change.made,
        )

    def _said(self, articles: Sequence[str], helpers: Helpers) -> Iterator[Said]:
        """Yield the lines of some articles, in any order."""
        if not helpers.pays(len(articles) * _EACH):
            for article in articles:
                yield said(self._load(article)[0], self.statements(article))
            return
        for lines in helpers.each(Saying(), _parts(map(self._carried, articles))):
            yield from lines

    def whole(self, links: Iterable[Link]) -> Snapshot:
        """Return all records with some links."""
        heads = {article: self._load(article)[0] for article in self._marks}
        statements = [one for article in self._marks for one in self.statements(article)]
        return partition(heads, self.speakers, statements, [*links]).snapshot()


def _parts(articles: Iterable[Carried]) -> Iterator[Sequence[Carried]]:
    left = iter(articles)
    while part := tuple(islice(left, _MANY)):
        yield part
