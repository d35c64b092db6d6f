"""How fast reading goes, and how long the rest will take."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_SOON: Final = 0.5
"""Seconds before which a rate is chance."""


@dataclass(slots=True)
class Pace:
    """Counts what has been read; bytes tell the time that is left, for articles vary in length.

    Args:
        total: Bytes to read.
        clock: Tells seconds.
    """

    total: int
    clock: Callable[[], float] = time.perf_counter
    _started: float = field(init=False)
    _bytes: int = field(init=False, default=0)
    _articles: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self._started = self.clock()

    def add(self, size: int) -> None:
        """Count one more article of so many bytes."""
        self._bytes += size
        self._articles += 1

    @property
    def rate(self) -> float | None:
        """Articles a second so far, None while too little is known."""
        seconds = self.clock() - self._started
        return self._articles / seconds if self._bytes and seconds >= _SOON else None

    @property
    def left(self) -> float | None:
        """Seconds that the rest will take at this pace, None while too little is known."""
        seconds = self.clock() - self._started
        if not self._bytes or seconds < _SOON:
            return None
        return seconds * max(self.total - self._bytes, 0) / self._bytes
