"""The journal as the app and the command line use it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from tui.journal.anchoring import anchor_of, find
from tui.journal.entries import VERSION, Anchor, dump_entry, new_entry
from tui.journal.log import Log

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tui.journal.entries import Entry
    from tui.model import ArticleHead, Snapshot, Statement


@dataclass(frozen=True, slots=True)
class Resolution:
    """What `Journal.resolve` found.

    `moved` maps the id a bookmark was set on to the id its statement has now. `lost` are the
    bookmarks on articles of the snapshot whose statement was not found; they are kept.
    """

    moved: dict[str, str]
    lost: tuple[Anchor, ...]


class Journal:
    """What the user has marked.

    Args:
        log: The file it stands in.
    """

    def __init__(self, log: Log) -> None:
        self._log = log
        self._marks: dict[str, Anchor | None] = {}
        self._moved: dict[str, str] = {}
        self._bookmarks: frozenset[str] | None = None

    @classmethod
    def open(cls, path: Path | None = None) -> Journal:
        """Open a journal; the file is made when the first record is written.

        Args:
            path: The file; without it the one in the user's data folder.

        Raises:
            JournalError: The file cannot be read.
        """
        if path is None:
            path = user_data_path("counterclaim", appauthor=False) / "journal.jsonl"
        journal = cls(Log(path))
        journal.refresh()
        return journal

    @property
    def path(self) -> Path:
        """The file the journal stands in."""
        return self._log.path

    @property
    def bookmarks(self) -> frozenset[str]:
        """The ids of the bookmarked statements, as the last snapshot resolved knows them."""
        if self._bookmarks is None:
            self._bookmarks = frozenset(self._moved.get(mark, mark) for mark in self._marks)
        return self._bookmarks

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
        self.refresh()
        marks = [one for one in self._marks if self._moved.get(one, one) == statement.id]
        anchor = asdict(anchor_of(statement, article))
        on = not marks
        for mark in marks or [statement.id]:
            entry = new_entry("bookmark", on=on, statement=mark, anchor=anchor)
            self._replay(*self._log.append(dump_entry(entry)))
        return on

    def refresh(self) -> bool:
        """Take in what another running program has written.

        Returns:
            Whether there was anything.

        Raises:
            JournalError: The file cannot be read.
        """
        entries, afresh = self._log.news()
        self._replay(entries, afresh)
        return bool(entries) or afresh

    def resolve(self, snapshot: Snapshot) -> Resolution:
        """Find the statements of all bookmarks in what the store holds now.

        Args:
            snapshot: Everything, or a part: bookmarks on articles that are not in it stay as they
                are.
        """
        known = {one.id for one in snapshot.statements}
        here = {head.path: head.id for head in snapshot.articles.values()}
        astray = {
            mark: anchor
            for mark, anchor in self._marks.items()
            if mark not in known and anchor is not None and anchor.article in here
        }
        wanted: dict[str, list[Statement]] = {here[one.article]: [] for one in astray.values()}
        for statement in snapshot.statements:
            if statement.article in wanted:
                wanted[statement.article].append(statement)
        found = {mark: find(one, wanted[here[one.article]]) for mark, one in astray.items()}
        self._moved = {
            **{mark: id_ for mark, id_ in self._moved.items() if mark not in known},
            **{mark: one.id for mark, one in found.items() if one is not None},
        }
        self._bookmarks = None
        lost = tuple(anchor for mark, anchor in astray.items() if found[mark] is None)
        return Resolution(dict(self._moved), lost)

    def _replay(self, entries: Iterable[Entry], afresh: bool) -> None:
        """Apply records in the order of the file; what a newer program wrote is passed over."""
        if afresh:
            self._marks.clear()
        for entry in entries:
            if entry.get("v") == VERSION and entry.get("op") == "bookmark":
                self._replay_bookmark(entry)
        self._bookmarks = None

    def _replay_bookmark(self, entry: Entry) -> None:
        statement, on = entry.get("statement"), entry.get("on")
        if not isinstance(statement, str) or not isinstance(on, bool):
            return
        self._marks.pop(statement, None)
        if on:
            self._marks[statement] = Anchor.parse(entry.get("anchor"))
