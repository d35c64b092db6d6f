"""The lines of the weeks that a build makes anew, on disk until the file of each is written.

A statement stands in the file of its own week and in those of all weeks that a link leads to it
from, a link in the weeks of both its ends. To deal them out at once, a build would have to hold all
statements and links of the folder. Here each is kept once, as the line that is written of it, and
what stands in a week is asked when its file is written.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.model import OPPOSING
from tui.store.codec import dump
from tui.store.errors import StoreError
from tui.store.partition import place_of, week_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tui.model import Link, Statement

NAME: Final = ".weeks.sqlite3"
"""Hidden in the store's folder while a build is at work."""
_CACHE: Final = 16_384
"""Kilobytes of it that stay in memory: statements and links come in no order of their ids."""
Ends = tuple[str, str, str]
"""The two statements of a link, and its relation."""

_TABLES: Final = """
CREATE TABLE article (id TEXT PRIMARY KEY, line BLOB);
CREATE TABLE statement (
    id TEXT PRIMARY KEY, week TEXT, day TEXT, article TEXT, start INTEGER, line BLOB, home INTEGER
);
CREATE TABLE link (
    one TEXT, other TEXT, relation TEXT, opposing INTEGER, line BLOB,
    PRIMARY KEY (one, other, relation)
);
CREATE INDEX by_article ON statement (article);
CREATE INDEX by_week ON statement (week);
CREATE INDEX by_other ON link (other);
CREATE TABLE here (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE away (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE links (at INTEGER PRIMARY KEY);
"""
_LAID_OUT: Final = (
    "DELETE FROM here",
    "DELETE FROM away",
    "DELETE FROM links",
    "INSERT INTO here SELECT id FROM statement WHERE week = ? AND home",
    "INSERT INTO links SELECT link.rowid FROM here CROSS JOIN link ON one = id",
    "INSERT OR IGNORE INTO links SELECT link.rowid FROM here CROSS JOIN link ON other = id",
    "INSERT INTO away SELECT one FROM links CROSS JOIN link ON link.rowid = at"
    " UNION SELECT other FROM links CROSS JOIN link ON link.rowid = at EXCEPT SELECT id FROM here",
)
"""Tells what a week has: its statements, its links, and the statements of others at their ends."""
_RECORDS: Final = (
    (
        b"article",
        "SELECT line FROM article WHERE id IN (SELECT article FROM here CROSS JOIN statement"
        " USING (id) UNION SELECT article FROM away CROSS JOIN statement USING (id)) ORDER BY id",
    ),
    (
        b"statement",
        "SELECT line FROM here CROSS JOIN statement USING (id) ORDER BY day, article, start, id",
    ),
    (
        b"elsewhere",
        "SELECT line FROM away CROSS JOIN statement USING (id) ORDER BY day, article, start, id",
    ),
    (
        b"link",
        "SELECT line FROM links CROSS JOIN link ON link.rowid = at ORDER BY one, other, relation",
    ),
)
"""What stands in the file of a week, in its order."""
_COUNTS: Final = """
WITH opposed AS (SELECT one, other FROM link WHERE opposing)
SELECT week, COUNT(*), SUM(id IN (SELECT one FROM opposed UNION SELECT other FROM opposed))
FROM statement WHERE home GROUP BY week
"""


class Row(NamedTuple):
    """A statement with its week ("" if it is undated), its place there, and its line."""

    id: str
    week: str
    day: str
    article: str
    start: int
    line: bytes


def row_of(statement: Statement) -> Row:
    """Return the row of a statement."""
    day, article, start, id_ = place_of(statement)
    return Row(id_, week_of(statement) or "", day, article, start, dump(statement))


class Scratch:
    """Lines of some weeks, by week.

    Whatever it is asked raises `sqlite3.Error` where its file cannot be read or written.

    Args:
        folder: The store's folder; None keeps all in memory.
    """

    def __init__(self, folder: Path | None) -> None:
        self._path = folder / NAME if folder else None
        self._remove()
        if self._path:
            with contextlib.suppress(OSError):  # SQLite says better what is wrong
                os.close(os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        self._base = sqlite3.connect(self._path or ":memory:", isolation_level=None)
        # What a stopped build leaves here is of no use to anybody.
        self._base.execute("PRAGMA synchronous = OFF")
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute(f"PRAGMA cache_size = {-_CACHE}")
        self._base.executescript(_TABLES)
        self._base.execute("BEGIN")

    def close(self) -> None:
        """Throw all away."""
        self._base.close()
        self._remove()

    def _remove(self) -> None:
        if self._path:
            with contextlib.suppress(OSError):
                self._path.unlink()

    def head(self, article: str) -> bytes | None:
        """Return the line of an article, None where none is known."""
        row = self._base.execute("SELECT line FROM article WHERE id = ?", (article,)).fetchone()
        return row[0] if row else None

    def put_head(self, article: str, line: bytes, *, old: bool = False) -> None:
        """Keep the line of an article; an `old` one does not take the place of another."""
        if not old:
            self._base.execute("DELETE FROM article WHERE id = ?", (article,))
        self._base.execute("INSERT OR IGNORE INTO article VALUES (?, ?)", (article, line))

    def said(self, article: str) -> dict[str, bytes]:
        """Return the lines of what an article says in its own weeks, by the statements' ids."""
        query = "SELECT id, line FROM statement WHERE article = ? AND home"
        return dict(self._base.execute(query, (article,)))

    def week(self, statement: str) -> str | None:
        """Return the week of a statement, None where it is not known."""
        query = "SELECT week FROM statement WHERE id = ?"
        row = self._base.execute(query, (statement,)).fetchone()
        return row[0] if row else None

    def put(self, rows: Iterable[Row]) -> None:
        """Keep statements in their own weeks."""
        self._base.executemany("INSERT OR REPLACE INTO statement VALUES (?,?,?,?,?,?,1)", rows)

    def put_elsewhere(self, rows: Iterable[Row]) -> None:
        """Keep statements at the far ends of links, unless they are known."""
        self._base.executemany("INSERT OR IGNORE INTO statement VALUES (?,?,?,?,?,?,0)", rows)

    def drop(self, statements: Iterable[str]) -> None:
        """Forget statements."""
        rows = ((one,) for one in statements)
        self._base.executemany("DELETE FROM statement WHERE id = ?", rows)

    def put_links(self, links: Iterable[Link]) -> None:
        """Keep links, each in the weeks of both its ends."""
        rows = ((*ends_of(one), one.relation in OPPOSING, dump(one)) for one in links)
        self._base.executemany("INSERT OR REPLACE INTO link VALUES (?, ?, ?, ?, ?)", rows)

    def drop_link(self, ends: Ends) -> None:
        """Forget a link."""
        query = "DELETE FROM link WHERE one = ? AND other = ? AND relation = ?"
        self._base.execute(query, ends)

    def linked(self, statement: str) -> set[str]:
        """Return the statements at the other ends of a statement's links."""
        query = "SELECT other FROM link WHERE one = ?1 UNION SELECT one FROM link WHERE other = ?1"
        return {other for (other,) in self._base.execute(query, (statement,))}

    def counts(self) -> dict[str, tuple[int, int]]:
        """Return how many statements each week has, and how many of them are contested."""
        found = self._base.execute(_COUNTS)
        return {week: (count, contested) for week, count, contested in found}

    def lines(self, week: str) -> Iterator[bytes]:
        """Yield the lines of a week's file; one week at a time.

        Raises:
            StoreError: The file cannot be read.
        """
        try:
            for step in _LAID_OUT:
                self._base.execute(step, (week,) if "?" in step else ())
            for kind, query in _RECORDS:
                for (line,) in self._base.execute(query):
                    yield b'{"type":"%b",%b\n' % (kind, line[1:])
        except sqlite3.Error as error:
            raise StoreError(f"{self._path}: {error}") from error


def ends_of(link: Link) -> Ends:
    """Return what no two links share."""
    return link.from_, link.to, link.relation
