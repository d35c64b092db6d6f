"""Parts of a work before an executor, in whatever order they are done."""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import TYPE_CHECKING

from tui.store.crew.hired import Hired, NoHandsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tui.store.crew.hired import P, R


class Pool(Hired):
    """Gives parts of a work to an executor and takes what they become.

    No more than one part for each worker and one more are out at a time, so that memory does not
    grow with the archive. What was out when a worker died is given to other workers once; what ends
    them too, and everything where none can be had, is done in this process.
    """

    def each(self, work: Callable[[P], R], parts: Iterable[P]) -> Iterator[R]:
        """Yield what becomes of each part, in the order in which they are done."""
        out: dict[Future[R], P] = {}
        try:
            for part in parts:
                out[self._submit(work, part)] = part
                if len(out) > self.size:
                    yield from self._done(work, out)
            while out:
                yield from self._done(work, out)
        finally:
            for future in out:
                future.cancel()

    def _done(self, work: Callable[[P], R], out: dict[Future[R], P]) -> Iterator[R]:
        """Wait until some part is done, and yield what all have become that are."""
        for future in wait(out, return_when=FIRST_COMPLETED).done:
            part = out.pop(future)
            try:
                yield future.result()
            except self.breaks:
                yield self._again(work, part)

    def _again(self, work: Callable[[P], R], part: P) -> R:
        """Do a part over which a worker may have died."""
        try:
            return self._submit(work, part).result()
        except self.breaks:
            return work(part)

    def _submit(self, work: Callable[[P], R], part: P) -> Future[R]:
        try:
            return self.submit(work, part)
        except NoHandsError:
            here: Future[R] = Future()
            here.set_result(work(part))
            return here
