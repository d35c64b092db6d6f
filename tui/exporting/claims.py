"""What an export is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Mapping, Sequence

    from tui.model import Article, ArticleHead, Link, Snapshot, Speaker, Statement


@dataclass(frozen=True, slots=True)
class Claims:
    """The statements to be exported, and everything they refer to.

    Args:
        snapshot: Everything that is known; a statement's opponents are looked up here.
        articles: Whole articles by id; asked for one at a time, so it may read them from disk.
        shown: The statements to be exported, in any order; all of them if None.
        bookmarks: The ids of the bookmarked statements.
        notes: The user's notes by statement id.
        tags: The user's tags by statement id.
    """

    snapshot: Snapshot
    articles: Mapping[str, Article]
    shown: Sequence[Statement] | None = None
    bookmarks: Container[str] = frozenset()
    notes: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, Collection[str]] = field(default_factory=dict)

    @property
    def statements(self) -> Sequence[Statement]:
        """The statements to be exported."""
        return self.snapshot.statements if self.shown is None else self.shown

    def links(self) -> Sequence[Link]:
        """Return the links between the statements to be exported."""
        if self.shown is None:
            return self.snapshot.links
        ids = {one.id for one in self.shown}
        return [link for link in self.snapshot.links if link.from_ in ids and link.to in ids]

    def speakers(self) -> Sequence[Speaker]:
        """Return the speakers of the statements to be exported."""
        if self.shown is None:
            return list(self.snapshot.speakers.values())
        ids = {one.speaker for one in self.shown}
        return [one for id_, one in self.snapshot.speakers.items() if id_ in ids]

    def article_ids(self) -> Sequence[str]:
        """Return the ids of the articles to be exported, also of those nobody speaks in."""
        if self.shown is None:
            return list(self.articles)
        return sorted({one.article for one in self.shown})

    def head(self, statement: Statement) -> ArticleHead:
        """Return what is known of a statement's article without opening it."""
        return self.snapshot.articles[statement.article]

    def speaker(self, statement: Statement) -> Speaker | None:
        """Return who made a statement, None if nobody is named."""
        return self.snapshot.speakers.get(statement.speaker or "")

    def note(self, statement: Statement) -> str:
        """Return the user's note on a statement, empty if there is none."""
        return self.notes.get(statement.id, "")

    def labels(self, statement: Statement) -> Sequence[str]:
        """Return the user's tags on a statement in alphabetical order."""
        return sorted(self.tags.get(statement.id, ()))
