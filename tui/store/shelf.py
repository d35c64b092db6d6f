"""What linking keeps from one build to the next, in a file of its own beside the store.

Nothing in it is needed: where the file is missing, damaged, or not of this very store and program,
everything is linked anew. It is one SQLite file because a build asks it for a few of a hundred
thousand values; what comes out of it is checked like any record of the store.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections import Counter, OrderedDict, defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from tui.linking import DamagedError, pack, unpack, unpack_each

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
"""Values of a kind that stay in memory: the frames of the weeks at work are asked for again and
again."""
_AT_ONCE: Final = 500
"""Values that are looked up by one question."""
_FEW: Final = {
    "frame": 12_000,
    "known": 2_000,
    "own": 2_000,
    "sources": 100,
    "counts": 50,
    "weights": 20,
}
"""The same for kinds that are large, or hardly asked for again."""
_LISTS: Final = {
    "sketches": 8_000,
    "listed": 6_000,
    "said": 4_000,
    "heard": 2_000,
    "answers": 1_000,
    "links": 1_000,
}
"""Kinds of which one value may hold a hundred thousand statements or links: of these not the values
are counted but what is in them. One value stays however large it is."""


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
        self._recent: defaultdict[str, OrderedDict[str, Any]] = defaultdict(OrderedDict)
        self._held: Counter[str] = Counter()
        self._unwritten: dict[tuple[str, str], None] = {}
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
        recent = self._recent[kind]
        if key in recent:
            recent.move_to_end(key)
            return recent[key]
        query = "SELECT value FROM kept WHERE kind = ? AND key = ?"
        row = self._base.execute(query, (kind, key)).fetchone()
        value = _checked(kind, row[0]) if row else None
        self._remember(kind, key, value)
        return value

    def packed(self, kind: str, keys: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Yield values with their keys, packed; they do not stay in memory."""
        left = iter(keys)
        while some := tuple(islice(left, _AT_ONCE)):
            self._write((kind, key) for key in some)
            places = ", ".join("?" * len(some))
            query = f"SELECT key, value FROM kept WHERE kind = ? AND key IN ({places})"  # noqa: S608
            yield from self._base.execute(query, (kind, *some))

    def each(self, kind: str, key: str) -> Iterator[Any]:
        """Yield what stands in a list; of what is in the file a few at a time."""
        if (value := self._recent[kind].get(key)) is not None:
            yield from value
            return
        for _, data in self.packed(kind, (key,)):
            try:
                yield from unpack_each(kind, data)
            except DamagedError as error:
                raise sqlite3.DatabaseError(f"{NAME}: {error}") from None

    def all(self, kind: str) -> Iterator[tuple[str, Any]]:
        """Yield all values of a kind with their keys."""
        self._write(at for at in [*self._unwritten] if at[0] == kind)
        query = "SELECT key, value FROM kept WHERE kind = ?"
        for key, data in self._base.execute(query, (kind,)):
            yield key, _checked(kind, data)

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep a value in the place of the one that was kept before; None drops it."""
        self._unwritten[kind, key] = None
        self._remember(kind, key, value)

    def put_packed(self, kind: str, key: str, data: bytes | None) -> None:
        """Keep a packed value; it does not stay in memory."""
        self._unwritten.pop((kind, key), None)
        self._forget(kind, key)
        self._write_row(kind, key, data)

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
        self._write([*self._unwritten])
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

    def _remember(self, kind: str, key: str, value: Any) -> None:
        recent = self._recent[kind]
        self._forget(kind, key)
        recent[key] = value
        self._held[kind] += _size(kind, value)
        most = _LISTS.get(kind) or _FEW.get(kind, _RECENT)
        while self._held[kind] > most and len(recent) > 1:
            oldest = next(iter(recent))
            self._write([(kind, oldest)])
            self._forget(kind, oldest)

    def _forget(self, kind: str, key: str) -> None:
        """Keep a value in memory no longer."""
        recent = self._recent[kind]
        if key in recent:
            self._held[kind] -= _size(kind, recent.pop(key))

    def _write(self, those: Iterable[tuple[str, str]]) -> None:
        """Write values that have been put on the shelf and are not in the file yet."""
        for at in those:
            if at in self._unwritten:
                del self._unwritten[at]
                value = self._recent[at[0]][at[1]]
                self._write_row(*at, None if value is None else pack(at[0], value))

    def _write_row(self, kind: str, key: str, data: bytes | None) -> None:
        if data is None:
            self._base.execute("DELETE FROM kept WHERE kind = ? AND key = ?", (kind, key))
        else:
            self._base.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (kind, key, data))

    def _remove(self) -> None:
        for suffix in ("", "-journal"):
            with contextlib.suppress(OSError):
                self._path.with_name(f"{NAME}{suffix}").unlink()


def _size(kind: str, value: Any) -> int:
    """How much a value counts of what stays in memory of its kind."""
    return max(1, len(value)) if kind in _LISTS and value is not None else 1


def _checked(kind: str, data: bytes) -> Any:
    try:
        return unpack(kind, data)
    except DamagedError as error:
        raise sqlite3.DatabaseError(f"{NAME}: {error}") from None
