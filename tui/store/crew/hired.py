"""Workers of any executor: hired when first needed, and others in their place when lost."""

from __future__ import annotations

import contextlib
from concurrent.futures import BrokenExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor, Future

P = TypeVar("P")
R = TypeVar("R")


class NoHandsError(Exception):
    """Workers cannot be had here, whatever they are given to do."""


class Hired:
    """An executor that is replaced when it breaks.

    Args:
        hire: Makes an executor for so many workers.
        size: How many workers there shall be.
        breaks: What the executor raises when it lost a worker.
    """

    def __init__(
        self,
        hire: Callable[[int], Executor],
        size: int,
        breaks: type[Exception] = BrokenExecutor,
    ) -> None:
        self.size = size
        self.breaks = breaks
        self._hire = hire
        self._executor: Executor | None = None

    def submit(self, work: Callable[[P], R], part: P) -> Future[R]:
        """Give a worker something to do; its result may raise `breaks`.

        Raises:
            NoHandsError: No worker can be had.
        """
        if self._executor is not None:
            # Its pipes may be closed before it knows that it is broken.
            with contextlib.suppress(OSError, self.breaks):
                return self._executor.submit(work, part)
            self._executor = None
        try:
            self._executor = self._hire(self.size)
            return self._executor.submit(work, part)
        except (OSError, self.breaks) as error:
            raise NoHandsError from error

    def close(self) -> None:
        """Let the workers go, and what they have been given."""
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
