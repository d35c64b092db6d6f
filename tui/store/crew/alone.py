"""Reading in this process, and in several where that is worth while."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from time import process_time
from typing import TYPE_CHECKING

from tui.store.crew.pace import Pace
from tui.store.crew.paying import links_from, pays_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from tui.linking import Bundle, Helpers
    from tui.store.crew.hired import P, R
    from tui.store.crew.pool import Pool
    from tui.store.crew.work import Job, Outcome, Work


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Crew:
    """Reads articles: alone as long as little is left to do, else with worker processes.

    A program that starts workers must be safe to import: `if __name__ == "__main__"` before what it
    does. Where none can be started, everything is read in this process.

    Args:
        jobs: Worker processes at most; one for every processor if None.
        worth: Processor seconds of work left, by the first articles, that are worth workers; what
            it costs to start them here if None.
    """

    jobs: int | None = None
    worth: float | None = None

    def outcomes(self, jobs: Sequence[Job], work: Work) -> Iterator[Outcome]:
        """Yield what becomes of each job, in their order."""
        size = self.jobs or cores()
        worth = pays_from() if self.worth is None else self.worth
        total = sum(job.source.size for job in jobs)
        pace = Pace(total, process_time)
        done = 0
        while done < len(jobs) and (size == 1 or (pace.left or 0.0) <= worth):
            yield work.one(jobs[done])
            if done:
                pace.add(jobs[done].source.size)
            else:  # the first also loads the rooms: it tells nothing of the others
                pace = Pace(total - jobs[0].source.size, process_time)
            done += 1
        for outcome in _by_many(jobs[done:], work, size) if done < len(jobs) else ():
            yield outcome
            done += 1
        for job in jobs[done:]:
            yield work.one(job)

    @contextlib.contextmanager
    def helpers(self, folder: Path) -> Iterator[Helpers]:
        """Lend workers that link; they are started when they are first needed."""
        with contextlib.closing(_Helpers(self.jobs or cores(), self.worth, folder)) as helpers:
            yield helpers


class _Helpers:
    """Worker processes that link parts of a folder."""

    def __init__(self, size: int, worth: float | None, folder: Path) -> None:
        self._size = size
        self._worth = worth
        self._folder = folder
        self._pool: Pool | None = None

    def pays(self, seconds: float) -> bool:
        """Tell whether so many processor seconds of work are worth giving away."""
        worth = links_from() if self._worth is None else self._worth
        return self._size > 1 and seconds > worth

    def bundle(self) -> Bundle:
        """Return what takes values to a worker."""
        from tui.store.crew.laid import Laid  # noqa: PLC0415

        return Laid(self._folder)

    def each(self, work: Callable[[P], R], parts: Iterable[P]) -> Iterator[R]:
        """Yield what a work makes of each of its parts, in the order in which they are done."""
        from tui.store.crew.local import hire  # noqa: PLC0415
        from tui.store.crew.pool import Pool  # noqa: PLC0415

        self._pool = self._pool or Pool(hire, self._size)
        yield from self._pool.each(work, parts)

    def close(self) -> None:
        """Dismiss the workers."""
        if self._pool is not None:
            self._pool.close()


def _by_many(jobs: Sequence[Job], work: Work, size: int) -> Iterator[Outcome]:
    """Yield what becomes of each job in some worker processes; of none if there are none."""
    # Imported late: most builds read a few articles that changed.
    from tui.store.crew.hands import Hands  # noqa: PLC0415
    from tui.store.crew.hired import NoHandsError  # noqa: PLC0415
    from tui.store.crew.local import hire  # noqa: PLC0415

    with contextlib.suppress(NoHandsError):
        yield from Hands(hire, size, work).outcomes(jobs)
