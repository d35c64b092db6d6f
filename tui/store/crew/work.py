"""Reading and extracting one article: the work that may be done in any process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from tui.store.codec import StoredArticle, dump

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tui.linking import Helpers
    from tui.model import Article, Extraction
    from tui.reading import Reading, Source


@dataclass(frozen=True, slots=True)
class Job:
    """A source file to be read, and the fingerprint that its article will be kept under."""

    source: Source
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: the file of an article, or why there is none.

    Attributes:
        article: The id of the article, "" if it was refused.
        data: The content of its file in the store.
        problems: What was passed over in it, a line each.
        refused: Why there is no article, "" if there is.
        stored: What `data` says, where it was made in this very process.
    """

    article: str = ""
    data: bytes = b""
    problems: tuple[str, ...] = ()
    refused: str = ""
    stored: StoredArticle | None = None


class Readers(Protocol):
    """Somebody who has articles read and extracted, and lends a hand in linking them."""

    def outcomes(self, jobs: Sequence[Job], work: Work) -> Iterator[Outcome]:
        """Yield what becomes of each job, in their order.

        Raises:
            StoreError: The readers are lost; what they read is kept.
        """

    def helpers(self, folder: Path) -> AbstractContextManager[Helpers]:
        """Lend somebody to link parts of the folder, who raises StoreError where he is lost.

        Args:
            folder: The store's folder.
        """


@dataclass(frozen=True, slots=True)
class Work:
    """What is done with every article; can be sent to another process.

    Args:
        examine: Reads a source.
        extract: Finds what is said in an article.
        extractor: The version of the two, kept with what they make.
    """

    examine: Callable[[Source], Reading]
    extract: Callable[[Article], Extraction]
    extractor: str

    def __call__(self, jobs: Sequence[Job]) -> list[Outcome]:
        """Return what becomes of some jobs, in their order, as it is sent to another process."""
        return [replace(self.one(job), stored=None) for job in jobs]

    def one(self, job: Job) -> Outcome:
        """Return what becomes of one job; never raises, so that the batch goes on."""
        try:
            reading = self.examine(job.source)
            extraction = self.extract(reading.article)
            stored = StoredArticle(job.fingerprint, self.extractor, reading.article, extraction)
            problems = tuple(f"{problem}" for problem in reading.problems)
            return Outcome(reading.article.id, dump(stored), problems, stored=stored)
        except Exception as error:
            return Outcome(refused=reason_of(error))


def reason_of(error: Exception) -> str:
    """Return what a room said of an article, or what went wrong where no room foresaw it."""
    said = getattr(error, "reason", None)
    return said if isinstance(said, str) else f"{type(error).__name__}: {error}"
