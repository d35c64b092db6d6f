"""Those who link parts of a folder in other processes, on this machine or on others."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

At = tuple[str, str]
"""Where a value stands: its kind and its key."""
P = TypeVar("P")
R = TypeVar("R")


class Bundle(Protocol):
    """Packed values by kind and key that go to another process; can be pickled."""

    def update(self, values: Iterable[tuple[At, bytes]], /) -> None:
        """Put in more values."""

    def get(self, at: At, /) -> bytes | None:
        """Return a value, None where there is none."""

    def __iter__(self) -> Iterator[At]:
        """Yield where the values stand."""

    def back(self, values: Iterable[tuple[At, bytes]], /) -> Bundle:
        """Return a bundle of other values that goes back the way on which this one came."""


class Together(dict[At, bytes]):
    """A bundle that is sent as it is."""

    def back(self, values: Iterable[tuple[At, bytes]], /) -> Together:
        """Return another one."""
        return Together(values)


class Helpers(Protocol):
    """Somebody who gives parts of a work to other processes."""

    def pays(self, seconds: float) -> bool:
        """Tell whether so many processor seconds of work are worth giving away."""

    def bundle(self) -> Bundle:
        """Return an empty bundle."""

    def each(self, work: Callable[[P], R], parts: Iterable[P]) -> Iterator[R]:
        """Yield what a work makes of each of its parts, in the order in which they are done.

        Args:
            work: Can be pickled, and gives the same wherever it runs.
            parts: Can be pickled. They are taken when there is room for them, so that no more than
                a few are in memory.
        """


def in_parts(items: Iterable[P], many: int) -> Iterator[tuple[P, ...]]:
    """Yield items by so many, none of them before there is room for it."""
    left = iter(items)
    while part := tuple(islice(left, many)):
        yield part
