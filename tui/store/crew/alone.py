"""Reading in this process, and in several where that is worth while."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.store.crew.hands import Hands
from tui.store.crew.local import hire
from tui.store.crew.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.store.crew.work import Job, Outcome, Work

_WORTH: Final = 3.0
"""Seconds of work left from which on workers pay: each takes half a second of a core to start."""


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Crew:
    """Reads articles: alone as long as little is left to do, else with worker processes.

    Args:
        jobs: Worker processes at most; one for every processor if None.
        worth: Seconds of work left, as measured on the first articles, that are worth workers.
    """

    jobs: int | None = None
    worth: float = _WORTH

    def outcomes(self, jobs: Sequence[Job], work: Work) -> Iterator[Outcome]:
        """Yield what becomes of each job, in their order."""
        size = self.jobs or cores()
        pace = Pace(sum(job.source.size for job in jobs))
        for number, job in enumerate(jobs):
            if size > 1 and (pace.left or 0.0) > self.worth:
                yield from Hands(hire, size, work).outcomes(jobs[number:])
                return
            yield work.one(job)
            pace.add(job.source.size)
