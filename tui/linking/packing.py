"""Values of a shelf as bytes, as they are kept in a file or go to another process."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from pydantic import TypeAdapter

from tui.linking.kept import KINDS


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
