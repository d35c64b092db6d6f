"""Where bookmarks are kept: the reader's journal, opened when the first frame is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from tui.journal import Journal
    from tui.model import ArticleHead, Snapshot, Statement


class Keeper(Protocol):
    """The part of `tui.journal.Journal` that the app needs."""

    @property
    def bookmarks(self) -> AbstractSet[str]:
        """The ids of the bookmarked statements."""

    def toggle_bookmark(self, statement: Statement, article: ArticleHead) -> bool:
        """Bookmark a statement or take the bookmark away; tell whether it is marked now.

        Raises:
            KeeperError: It could not be kept.
        """

    def resolve(self, snapshot: Snapshot) -> object:
        """Find bookmarked statements again whose ids have changed."""


class KeeperError(Exception):
    """Something could not be kept; the message says why and what to do."""


class JournalKeeper:
    """The reader's journal, with its errors in words for the screen."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    @property
    def bookmarks(self) -> AbstractSet[str]:
        """The ids of the bookmarked statements."""
        return self._journal.bookmarks

    def toggle_bookmark(self, statement: Statement, article: ArticleHead) -> bool:
        """Bookmark a statement or take the bookmark away; tell whether it is marked now.

        Raises:
            KeeperError: It could not be written to the disk.
        """
        from tui.journal import JournalError

        try:
            return self._journal.toggle_bookmark(statement, article)
        except (JournalError, OSError) as error:
            raise KeeperError(str(error)) from error

    def resolve(self, snapshot: Snapshot) -> object:
        """Find bookmarked statements again whose ids have changed."""
        return self._journal.resolve(snapshot)


def open_journal(path: Path | None) -> Keeper:
    """Open the journal at a path, None for the reader's own."""
    from tui.journal import Journal

    return JournalKeeper(Journal.open(path))
