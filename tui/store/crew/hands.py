"""A bounded queue of articles before an executor, in order, and what to do when one breaks."""

from __future__ import annotations

from collections import deque
from concurrent.futures import BrokenExecutor
from functools import partial
from typing import TYPE_CHECKING, Final

from tui.store.crew.hired import Hired, NoHandsError
from tui.store.crew.work import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Executor, Future

    from tui.store.crew.work import Job, Work

    Batch = Sequence[Job]

_MOST: Final = 8
"""Articles of one batch: handing one over costs 0.3 ms, reading it 5 to 30."""
_LARGEST: Final = 200_000
"""Bytes of one batch, so that a few long articles are spread over the workers."""
_DIED: Final = "the process that read it ended without a word; it may need too much memory"


class Hands:
    """Gives batches of articles to an executor and takes what they become, in order.

    No more than `most` batches are out at a time, so that memory does not grow with the archive.
    When a worker dies, the articles it may have died of are tried again one by one in a process of
    their own; only the one that ends that too is refused. Where a process dies that has nothing to
    do, there are no hands.

    Args:
        hire: Makes an executor for so many workers.
        size: How many workers there shall be.
        work: What they do.
        breaks: What the executor raises when it lost a worker.
    """

    def __init__(
        self,
        hire: Callable[[int], Executor],
        size: int,
        work: Work,
        breaks: type[Exception] = BrokenExecutor,
    ) -> None:
        self._hired = Hired(hire, size, breaks)
        self._alone = partial(Hired, hire, 1, breaks)
        self._spare: Hired | None = None
        self._work = work

    def outcomes(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """Yield what becomes of each job, in their order; dismiss the workers at the end.

        Raises:
            NoHandsError: No worker lives; whoever asked has to do the rest.
        """
        out: deque[tuple[Batch, Future[list[Outcome]]]] = deque()
        most = 3 * self._hired.size
        try:
            for batch in batches(jobs):
                out.append((batch, self._hired.submit(self._work, batch)))
                if len(out) >= most:
                    yield from self._settled(*out.popleft())
            while out:
                yield from self._settled(*out.popleft())
        finally:
            self._hired.close()
            if self._spare is not None:
                self._spare.close()

    def _settled(self, batch: Batch, future: Future[list[Outcome]]) -> list[Outcome]:
        try:
            return future.result()
        except self._hired.breaks:
            return [self._by_itself(job) for job in batch]

    def _by_itself(self, job: Job) -> Outcome:
        """Try a job where no other can be taken for the one that ends the process."""
        try:
            if self._spare is None:
                self._spare = self._alone()
                self._spare.submit(self._work, ()).result()
        except self._hired.breaks as error:
            raise NoHandsError from error
        try:
            return self._spare.submit(self._work, (job,)).result()[0]
        except self._hired.breaks:
            self._spare = None
            return Outcome(refused=_DIED)


def batches(jobs: Iterable[Job]) -> Iterator[Batch]:
    """Yield jobs in batches of at most `_MOST`, and `_LARGEST` bytes unless one alone has more."""
    batch: list[Job] = []
    size = 0
    for job in jobs:
        if batch and (len(batch) == _MOST or size + job.source.size > _LARGEST):
            yield tuple(batch)
            batch, size = [], 0
        batch.append(job)
        size += job.source.size
    if batch:
        yield tuple(batch)
