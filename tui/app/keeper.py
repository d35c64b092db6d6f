"""The reader's journal as the app uses it, opened when the first frame is on the screen."""

from __future__ import annotations

from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from tui.journal import Journal, Logged, Marks, Overlay
    from tui.journal.changes import Change
    from tui.model import Article, ArticleHead, Snapshot, Statement


class KeeperError(Exception):
    """Something could not be kept; the message says why and what to do."""


class Keeper:
    """The journal, with its errors in words for the screen.

    The loader lays it over what it has read while the reader may be writing in it, so that only one
    of the two is let in at a time.

    Attributes:
        revision: Grows with every change; what was laid at another revision is out of date.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._lock = RLock()
        self.revision = 0

    @property
    def damage(self) -> str:
        """What cannot be read of the journal, in one line; "" if all of it can."""
        with self._lock:
            count = self._journal.damaged
            lines = "1 line" if count == 1 else f"{count} lines"
            where = self._journal.path
            return f"{lines} of {where} cannot be read; passed over and kept" if count else ""

    @property
    def marks(self) -> Marks:
        """Bookmarks, notes and tags, by the ids of what was laid last."""
        with self._lock:
            return self._journal.marks

    def lay(
        self, snapshot: Snapshot, texts: Mapping[str, Article] | None = None
    ) -> tuple[Overlay, int]:
        """Lay the journal over what the machine found; return also at which revision.

        Args:
            snapshot: The machine's.
            texts: Whole articles by id; few are asked for.
        """
        with self._lock:
            return self._journal.lay(snapshot, texts), self.revision

    def toggle_bookmark(self, statement: Statement, article: ArticleHead) -> bool:
        """Bookmark a statement or take the bookmark away; tell whether it is marked now.

        Raises:
            KeeperError: It could not be written to the disk.
        """
        with self._writing():
            return self._journal.toggle_bookmark(statement, article)

    def record(self, laid: Overlay, make: Callable[[Overlay], Change]) -> Change:
        """Make a change and write it; return it when the disk has it.

        Raises:
            KeeperError: It cannot be made, or not be written.
        """
        with self._writing():
            change = make(laid)
            self._journal.record(change)
            return change

    def undo(self, record: str | None = None) -> Logged | None:
        """Take back a change, the latest if it is not said which; None if there is none.

        Raises:
            KeeperError: It could not be written to the disk.
        """
        with self._writing():
            return self._journal.undo(record)

    def redo(self) -> Logged | None:
        """Do again what was taken back last; None if there is nothing.

        Raises:
            KeeperError: It could not be written to the disk.
        """
        with self._writing():
            return self._journal.redo()

    def log(self) -> Sequence[Logged]:
        """Return what was done about the articles on the desk, the latest last."""
        with self._lock:
            return self._journal.log(here=True)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        from tui.journal import ChangeError, JournalError

        with self._lock:
            try:
                yield
            except (ChangeError, JournalError, OSError) as error:
                text = str(error)
                raise KeeperError(text[:1].upper() + text[1:]) from error
            self.revision += 1


def open_journal(path: Path | None) -> Keeper:
    """Open the journal at a path, None for the reader's own."""
    from tui.journal import Journal

    return Keeper(Journal.open(path))
