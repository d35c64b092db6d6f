"""The journal as the app and the command line use it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.journal import changes
from tui.journal.anchoring import anchor_of
from tui.journal.entries import dump_entry, new_entry
from tui.journal.errors import ElsewhereError, LostError
from tui.journal.ground import Ground
from tui.journal.history import REDO, UNDO, History, Logged, Recorded
from tui.journal.log import Log
from tui.journal.marks import MarkDraft, Marks
from tui.journal.overlay import Overlay, overlay
from tui.journal.places import journal_path
from tui.journal.target import Anchor, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from tui.journal.changes import Change
    from tui.journal.entries import Entry
    from tui.journal.log import Pen
    from tui.model import Article, ArticleHead, Snapshot, Statement


@dataclass(frozen=True, slots=True)
class Resolution:
    """What `Journal.resolve` found.

    `moved` maps the id a statement was marked by to the id it has now. `lost` are the marks on
    articles of the snapshot whose statement was not found; they are kept.
    """

    moved: dict[str, str]
    lost: tuple[Anchor, ...]


class Journal:
    """What the user has marked and corrected.

    Args:
        log: The file it stands in.
    """

    def __init__(self, log: Log) -> None:
        self.damaged = 0
        """Lines of the file that could not be read; they are kept."""
        self._log = log
        self._history = History()
        self._moved: dict[str, str] = {}
        self._here: set[str] | None = None
        self._laid: Overlay | None = None
        self._marks: Marks | None = None

    @classmethod
    def open(cls, path: Path | None = None) -> Journal:
        """Open a journal; the file is made when the first record is written.

        Args:
            path: The file; without it the one in the user's data folder.

        Raises:
            JournalError: The file cannot be read.
        """
        journal = cls(Log(path or journal_path()))
        journal.refresh()
        return journal

    @property
    def path(self) -> Path:
        """The file the journal stands in."""
        return self._log.path

    # What stands in it.

    @property
    def changes(self) -> Sequence[Recorded]:
        """The changes that hold, in the order they were made."""
        return self._history.active

    @property
    def marks(self) -> Marks:
        """Bookmarks, notes and tags, by the ids the last snapshot knows the statements by."""
        if self._marks is None:
            draft = MarkDraft()
            for recorded in self._history.active:
                if isinstance(change := recorded.change, changes.Mark):
                    change.mark(draft, self._moved.get(change.statement.id, change.statement.id))
            self._marks = draft.done()
        return self._marks

    @property
    def bookmarks(self) -> frozenset[str]:
        """The ids of the bookmarked statements, as the last snapshot knows them."""
        return self.marks.bookmarks

    def log(self, *, here: bool = False) -> list[Logged]:
        """Return everything that was done, undone and done again, the latest last.

        Args:
            here: Only what concerns the articles that were laid last.
        """
        among = self._here if here else None
        return [one for one in self._history.log() if among is None or one.record in among]

    def refresh(self) -> bool:
        """Take in what another running program has written.

        Returns:
            Whether there was anything.

        Raises:
            JournalError: The file cannot be read.
        """
        entries, afresh, damaged = self._log.news()
        self._replay(entries, afresh, damaged)
        return bool(entries) or afresh

    # What changes it. Each comes back when the disk has it.

    def record(self, change: Change) -> str:
        """Write a change.

        Returns:
            The id of its record.

        Raises:
            JournalError: The file cannot be written; nothing has changed.
        """
        with self._log.writing() as pen:
            self._replay(pen.news, pen.afresh, pen.damaged)
            entry = self._write(pen, change.op, change.content())
        return self._keep(entry)

    def undo(self, record: str | None = None) -> Logged | None:
        """Take a change back.

        Args:
            record: Which; without it the latest that holds, of those about the articles that were
                laid last: the journal serves every folder.

        Returns:
            What was taken back, None if there was nothing.

        Raises:
            JournalError: The file cannot be written; nothing has changed.
        """
        with self._log.writing() as pen:
            self._replay(pen.news, pen.afresh, pen.damaged)
            record = record or self._history.undoable(self._here)
            if record is None or not self._history.holds(record):
                return None
            entry = self._write(pen, UNDO, {"record": record})
        self._keep(entry)
        return self._history.log()[-1]

    def redo(self) -> Logged | None:
        """Do again what was taken back last, unless something was changed since.

        Returns:
            What was done again, None if there was nothing.

        Raises:
            JournalError: The file cannot be written; nothing has changed.
        """
        with self._log.writing() as pen:
            self._replay(pen.news, pen.afresh, pen.damaged)
            undo = self._history.redoable(self._here)
            if undo is None:
                return None
            entry = self._write(pen, REDO, {"undo": undo})
        self._keep(entry)
        return self._history.log()[-1]

    def toggle_bookmark(self, statement: Statement, article: ArticleHead) -> bool:
        """Set a bookmark, or take it away.

        Args:
            statement: As it stands in the store now.
            article: Its article; given the whole `Article`, the record also keeps what stands
                around the statement.

        Returns:
            Whether the statement is bookmarked now.

        Raises:
            JournalError: The file cannot be written; nothing has changed.
        """
        if self._laid is not None and statement.id in self._laid.ground.by_id:
            target = self._laid.target(statement.id)
        else:
            recorded = next((old for old, new in self._moved.items() if new == statement.id), None)
            target = Target(recorded or statement.id, anchor_of(statement, article))
        with self._log.writing() as pen:
            self._replay(pen.news, pen.afresh, pen.damaged)
            change = changes.Bookmark(target, statement.id not in self.bookmarks)
            entry = self._write(pen, change.op, change.content())
        self._keep(entry)
        return change.on

    # What lays it over a store.

    def lay(self, snapshot: Snapshot, texts: Mapping[str, Article] | None = None) -> Overlay:
        """Lay the journal over a machine snapshot, as `overlay` does.

        From then on marks go by the ids of that snapshot, and undo takes back what concerns it.
        """
        laid = overlay(snapshot, self, texts)
        self._laid = laid
        recorded = self._history.changes
        self._here = {one.id for one in recorded if one.change.concerns(laid.ground)}
        self._follow(laid.moved, laid.ground.by_id)
        return laid

    def resolve(self, snapshot: Snapshot) -> Resolution:
        """Find the statements of all marks in what the store holds now.

        Args:
            snapshot: Everything, or a part: marks on articles that are not in it stay as they are.
        """
        marks = [one.change for one in self.changes if isinstance(one.change, changes.Mark)]
        ground = Ground(snapshot, None, (one.statement for one in marks))
        lost: dict[str, Anchor | None] = {}
        for mark in marks:
            try:
                ground.find(mark.statement)
            except ElsewhereError:
                continue
            except LostError:
                lost[mark.statement.id] = mark.statement.anchor
        self._follow(ground.moved, ground.by_id)
        return Resolution(dict(self._moved), tuple(one for one in lost.values() if one))

    def _follow(self, moved: Mapping[str, str], known: Mapping[str, Statement]) -> None:
        before = {old: new for old, new in self._moved.items() if old not in known}
        self._moved = {**before, **moved}
        self._marks = None

    def _write(self, pen: Pen, op: str, content: Mapping[str, object]) -> Entry:
        entry = new_entry(op, content)
        pen.write(dump_entry(entry))
        return entry

    def _keep(self, entry: Entry) -> str:
        """Take in a record that is on the disk."""
        self._replay([entry])
        if self._here is not None:
            self._here.add(entry["id"])
        id_: str = entry["id"]
        return id_

    def _replay(self, entries: Iterable[Entry], afresh: bool = False, damaged: int = 0) -> None:
        """Apply records in the order of the file; what a newer program wrote is passed over."""
        if afresh:
            self._history.clear()
            self.damaged = 0
        for entry in entries:
            self._history.take(entry)
        self.damaged += damaged
        self._marks = None
