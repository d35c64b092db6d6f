"""Reading, extracting and linking on a Dask cluster that is already there."""

from __future__ import annotations

import hashlib
from concurrent.futures import CancelledError
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import dask
from distributed import Client
from distributed.cfexecutor import ClientExecutor
from distributed.scheduler import KilledWorker

from tui.linking.helpers import Together
from tui.store.crew.hands import Hands
from tui.store.crew.hired import NoHandsError
from tui.store.crew.pool import Pool
from tui.store.errors import StoreError
from tui.store.stages import files_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tui.linking import Bundle, Helpers
    from tui.store.crew.hired import P, R
    from tui.store.crew.work import Job, Outcome, Work

_WARNS: Final = "distributed.admin.large-graph-warning-threshold"
_PATIENCE: Final = "15s"
"""How long the scheduler may take to answer."""
_ROOMS: Final = (
    "model.py",
    "vocabulary.py",
    "naming",
    "reading",
    "extracting",
    "linking",
    "store/checks.py",
    "store/codec.py",
    "store/folder.py",
    "store/partition.py",
    "store/revising.py",
    "store/scratch.py",
)
"""What has to be the same on every worker, or the store would not be the same."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Reads articles on the workers of a cluster; all of them must see the files.

    A worker that is lost costs nothing: Dask gives its articles to another. An article that three
    workers were lost over is refused.

    Args:
        address: Of the scheduler, "tcp://host:8786".
        worth: Processor seconds of linking that are worth a cluster.
    """

    address: str
    worth: float = 3.0

    def outcomes(self, jobs: Sequence[Job], work: Work) -> Iterator[Outcome]:
        """Yield what becomes of each job, in their order.

        Raises:
            StoreError: The cluster cannot be reached or is lost, its workers do not see the
                articles or do not have this very program. What was read is kept for the next build.
        """
        if not jobs:
            return
        with self.connected() as client:
            size = self.check(client, jobs[0].source.path.absolute())
            hands = Hands(lambda _: _Remote(client, pure=False), size, work, KilledWorker)
            yield from hands.outcomes(jobs)

    @contextmanager
    def helpers(self, folder: Path) -> Iterator[Helpers]:
        """Lend the cluster's workers for linking; they need not see the articles nor the store."""
        yield _Helpers(self)

    @contextmanager
    def connected(self) -> Iterator[Client]:
        """Be a client of the cluster.

        Raises:
            StoreError: It cannot be reached, or is lost meanwhile.
        """
        try:
            with Client(self.address, timeout=_PATIENCE, set_as_default=False) as client:
                yield client
        except (OSError, ValueError, CancelledError, NoHandsError) as error:
            raise StoreError(f"{self.address}: the cluster cannot be used: {error}") from error

    def check(self, client: Client, path: Path | None = None) -> int:
        """Return how many parts can be done at a time.

        Raises:
            StoreError: Workers do not see an article or do not have this very program.
        """
        try:
            answers = client.run(probe, str(path or ""))
        except Exception as error:
            hint = "install this version of counterclaim on every worker"
            raise StoreError(f"{self.address}: {hint} ({error})") from error
        if not answers:
            raise StoreError(f"{self.address}: the cluster has no workers; start some")
        own = probe(str(path or ""))
        for worker, (sees, program) in sorted(answers.items()):
            if program != own[1]:
                raise StoreError(f"{worker} has another version of counterclaim; install this one")
            if path and not sees:
                raise StoreError(f"{worker} does not see {path}; share the folder at this path")
        return sum(client.nthreads().values())


class _Helpers:
    """The workers of a cluster, who link parts of a folder."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster

    def pays(self, seconds: float) -> bool:
        """Tell whether so many processor seconds of work are worth giving away."""
        return seconds > self._cluster.worth

    def bundle(self) -> Bundle:
        """Return what takes values to a worker."""
        return Together()

    def each(self, work: Callable[[P], R], parts: Iterable[P]) -> Iterator[R]:
        """Yield what a work makes of each of its parts, in the order in which they are done."""
        # The library warns of parts that are large; here they are as large as they are meant to be.
        with dask.config.set({_WARNS: "1TB"}), self._cluster.connected() as client:
            size = self._cluster.check(client)
            with closing(Pool(lambda _: _Remote(client, pure=False), size, KilledWorker)) as pool:
                yield from pool.each(work, parts)


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
