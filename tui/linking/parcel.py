"""The few values of a shelf that one part of the linking needs, for another process."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from tui.linking.packing import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.linking.helpers import At, Bundle

_FRAMES: Final = 8_000
"""Frames that a process keeps unpacked, 6 kB each: those of one part are met in the next one."""

GONE: Final = b""
"""Stands for a value that is dropped: no packed one is empty."""


class Parcel:
    """Stands in for a shelf while values are only got and put.

    Args:
        values: Packed values; what is not among them is asked for in vain.
    """

    def __init__(self, values: Bundle) -> None:
        self._values = values
        self._got: dict[At, Any] = {}
        self._put: set[At] = set()

    def get(self, kind: str, key: str = "") -> Any:
        """Return a value, None where there is none; all but frames are kept."""
        at = (kind, key)
        if at in self._got:
            return self._got[at]
        data = self._values.get(at)
        if kind == "frame":
            return None if data is None else _frame(data)
        self._got[at] = None if data is None else unpack(kind, data)
        return self._got[at]

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep a value; None drops it."""
        self._got[kind, key] = value
        self._put.add((kind, key))

    def taken(self) -> Iterator[tuple[At, bytes]]:
        """Yield all that was put, packed, for the shelf that the values are from; `GONE` drops."""
        for at in sorted(self._put):
            value = self._got[at]
            yield at, GONE if value is None else pack(at[0], value)


@lru_cache(maxsize=_FRAMES)
def _frame(data: bytes) -> Any:
    return unpack("frame", data)
