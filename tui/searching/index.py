"""The index of one store: brought up to date, and asked."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from typing import TYPE_CHECKING, Final

from tui.browsing.plain import plain
from tui.searching.shelves import number_of, range_of, shelf_of
from tui.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui.store import Store, Week

NAME: Final = ".index.sqlite3"
"""Hidden in the store's folder: it is no part of the store."""

_FORM: Final = 1
"""Goes up when the tables change; an index of another form is made anew."""

_TABLES: Final = """
CREATE TABLE shelf (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL);
CREATE TABLE said (id INTEGER PRIMARY KEY, words TEXT NOT NULL, speaker TEXT);
CREATE INDEX said_by ON said (speaker);
CREATE VIRTUAL TABLE found USING fts5 (
    words, content='said', content_rowid='id', tokenize="trigram case_sensitive 1"
);
"""
_SHORTEST: Final = 3
"""Letters that the trigrams of FTS5 need; shorter words are looked for in every statement."""


class ArchiveIndex:
    """Says in which weeks something is said.

    Args:
        folder: The store's folder.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def refresh(self, store: Store) -> int:
        """Index what has changed in a store; return how many weeks that were.

        What is interrupted is as if it had not been begun. An index that is damaged or of another
        form is made anew.

        Raises:
            StoreError: A week of the store is damaged, or the index cannot be written.
        """
        try:
            return self._refresh(store)
        except sqlite3.DatabaseError:
            self.delete()
        try:
            return self._refresh(store)
        except sqlite3.Error as error:
            raise StoreError(f"{self._path}: the index cannot be written: {error}") from error

    def delete(self) -> None:
        """Remove the index; the next `refresh` makes it anew."""
        for suffix in ("", "-journal"):
            self._path.with_name(f"{NAME}{suffix}").unlink(missing_ok=True)

    def weeks_saying(self, text: str) -> dict[str, int]:
        """Return the weeks in which a statement holds a text.

        Args:
            text: Part of a statement; case, diacritics and the shape of quotation marks make no
                difference, as in `tui.browsing.words.TextIndex`.

        Returns:
            How many such statements there are, by the id of the week, in order.

        Raises:
            StoreError: The index is missing or damaged; `refresh` makes it.
        """
        needle = " ".join(plain(text).split())
        if not needle:
            return {}
        if len(needle) < _SHORTEST:
            return self._counted("SELECT id FROM said WHERE instr(words, ?)", needle)
        quoted = '"{}"'.format(needle.replace('"', '""'))
        return self._counted("SELECT rowid AS id FROM found WHERE found MATCH ?", quoted)

    def weeks_of(self, speaker: str) -> dict[str, int]:
        """Return how much a speaker said in which weeks, in order.

        Raises:
            StoreError: The index is missing or damaged; `refresh` makes it.
        """
        return self._counted("SELECT id FROM said WHERE speaker = ?", speaker)

    def speakers(self) -> dict[str, int]:
        """Return how many statements each speaker made, by the speaker's id.

        Raises:
            StoreError: The index is missing or damaged; `refresh` makes it.
        """
        with self._reading() as base:
            rows = "SELECT speaker, count(*) FROM said WHERE speaker NOT NULL GROUP BY speaker"
            return dict(base.execute(rows))

    def spoken(self) -> dict[str, dict[str, int]]:
        """Return how many statements each speaker made in which weeks, by the speaker's id.

        Raises:
            StoreError: The index is missing or damaged; `refresh` makes it.
        """
        found: dict[str, dict[str, int]] = {}
        with self._reading() as base:
            # The index of speakers holds the ids too: no row is read.
            rows = (
                "SELECT speaker, id >> 32, count(*) FROM said WHERE speaker NOT NULL GROUP BY 1, 2"
            )
            for speaker, number, count in base.execute(rows):
                found.setdefault(speaker, {})[shelf_of(number)] = count
        return found

    def _counted(self, rows: str, value: str) -> dict[str, int]:
        # The number of a week is in the upper half of a row's id, so that counting reads no row.
        query = f"SELECT id >> 32, count(*) FROM ({rows}) GROUP BY 1 ORDER BY 1"  # noqa: S608  ours
        with self._reading() as base:
            return {shelf_of(number): count for number, count in base.execute(query, (value,))}

    @contextlib.contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            uri = f"{self._path.absolute().as_uri()}?mode=ro"
            with contextlib.closing(sqlite3.connect(uri, uri=True)) as base:
                yield base
        except sqlite3.Error as error:
            raise StoreError(f"{self._path}: {error}; build the store again") from error

    def _refresh(self, store: Store) -> int:
        with contextlib.suppress(OSError):  # SQLite says better what is wrong
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        with contextlib.closing(sqlite3.connect(self._path, timeout=60)) as base, base:
            base.execute("PRAGMA synchronous = OFF")  # what a loss of power spoils is made anew
            base.execute("BEGIN IMMEDIATE")
            if base.execute("PRAGMA user_version").fetchone()[0] != _FORM:
                _make(base)
            known = dict(base.execute("SELECT number, sha256 FROM shelf"))
            marks = {number_of(shelf.id): store.mark_of(shelf) for shelf in store.shelves}
            stale = [number for number in known if known[number] != marks.get(number)]
            for number in stale:
                _drop(base, number)
            for shelf in store.shelves:
                number = number_of(shelf.id)
                if known.get(number) != marks[number]:
                    _add(base, store, shelf)
                    stale.append(number)
            return len({*stale})


def _make(base: sqlite3.Connection) -> None:
    tables = base.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    if tables:
        raise sqlite3.DatabaseError("an index of another form")
    for statement in _TABLES.split(";"):
        base.execute(statement)
    base.execute(f"PRAGMA user_version = {_FORM}")


def _drop(base: sqlite3.Connection, number: int) -> None:
    """Take a week out."""
    bounds = range_of(number)
    base.execute(
        "INSERT INTO found (found, rowid, words)"
        " SELECT 'delete', id, words FROM said WHERE id BETWEEN ? AND ?",
        bounds,
    )
    base.execute("DELETE FROM said WHERE id BETWEEN ? AND ?", bounds)
    base.execute("DELETE FROM shelf WHERE number = ?", (number,))


def _add(base: sqlite3.Connection, store: Store, shelf: Week) -> None:
    """Put a week in."""
    number = number_of(shelf.id)
    first, last = range_of(number)
    rows = (
        (first + place, plain(one.words), one.speaker)
        for place, one in enumerate(store.statements(shelf))
    )
    base.executemany("INSERT INTO said VALUES (?, ?, ?)", rows)
    base.execute(
        "INSERT INTO found (rowid, words) SELECT id, words FROM said WHERE id BETWEEN ? AND ?",
        (first, last),
    )
    base.execute("INSERT INTO shelf VALUES (?, ?)", (number, store.mark_of(shelf)))
