"""Reading and extracting on a Dask cluster that is already there."""

from __future__ import annotations

import hashlib
from concurrent.futures import CancelledError
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from distributed import Client
from distributed.cfexecutor import ClientExecutor
from distributed.scheduler import KilledWorker

from tui.store.crew.hands import Hands, NoHandsError
from tui.store.errors import StoreError
from tui.store.stages import files_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.store.crew.work import Job, Outcome, Work

_PATIENCE: Final = "15s"
"""How long the scheduler may take to answer."""
_ROOMS: Final = ("model.py", "naming", "reading", "extracting", "store/codec.py")
"""What has to be the same on every worker, or the store would not be the same."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Reads articles on the workers of a cluster; all of them must see the files.

    A worker that is lost costs nothing: Dask gives its articles to another. An article that three
    workers were lost over is refused.

    Args:
        address: Of the scheduler, "tcp://host:8786".
    """

    address: str

    def outcomes(self, jobs: Sequence[Job], work: Work) -> Iterator[Outcome]:
        """Yield what becomes of each job, in their order.

        Raises:
            StoreError: The cluster cannot be reached or is lost, its workers do not see the
                articles or do not have this very program. What was read is kept for the next build.
        """
        if not jobs:
            return
        try:
            with Client(self.address, timeout=_PATIENCE, set_as_default=False) as client:
                size = self._check(client, jobs[0])
                hands = Hands(lambda _: _Remote(client, pure=False), size, work, KilledWorker)
                yield from hands.outcomes(jobs)
        except (OSError, ValueError, CancelledError, NoHandsError) as error:
            raise StoreError(f"{self.address}: the cluster cannot be used: {error}") from error

    def _check(self, client: Client, job: Job) -> int:
        """Return how many articles can be read at a time."""
        path = str(job.source.path.absolute())
        try:
            answers = client.run(probe, path)
        except Exception as error:
            hint = "install this version of counterclaim on every worker"
            raise StoreError(f"{self.address}: {hint} ({error})") from error
        if not answers:
            raise StoreError(f"{self.address}: the cluster has no workers; start some")
        own = probe(path)
        for worker, (sees, program) in sorted(answers.items()):
            if program != own[1]:
                raise StoreError(f"{worker} has another version of counterclaim; install this one")
            if not sees:
                raise StoreError(f"{worker} does not see {path}; share the folder at this path")
        return sum(client.nthreads().values())


def probe(path: str) -> tuple[bool, str]:
    """Return whether a worker sees a file, and a mark of the program that it has."""
    mark = hashlib.sha256()
    for file in files_of(*_ROOMS):
        mark.update(file.name.encode() + b"\0" + file.read_bytes())
    return Path(path).is_file(), mark.hexdigest()


class _Remote(ClientExecutor):  # type: ignore[misc]
    """The workers of a client, ended as the standard library ends an executor."""

    def shutdown(self, wait: bool = True, **_: Any) -> None:
        """Cancel what is still out unless it is waited for."""
        super().shutdown(wait=wait)
