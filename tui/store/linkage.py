"""The second half of a build: who is who, what links to what, and which files that changes."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.linking import DamagedError, Inventory, Memory
from tui.store.codec import StoredArticle, load
from tui.store.files import digest
from tui.store.gathering import Gathered
from tui.store.layout import INPUTS, week_name
from tui.store.partition import Parts, partition, week_of
from tui.store.revising import Revised, Revision
from tui.store.shelf import LinkingShelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from tui.linking import Change, Shelf
    from tui.model import ArticleHead, Extraction, Lexicon, Link, Snapshot, Speaker, Statement
    from tui.store.crew import Readers
    from tui.store.inputs import FileMark
    from tui.store.intake import Intake
    from tui.store.manifest import Manifest, Versions, Week
    from tui.store.reader import Store


@dataclass(frozen=True, slots=True)
class Weeks:
    """What becomes of the files of weeks and speakers.

    Attributes:
        parts: Those that are written.
        kept: The marks of the files that stay as they are.
        dated: All weeks that the store has now, with their counts.
        undated: The same for the statements without a date.
        snapshot: Everything; None where only a part was in hand.
    """

    parts: Parts
    kept: dict[str, FileMark]
    dated: tuple[Week, ...]
    undated: Week
    snapshot: Snapshot | None


@dataclass(frozen=True, slots=True)
class Linkage:
    """The linking of one build at work.

    Where nothing can be kept for the next build, everything is linked in memory, each time anew.
    """

    intake: Intake
    versions: Versions
    cast: Sequence[Speaker]
    lexicon: Lexicon
    crew: Readers

    @contextlib.contextmanager
    def weeks(self) -> Iterator[tuple[Weeks, Callable[[Manifest], None]]]:
        """Link what has changed, and bring the weeks up to date that this reaches.

        Yields:
            The weeks, and what is to be called with the manifest of the store that was written, so
            that the next build can go on from it.
        """
        previous = self.intake.previous
        mark = _mark(previous.manifest, self.versions) if previous else ""
        with contextlib.ExitStack() as stack:
            try:
                shelf = LinkingShelf(self.intake.folder, mark)
                stack.callback(shelf.close)
                weeks = self._weeks(shelf, previous if shelf.known else None)
            except (sqlite3.Error, DamagedError):
                stack.close()
                yield self._weeks(Memory(), None), lambda _: None
            else:
                yield weeks, lambda manifest: self._keep(shelf, manifest)

    def _weeks(self, shelf: Shelf, store: Store | None) -> Weeks:
        folder = _Folder(self.intake, shelf, self.cast)
        with self.crew.helpers() as helpers:
            change = self.intake.stages.bring(shelf, folder.inventory(), self.lexicon, helpers)
        revised = Revised(lambda week: _records(store, week), change.statement)
        revised.revise(folder.revision(change, store))
        return _weeks(revised, store, folder.speakers)

    def _keep(self, shelf: LinkingShelf, manifest: Manifest) -> None:
        with contextlib.suppress(sqlite3.Error):
            shelf.keep(_mark(manifest, self.versions))


def preview(intake: Intake, cast: Sequence[Speaker], lexicon: Lexicon) -> Snapshot:
    """Return everything that is known before all has been read."""
    shelf = Memory()
    folder = _Folder(intake, shelf, cast)
    return folder.whole(intake.stages.bring(shelf, folder.inventory(), lexicon).made)


@dataclass(frozen=True, slots=True)
class Carried:
    """The statements of an article, for another process: what its file says, and who is who."""

    data: bytes
    names: Mapping[str, str]

    def __call__(self) -> tuple[Statement, ...]:
        """Return what the article says, with the speakers' ids."""
        stored = load(StoredArticle, self.data, "an article")
        return _named(stored.extraction.statements, self.names)


def _named(said: Sequence[Statement], names: Mapping[str, str]) -> tuple[Statement, ...]:
    return tuple(replace(one, speaker=names.get(one.speaker or "")) for one in said)


class _Folder:
    """The articles of a folder, read when they are asked for, with who speaks in them.

    Args:
        intake: Gives the articles.
        shelf: What was kept of who is who.
        cast: The user's own speakers.
    """

    def __init__(self, intake: Intake, shelf: Shelf, cast: Sequence[Speaker]) -> None:
        self._intake = intake
        self._heads: dict[str, ArticleHead] = {}
        self._read: dict[str, tuple[Statement, ...]] = {}
        self._statements: dict[str, tuple[Statement, ...]] = {}
        self._marks = {one.article: one.stored.sha256 for one in intake.inputs.values()}
        found = intake.stages.match(shelf, self._marks, self._load, cast)
        self.speakers, self._names = found

    def _load(self, article: str) -> tuple[ArticleHead, Extraction]:
        stored = self._intake.stored(article)
        self._heads[article] = stored.article.head
        # Who is who is asked before anything else; then an article's sources are in the way.
        self._read[article] = stored.extraction.statements
        return stored.article.head, stored.extraction

    def _head(self, article: str) -> ArticleHead:
        return self._heads.get(article) or self._load(article)[0]

    def statements(self, article: str) -> tuple[Statement, ...]:
        """Return what an article says, with the speakers' ids."""
        if article not in self._statements:
            if article not in self._read:
                self._load(article)
            said = self._read.pop(article)
            self._statements[article] = _named(said, self._names[article])
        return self._statements[article]

    def inventory(self) -> Inventory:
        """Return what the linker needs to know of the articles."""
        marks = {
            article: f"{mark} {' '.join(self._names[article].values())}"
            for article, mark in self._marks.items()
        }
        speakers = {one.id: one for one in self.speakers}
        return Inventory(marks, speakers, self.statements, self._carried)

    def _carried(self, article: str) -> Carried:
        return Carried(self._intake.stored_data(article), self._names[article])

    def revision(self, change: Change, store: Store | None) -> Revision:
        """Return how the records differ from those of the store before."""
        known = {*store.articles} if store else set()
        before = [store.stored(one) for one in change.articles & known] if store else []
        here = sorted(change.articles & self._marks.keys())
        return Revision(
            change.articles,
            {week_of(one) for stored in before for one in stored.extraction.statements},
            [one for article in here for one in self.statements(article)],
            {article: self._head(article) for article in here},
            change.dropped,
            change.made,
        )

    def whole(self, links: Sequence[Link]) -> Snapshot:
        """Return all records with some links."""
        articles = [*self._marks]
        heads = {article: self._head(article) for article in articles}
        statements = [one for article in articles for one in self.statements(article)]
        return partition(heads, self.speakers, statements, links).snapshot()


def _records(store: Store | None, week: str | None) -> Gathered:
    """The records of a week as they stand, none where there is no such week."""
    found = Gathered()
    if store is not None:
        found.add(store.records(week_name(week)))
    return found


def _weeks(revised: Revised, store: Store | None, speakers: Sequence[Speaker]) -> Weeks:
    """Tell which files are written and which are left as they are."""
    made = [revised.parts[week] for week in sorted(revised.parts, key=str)]
    parts = Parts(
        revised.heads,
        {one.id: one for one in speakers},
        tuple(one for one in made if one.statements or one.week is None),
    )
    known = {week.id: week for week in (*store.weeks, store.manifest.undated)} if store else {}
    files = store.manifest.files if store else {}
    for one in made:
        known.pop(one.week or "undated", None)
    known.update((week.id, week) for week in parts.weeks())
    undated = known.pop("undated")
    kept = {
        name: mark
        for name, mark in files.items()
        if name in {*map(week_name, known), week_name(None)}
    }
    dated = tuple(known[id_] for id_ in sorted(known))
    return Weeks(parts, kept, dated, undated, None if store else parts.snapshot())


def _mark(manifest: Manifest, versions: Versions) -> str:
    """A mark of the weeks and speakers of a store, and of what linked them."""
    files = sorted((name, one.sha256) for name, one in manifest.files.items() if name != INPUTS)
    return digest(repr((versions.linker, files)).encode())
