"""Parts of a work before an executor, in whatever order they are done."""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor

P = TypeVar("P")
R = TypeVar("R")


class Pool:
    """Gives parts of a work to an executor and takes what they become.

    No more than one part for each worker and one more are out at a time, so that memory does not
    grow with the archive. What was out when a worker died is given to other workers once; what ends
    them too, and everything where none can be had, is done in this process.

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
        self._hire = hire
        self._size = size
        self._breaks = breaks
        self._executor: Executor | None = None

    def each(self, work: Callable[[P], R], parts: Iterable[P]) -> Iterator[R]:
        """Yield what becomes of each part, in the order in which they are done."""
        out: dict[Future[R], P] = {}
        try:
            for part in parts:
                out[self._submit(work, part)] = part
                if len(out) > self._size:
                    yield from self._done(work, out)
            while out:
                yield from self._done(work, out)
        finally:
            for future in out:
                future.cancel()

    def close(self) -> None:
        """Dismiss the workers."""
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)

    def _done(self, work: Callable[[P], R], out: dict[Future[R], P]) -> Iterator[R]:
        """Wait until some part is done, and yield what all have become that are."""
        for future in wait(out, return_when=FIRST_COMPLETED).done:
            part = out.pop(future)
            try:
                yield future.result()
            except self._breaks:
                yield self._again(work, part)

    def _again(self, work: Callable[[P], R], part: P) -> R:
        """Do a part over which a worker may have died."""
        try:
            return self._submit(work, part).result()
        except self._breaks:
            return work(part)

    def _submit(self, work: Callable[[P], R], part: P) -> Future[R]:
        try:
            if self._executor is not None:
                return self._executor.submit(work, part)
        except (OSError, self._breaks):  # its pipes may be closed before it knows that it is broken
            self._executor = None
        try:
            self._executor = self._hire(self._size)
            return self._executor.submit(work, part)
        except (OSError, self._breaks):
            here: Future[Any] = Future()
            here.set_result(work(part))
            return here
