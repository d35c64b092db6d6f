"""What the commands work on: the store of some paths, brought up to date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.commands.errors import DONE, SOME_REFUSED, CommandError
from tui.commands.terminal import tell
from tui.model import Article, Snapshot
from tui.reading import ReadingError
from tui.store import Store, StoreError, locate
from tui.store.builder import build
from tui.store.crew import Crew

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tui.store.crew import Readers
    from tui.store.events import Report


class StoredArticles(Mapping[str, Article]):
    """The articles of a store, each read from disk when it is asked for.

    Args:
        store: The store.
        fresh: Those of its articles that are in memory already, by id.
    """

    def __init__(self, store: Store, fresh: Mapping[str, Article]) -> None:
        self._store = store
        self._fresh = fresh

    def __getitem__(self, article: str) -> Article:
        return self._fresh.get(article) or self._store.article(article)

    def __iter__(self) -> Iterator[str]:
        return iter(self._store.articles)

    def __len__(self) -> int:
        return len(self._store.articles)


LARGE: Final = 50_000
"""Statements from which an index is kept; fewer are read in less than a second."""


def is_large(store: Store) -> bool:
    """Tell whether an archive is worth an index."""
    return sum(shelf.statements for shelf in store.shelves) > LARGE


@dataclass(frozen=True, slots=True)
class Material:
    """A store that is up to date, and how the build went."""

    folder: Path
    report: Report

    def snapshot(self) -> Snapshot:
        """Return everything."""
        return Store.open(self.folder).snapshot()

    def articles(self) -> StoredArticles:
        """Return the articles with their texts."""
        return StoredArticles(Store.open(self.folder), self.report.fresh)

    @property
    def status(self) -> int:
        """What a command ends with that could use this."""
        return SOME_REFUSED if self.report.problems else DONE


def gather(paths: Sequence[Path], folder: Path | None, crew: Readers | None = None) -> Material:
    """Bring the store of some paths up to date, telling what happens on standard error.

    Args:
        paths: Folders and files of articles.
        folder: The store's folder; the one in the user's cache if None.
        crew: Who reads, extracts and links; a process for every processor if None.

    Raises:
        CommandError: A path is wrong, or the store cannot be written.
    """
    folder = folder or locate(paths)
    try:
        report = build(paths, folder, tell, previews=False, crew=crew or Crew())
        store = Store.open(folder)
        if is_large(store):
            from tui.searching import ArchiveIndex  # noqa: PLC0415  loads SQLite

            ArchiveIndex(folder).refresh(store)
        return Material(folder, report)
    except (ReadingError, StoreError) as error:
        raise CommandError(str(error)) from error
