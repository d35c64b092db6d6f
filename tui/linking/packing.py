"""Values of a shelf as bytes, as they are kept in a file or go to another process."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter

from tui.linking.kept import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE: Final = 1 << 18
"""Bytes of a list that are unpacked at a time."""
_FIRST: Final = {"links": b"from_"}
"""The first field of the records in a list."""


class DamagedError(ValueError):
    """Some bytes are no such value as they should be."""


def pack(kind: str, value: Any) -> bytes:
    """A value as JSON."""
    return _adapter(kind).dump_json(value)


def unpack(kind: str, data: bytes) -> Any:
    """The value that some bytes hold.

    Raises:
        DamagedError: They hold no value of this kind.
    """
    try:
        return _adapter(kind).validate_json(data)
    except ValueError:
        raise DamagedError(f"{kind} is damaged") from None


def unpack_each(kind: str, data: bytes) -> Iterator[Any]:
    """Yield the records of a packed list, of which no more than a few are in memory at a time.

    Raises:
        DamagedError: They are no records of this kind.
    """
    # Nothing in a text can look like this: a quotation mark has a backslash before it there.
    between = b',{"%b":' % _FIRST[kind]
    start = 1
    while start < len(data) - 1:
        end = data.find(between, start + _PIECE)
        end = end if end > 0 else len(data) - 1
        yield from unpack(kind, b"[%b]" % data[start:end])
        start = end + 1


@dataclass(frozen=True, slots=True)
class Shared:
    """A packed value that goes with every part of a work, and is unpacked once in each process."""

    kind: str
    data: bytes = field(repr=False)

    def value(self) -> Any:
        """The value itself."""
        return _opened(self.kind, self.data)


@lru_cache(maxsize=1)
def _opened(kind: str, data: bytes) -> Any:
    return unpack(kind, data)


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[kind])
