"""What linking keeps from one time to the next: a shelf of values by kind and key.

All that stands on a shelf can be worked out again; whoever has an empty one links everything.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Protocol

from tui.linking.packing import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Values(Protocol):
    """Keeps values of the kinds that `tui.linking.kept.KINDS` names."""

    def get(self, kind: str, key: str = "") -> Any:
        """Return a value, None where there is none."""

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep a value in the place of the one that was kept before; None drops it."""


class Shelf(Values, Protocol):
    """All values of a folder."""

    def packed(self, kind: str, keys: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Yield values with their keys, as `tui.linking.packing` packs them, in any order."""

    def put_packed(self, kind: str, key: str, data: bytes | None) -> None:
        """Keep a packed value; None drops the one that was kept."""

    def each(self, kind: str, key: str) -> Iterable[Any]:
        """Yield what stands in a list, which need not be in memory as a whole."""

    def all(self, kind: str) -> Iterable[tuple[str, Any]]:
        """Yield all values of a kind with their keys."""

    def asks(self, article: str, questions: Iterable[str]) -> None:
        """Keep what an article asks, in the place of what it asked before."""

    def asking(self, questions: Iterable[str]) -> set[str]:
        """Return the articles that ask one of some questions."""


class Memory:
    """A shelf that is gone with the program."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, str], Any] = {}
        self._asked: dict[str, frozenset[str]] = {}
        self._asking: dict[str, set[str]] = defaultdict(set)

    def get(self, kind: str, key: str = "") -> Any:
        """Return a value, None where there is none."""
        return self._values.get((kind, key))

    def all(self, kind: str) -> list[tuple[str, Any]]:
        """Return all values of a kind with their keys."""
        return [(key, value) for (one, key), value in self._values.items() if one == kind]

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep a value; None drops it."""
        if value is None:
            self._values.pop((kind, key), None)
        else:
            self._values[kind, key] = value

    def packed(self, kind: str, keys: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Yield values with their keys, packed."""
        for key in keys:
            value = self.get(kind, key)
            if value is not None:
                yield key, pack(kind, value)

    def put_packed(self, kind: str, key: str, data: bytes | None) -> None:
        """Keep a packed value."""
        self.put(kind, key, None if data is None else unpack(kind, data))

    def each(self, kind: str, key: str) -> Iterable[Any]:
        """Return what stands in a list."""
        return self.get(kind, key) or ()

    def asks(self, article: str, questions: Iterable[str]) -> None:
        """Keep what an article asks."""
        for question in self._asked.pop(article, ()):
            self._asking[question].discard(article)
        found = frozenset(questions)
        if found:
            self._asked[article] = found
        for question in found:
            self._asking[question].add(article)

    def asking(self, questions: Iterable[str]) -> set[str]:
        """Return the articles that ask one of some questions."""
        return {article for one in questions for article in self._asking.get(one, ())}
