"""What linking keeps from one build to the next, in a file of its own beside the store.

Nothing in it is needed: where the file is missing, damaged, or not of this very store and program,
everything is linked anew. It is one SQLite file because a build asks it for a few of a hundred
thousand values; what comes out of it is checked like any record of the store.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter, ValidationError

from tui.linking import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NAME: Final = ".linking.sqlite3"
"""Hidden in the store's folder: it is no part of the store."""

_TABLES: Final = """
CREATE TABLE mark (mark TEXT NOT NULL);
CREATE TABLE kept (kind TEXT, key TEXT, value BLOB NOT NULL, PRIMARY KEY (kind, key));
CREATE TABLE asked (article TEXT PRIMARY KEY, questions TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE asks (question TEXT, article TEXT, PRIMARY KEY (question, article)) WITHOUT ROWID;
"""
_RECENT: Final = 30_000
"""Values that stay in memory: the frames of the weeks at work are asked for again and again."""


class LinkingShelf:
    """The shelf of one store; what is put on it counts once `keep` has been called.

    Whatever it is asked raises `sqlite3.Error` where the file cannot be read or written, or what
    stands in it is no such value.

    Args:
        folder: The store's folder.
        mark: What the file must have been kept with to be of use.

    Attributes:
        known: Whether anything stands on it.
    """

    def __init__(self, folder: Path, mark: str) -> None:
        self._path = folder / NAME
        self._recent: OrderedDict[tuple[str, str], Any] = OrderedDict()
        self._unwritten: set[tuple[str, str]] = set()
        self._adapters: dict[str, TypeAdapter[Any]] = {}
        self._kept = False
        left = self._opened(mark)
        self.known = left is not None
        self._base = left or self._made()

    def _opened(self, mark: str) -> sqlite3.Connection | None:
        """Return the file as it was kept, no longer marked as whole; None if it is of no use."""
        if not self._path.exists():
            return None
        base = sqlite3.connect(self._path, isolation_level=None)
        try:
            if base.execute("SELECT mark FROM mark").fetchall() == [(mark,)]:
                base.execute("DELETE FROM mark")
                return self._begun(base)
        except sqlite3.DatabaseError:
            pass
        base.close()
        return None

    def _made(self) -> sqlite3.Connection:
        self._remove()
        with contextlib.suppress(OSError):  # SQLite says better what is wrong
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        base = sqlite3.connect(self._path, isolation_level=None)
        base.executescript(_TABLES)
        return self._begun(base)

    def _begun(self, base: sqlite3.Connection) -> sqlite3.Connection:
        # Until the mark stands again the file is of no use, so nothing need be taken back.
        base.execute("PRAGMA synchronous = OFF")
        base.execute("PRAGMA journal_mode = OFF")
        base.execute("BEGIN")
        return base

    def get(self, kind: str, key: str = "") -> Any:
        """Return a value, None where there is none."""
        at = (kind, key)
        if at in self._recent:
            self._recent.move_to_end(at)
            return self._recent[at]
        query = "SELECT value FROM kept WHERE kind = ? AND key = ?"
        row = self._base.execute(query, at).fetchone()
        value = self._checked(kind, row[0]) if row else None
        self._remember(at, value)
        return value

    def all(self, kind: str) -> Iterator[tuple[str, Any]]:
        """Yield all values of a kind with their keys."""
        self._write(at for at in [*self._unwritten] if at[0] == kind)
        query = "SELECT key, value FROM kept WHERE kind = ?"
        for key, data in self._base.execute(query, (kind,)):
            yield key, self._checked(kind, data)

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep a value in the place of the one that was kept before; None drops it."""
        self._unwritten.add((kind, key))
        self._remember((kind, key), value)

    def asks(self, article: str, questions: Iterable[str]) -> None:
        """Keep what an article asks, in the place of what it asked before."""
        row = self._base.execute(
            "SELECT questions FROM asked WHERE article = ?", (article,)
        ).fetchone()
        old = {*row[0].split("\n")} if row else set()
        new = {*questions}
        if old == new:
            return
        told = "\n".join(sorted(new))
        self._base.execute("INSERT OR REPLACE INTO asked VALUES (?, ?)", (article, told))
        for query, which in (
            ("DELETE FROM asks WHERE question = ? AND article = ?", old - new),
            ("INSERT INTO asks VALUES (?, ?)", new - old),
        ):
            self._base.executemany(query, ((question, article) for question in which))

    def asking(self, questions: Iterable[str]) -> set[str]:
        """Return the articles that ask one of some questions."""
        query = "SELECT article FROM asks WHERE question = ?"
        return {article for one in questions for (article,) in self._base.execute(query, (one,))}

    def keep(self, mark: str) -> None:
        """Let what is on the shelf count, for whoever opens it with the same mark."""
        self._write([*self._recent])
        self._base.execute("COMMIT")
        with self._path.open("rb") as file:
            os.fsync(file.fileno())
        self._base.execute("PRAGMA synchronous = FULL")
        self._base.execute("INSERT INTO mark VALUES (?)", (mark,))
        self._kept = True

    def close(self) -> None:
        """Leave the file; unless it has been kept, it is thrown away."""
        self._base.close()
        if not self._kept:
            self._remove()

    def _remember(self, at: tuple[str, str], value: Any) -> None:
        self._recent[at] = value
        self._recent.move_to_end(at)
        if len(self._recent) > _RECENT:
            oldest = next(iter(self._recent))
            self._write([oldest])
            del self._recent[oldest]

    def _write(self, those: Iterable[tuple[str, str]]) -> None:
        """Write values that have been put on the shelf and are not in the file yet."""
        for at in those:
            if at not in self._unwritten:
                continue
            self._unwritten.remove(at)
            value = self._recent[at]
            if value is None:
                self._base.execute("DELETE FROM kept WHERE kind = ? AND key = ?", at)
            else:
                data = self._adapter(at[0]).dump_json(value)
                self._base.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (*at, data))

    def _checked(self, kind: str, data: bytes) -> Any:
        try:
            return self._adapter(kind).validate_json(data)
        except ValidationError as error:
            raise sqlite3.DatabaseError(f"{NAME}: {kind} is damaged") from error

    def _adapter(self, kind: str) -> TypeAdapter[Any]:
        if kind not in self._adapters:
            self._adapters[kind] = TypeAdapter(KINDS[kind])
        return self._adapters[kind]

    def _remove(self) -> None:
        for suffix in ("", "-journal"):
            with contextlib.suppress(OSError):
                self._path.with_name(f"{NAME}{suffix}").unlink()
