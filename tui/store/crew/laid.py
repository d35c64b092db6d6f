"""Values that go to other processes of this machine by way of a file, not of this one's memory.

What a part of the linking rests on is up to a hundred megabytes. The pool would hold it, and a copy
of it as it is sent, until the part is done.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

At = tuple[str, str]


class Laid(Mapping[At, bytes]):
    """Values in a file, which is gone when the process that made it needs it no longer.

    Only where they stand is pickled.

    Args:
        folder: Where the file shall be; the name is one that a stopped build may leave behind.
    """

    def __init__(self, folder: Path) -> None:
        handle, self._path = tempfile.mkstemp(prefix=".part-", suffix=".tmp", dir=folder)
        self._handle: int | None = handle
        self._owner = os.getpid()
        self._places: dict[At, tuple[int, int]] = {}
        self._end = 0

    def update(self, values: Iterable[tuple[At, bytes]]) -> None:
        """Write more values.

        Raises:
            OSError: The disk is full.
        """
        with os.fdopen(self._opened(), "ab", closefd=False) as file:
            for at, data in values:
                file.write(data)
                self._places[at] = (self._end, len(data))
                self._end += len(data)

    def back(self, values: Iterable[tuple[At, bytes]]) -> Laid:
        """Write other values into the same file, and return them alone.

        Raises:
            OSError: The disk is full.
        """
        there = Laid.__new__(Laid)
        there.__setstate__((self._path, {}))
        there._handle = os.open(self._path, os.O_RDWR | os.O_CLOEXEC)
        # What a worker that died has left behind them is nobody's.
        there._end = os.lseek(there._handle, 0, os.SEEK_END)
        there.update(values)
        return there

    def __getitem__(self, at: At) -> bytes:
        start, length = self._places[at]
        return os.pread(self._opened(), length, start)

    def __iter__(self) -> Iterator[At]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __getstate__(self) -> tuple[str, dict[At, tuple[int, int]]]:
        return self._path, self._places

    def __setstate__(self, state: tuple[str, dict[At, tuple[int, int]]]) -> None:
        self._path, self._places = state
        self._owner, self._end, self._handle = 0, 0, None

    def _opened(self) -> int:
        if self._handle is None:
            self._handle = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC)
        return self._handle

    def __del__(self) -> None:
        # Where no file could be made there is nothing to give up.
        handle: int | None = getattr(self, "_handle", None)
        if handle is not None:
            os.close(handle)
        if getattr(self, "_owner", 0) == os.getpid():
            with contextlib.suppress(OSError):
                os.unlink(self._path)  # noqa: PTH108  a Path may be gone when a program ends
