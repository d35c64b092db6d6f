"""Where bookmarks are kept: the reader's journal, opened when the first frame is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from tui.model import ArticleHead, Snapshot, Statement


class Keeper(Protocol):
    """The part of `tui.journal.Journal` that the app needs."""

    @property
    def bookmarks(self) -> AbstractSet[str]:
        """The ids of the bookmarked statements."""

    def toggle_bookmark(self, statement: Statement, article: ArticleHead) -> bool:
        """Bookmark a statement or take the bookmark away; tell whether it is marked now."""

    def resolve(self, snapshot: Snapshot) -> object:
        """Find bookmarked statements again whose ids have changed."""


def open_journal(path: Path | None) -> Keeper:
    """Open the journal at a path, None for the reader's own."""
    from tui.journal import Journal

    return Journal.open(path)
