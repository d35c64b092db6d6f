"""A claim store opened for reading, a week at a time."""

from __future__ import annotations

import contextlib
import hashlib
from typing import TYPE_CHECKING, Any, Final

from tui.model import Article, Snapshot, Speaker
from tui.store.codec import StoredArticle, lines_of, load, load_lines
from tui.store.errors import StoreError
from tui.store.files import is_whole, slices
from tui.store.gathering import Gathered, lines
from tui.store.inputs import find_input, load_inputs
from tui.store.layout import INPUTS, SPEAKERS, UNDATED, article_name, week_name
from tui.store.lock import reading
from tui.store.manifest import Manifest, Week, read_manifest
from tui.store.quiet import quiet_collector

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from tui.model import Link, Statement
    from tui.store.inputs import FileMark, Input


_OTHER: Final = "not the file that was built; build the store again"


class Store:
    """A claim store on disk.

    Every file is compared with the checksum in `store.json` as it is read, so that a damaged file,
    or one replaced by a later build, is never taken for what was opened.

    Args:
        folder: The store's folder.
        manifest: What its `store.json` says.
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self.manifest = manifest
        self._raw_inputs: bytes | None = None
        self._inputs: dict[str, Input] | None = None

    @classmethod
    def open(cls, folder: Path) -> Store:
        """Open a store without loading any record.

        Raises:
            StoreError: There is no store, it is damaged or of another format.
        """
        with reading(folder):
            return cls(folder, read_manifest(folder))

    @property
    def weeks(self) -> tuple[Week, ...]:
        """The ISO weeks that have statements, in order, with their counts."""
        return self.manifest.weeks

    @property
    def shelves(self) -> tuple[Week, ...]:
        """The weeks, and the undated statements as the last one if there are any."""
        undated = self.manifest.undated
        return (*self.weeks, undated) if undated.statements else self.weeks

    @property
    def inputs(self) -> tuple[Input, ...]:
        """What the store was built from, in the order of the names.

        Raises:
            StoreError: The file is missing or damaged.
        """
        if self._inputs is None:
            found = load_inputs(self._inputs_file(), str(self.folder / INPUTS))
            self._inputs = {one.article: one for one in found}
        return tuple(self._inputs.values())

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of all articles, in the order of their names, also of those nobody speaks in."""
        return tuple(one.article for one in self.inputs)

    def marks(self) -> dict[str, FileMark]:
        """Return what every file of the store but `store.json` should be, by name."""
        articles = {article_name(one.article): one.stored for one in self.inputs}
        return {**articles, **self.manifest.files}

    def speakers(self) -> dict[str, Speaker]:
        """Return every speaker by id.

        Raises:
            StoreError: The file is missing or damaged.
        """
        with self._loading():
            return {one.id: one for _, one in self._records(SPEAKERS)}

    def week(self, week: str, *, elsewhere: bool = False) -> Snapshot:
        """Return the statements of one ISO week, with the articles, speakers and links they need.

        A link to a statement of another week is among the links.

        Args:
            week: For example "2023-W19"; a week without statements gives an empty snapshot.
            elsewhere: Add the statements of other weeks that are at the far end of a link.

        Raises:
            StoreError: A file is missing or damaged.
        """
        return self._part(week_name(week), elsewhere)

    def undated(self, *, elsewhere: bool = False) -> Snapshot:
        """Return the statements without a date, as `week` does.

        Raises:
            StoreError: A file is missing or damaged.
        """
        return self._part(UNDATED, elsewhere)

    def mark_of(self, shelf: Week) -> str:
        """Return the SHA-256 of the file of a week: while it is the same, so is all in it."""
        return self.manifest.files[self._name(shelf)].sha256

    def statements(self, shelf: Week) -> Iterator[Statement]:
        """Yield what was said in a week, in the order of its file.

        Raises:
            StoreError: The file is missing or damaged.
        """
        with reading(self.folder):
            yield from self._of_type("statement", self._name(shelf))

    def links(self) -> tuple[Link, ...]:
        """Return all links without looking into the other records.

        Raises:
            StoreError: A file is missing or damaged.
        """
        with self._loading():
            whole = Gathered()
            for name in self._shelf_names():
                whole.add(("link", one) for one in self._of_type("link", name))
            return tuple(whole.links.values())

    def _of_type(self, kind: str, name: str) -> Iterator[Any]:
        """Yield the records of one type in a file, in its order."""
        head = b'{"type":"%s"' % kind.encode()
        theirs = (line for line in lines(self._checked(name)) if line.startswith(head))
        for _, one in load_lines(theirs, str(self.folder / name)):
            yield one

    def _shelf_names(self) -> list[str]:
        return [*(week_name(week.id) for week in self.weeks), UNDATED]

    def _name(self, shelf: Week) -> str:
        return UNDATED if shelf.id == self.manifest.undated.id else week_name(shelf.id)

    def excerpt(self, shelves: Sequence[Week]) -> tuple[Snapshot, frozenset[str]]:
        """Return some weeks together, with the statements of others that their links lead to.

        Args:
            shelves: Of `self.shelves`.

        Returns:
            The records, and the ids of the statements that are of none of these weeks.

        Raises:
            StoreError: A file is missing or damaged.
        """
        with self._loading():
            part = Gathered()
            for one in shelves:
                part.add(self._records(self._name(one)))
            here = {one.id for one in part.statements}
            elsewhere = {one.id: one for one in part.elsewhere if one.id not in here}
            part.elsewhere = list(elsewhere.values())
            wanted = {one.speaker for one in part.statements + part.elsewhere if one.speaker}
            snapshot = part.snapshot(self._some_speakers(wanted), str(self.folder), elsewhere=True)
            return snapshot, frozenset(elsewhere)

    def _some_speakers(self, wanted: Iterable[str]) -> dict[str, Speaker]:
        """Return the speakers of some ids: of a hundred thousand, a week needs a thousand."""
        found = lines_of(b"".join(self._checked(SPEAKERS)), "speaker", wanted)
        return {one.id: one for _, one in load_lines(found, str(self.folder / SPEAKERS))}

    def snapshot(self) -> Snapshot:
        """Return everything: the weeks in order, then what has no date.

        Raises:
            StoreError: A file is missing or damaged.
        """
        with self._loading():
            speakers = {one.id: one for _, one in self._records(SPEAKERS)}
            whole = Gathered()
            for name in self._shelf_names():
                whole.add(self._records(name))
            return whole.snapshot(speakers, str(self.folder))

    def article(self, article: str) -> Article:
        """Return an article with its whole text.

        Raises:
            StoreError: There is no such article, or its file is damaged.
        """
        with reading(self.folder):
            return self.stored(article).article

    def stored(self, article: str) -> StoredArticle:
        """Return what the store holds of one article, with its own extraction.

        Raises:
            StoreError: There is no such article, or its file is damaged.
        """
        name = article_name(article)
        data = b"".join(self._checked(name, self._input(article).stored))
        return load(StoredArticle, data, str(self.folder / name))

    def _input(self, article: str) -> Input:
        """Return the input of one article; of one alone, the others are not read for it."""
        where = str(self.folder / INPUTS)
        if self._inputs is None:
            return find_input(self._inputs_file(), article, where)
        if article not in self._inputs:
            raise StoreError(f"{where}: no article {article}")
        return self._inputs[article]

    def _inputs_file(self) -> bytes:
        if self._raw_inputs is None:
            self._raw_inputs = b"".join(self._checked(INPUTS))
        return self._raw_inputs

    def verify(self) -> None:
        """Compare every file with its checksum.

        Raises:
            StoreError: A file is missing or damaged.
        """
        for name, mark in self.marks().items():
            path = self.folder / name
            with _told(path):
                if not is_whole(path, mark.size, mark.sha256):
                    raise StoreError(f"{path}: {_OTHER}")

    def _part(self, name: str, elsewhere: bool) -> Snapshot:
        if name not in self.manifest.files:
            return Snapshot()
        with self._loading():
            part = Gathered()
            part.add(self._records(name))
            shown = part.statements + (part.elsewhere if elsewhere else [])
            wanted = {one.speaker for one in shown if one.speaker}
            speakers = self._some_speakers(wanted)
            where = str(self.folder / name)
            return part.snapshot(speakers, where, elsewhere=elsewhere)

    def records(self, name: str) -> Iterator[tuple[str, Any]]:
        """Yield the type and the record of every line of a week's file; none if there is none.

        Raises:
            StoreError: The file is missing or damaged.
        """
        if name in self.manifest.files:
            with self._loading():
                yield from self._records(name)

    def _records(self, name: str) -> Iterator[tuple[str, Any]]:
        yield from load_lines(lines(self._checked(name)), str(self.folder / name))

    def _checked(self, name: str, mark: FileMark | None = None) -> Iterator[bytes]:
        """Yield the bytes of a file; at its end, compare its checksum."""
        path = self.folder / name
        mark = mark or self.manifest.files.get(name)
        if mark is None:
            raise StoreError(f"{path}: not part of this store")
        sha256, left = hashlib.sha256(), mark.size
        with _told(path):
            for piece in slices(path):
                left -= len(piece)
                if left < 0:  # there is no need to see how much more it is
                    break
                sha256.update(piece)
                yield piece
        if left or sha256.hexdigest() != mark.sha256:
            raise StoreError(f"{path}: {_OTHER}")

    @contextlib.contextmanager
    def _loading(self) -> Iterator[None]:
        with reading(self.folder), quiet_collector():
            yield


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell what the system says against reading a file in the words of the store."""
    try:
        yield
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}; build the store again") from error
