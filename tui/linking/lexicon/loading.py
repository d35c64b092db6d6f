"""Reads the word lists in `data/`: one entry a line, `#` begins a comment.

A folder may add entries of its own. What is worked out from a list that can be added to is kept
apart for every lexicon: `per_lexicon` does what `functools.cache` does elsewhere.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache, wraps
from importlib.resources import files
from typing import TYPE_CHECKING, Final, TypeVar
from weakref import WeakKeyDictionary

from tui.naming import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.model import Lexicon

T = TypeVar("T")


class Added:
    """The entries of one lexicon; compared by identity, so that looking it up costs nothing."""

    __slots__ = ("__weakref__", "lists")

    def __init__(self, entries: tuple[tuple[str, str], ...] = ()) -> None:
        self.lists: dict[str, tuple[str, ...]] = {}
        for name, line in entries:
            self.lists[name] = (*self.lists.get(name, ()), line)


_NOTHING: Final = Added()
_added: Final[ContextVar[Added]] = ContextVar("added", default=_NOTHING)
added: Final[Callable[[], Added]] = _added.get
"""The entries that hold at this moment."""


@contextmanager
def extended(lexicon: Lexicon) -> Iterator[None]:
    """Adds a lexicon's entries to the lists for as long as it is entered, in this thread."""
    token = _added.set(_entered(lexicon.entries) if lexicon.entries else _NOTHING)
    try:
        yield
    finally:
        _added.reset(token)


@lru_cache(maxsize=1)
def _entered(entries: tuple[tuple[str, str], ...]) -> Added:
    """One lexicon is entered for many parts of a folder, and its tables are made once."""
    return Added(entries)


def per_lexicon(function: Callable[[], T]) -> Callable[[], T]:
    """Works a table out once for every lexicon that holds."""
    made: WeakKeyDictionary[Added, T] = WeakKeyDictionary()

    @wraps(function)
    def table() -> T:
        now = added()
        found = made.get(now)
        if found is None:
            found = made[now] = function()
        return found

    return table


def lines(name: str) -> tuple[str, ...]:
    """The lines of `data/<name>.txt` without comments and empty lines, and what is added."""
    return (*_shipped(name), *added().lists.get(name, ()))


@cache
def _shipped(name: str) -> tuple[str, ...]:
    path = files("tui.linking.lexicon") / "data" / f"{name}.txt"
    kept = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return tuple(line for line in kept if line)


@cache
def words(*names: str) -> frozenset[str]:
    """The folded words of one list or of several; their lines have no further meaning."""
    return frozenset(
        fold(word) for name in names for line in _shipped(name) for word in line.split()
    )


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The fields of each line of a list, which stand between `;`."""
    return tuple(tuple(field.strip() for field in line.split(";")) for line in lines(name))
