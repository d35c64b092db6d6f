"""The second half of a build: who is who, what links to what, and which files that changes."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.linking import DamagedError, Memory
from tui.store.codec import dump_lines
from tui.store.errors import writing
from tui.store.files import digest
from tui.store.folder import Folder
from tui.store.layout import INPUTS, SPEAKERS, week_name
from tui.store.manifest import Week
from tui.store.revising import Revised
from tui.store.scratch import Scratch
from tui.store.shelf import LinkingShelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tui.linking import Shelf
    from tui.model import Lexicon, Snapshot, Speaker
    from tui.store.crew import Readers
    from tui.store.inputs import FileMark
    from tui.store.intake import Intake
    from tui.store.manifest import Manifest, Versions
    from tui.store.reader import Store


@dataclass(frozen=True, slots=True)
class Weeks:
    """What becomes of the files of weeks and speakers.

    Attributes:
        speakers: All that the store has now.
        made: The weeks whose files are written, "" for the undated.
        scratch: Where their lines are.
        kept: The marks of the files that stay as they are.
        dated: All weeks that the store has now, with their counts.
        undated: The same for the statements without a date.
    """

    speakers: Sequence[Speaker]
    made: Sequence[str]
    scratch: Scratch
    kept: dict[str, FileMark]
    dated: tuple[Week, ...]
    undated: Week

    def files(self) -> Iterator[tuple[str, Iterable[bytes]]]:
        """Yield the name and the content of every file that is written; one at a time."""
        speakers = sorted(self.speakers, key=lambda one: one.id)
        yield SPEAKERS, dump_lines(("speaker", one) for one in speakers)
        for week in self.made:
            yield week_name(week or None), self.scratch.lines(week)


@dataclass(frozen=True, slots=True)
class Linkage:
    """The linking of one build at work.

    Where nothing can be kept on disk, everything is linked in memory, each time anew.
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
                scratch = stack.enter_context(contextlib.closing(Scratch(self.intake.folder)))
                weeks = self._weeks(shelf, scratch, previous if shelf.known else None)
            except (sqlite3.Error, DamagedError):
                stack.close()
                yield self._weeks(Memory(), Scratch(None), None), lambda _: None
            else:
                yield weeks, lambda manifest: self._keep(shelf, manifest)

    def _weeks(self, shelf: Shelf, scratch: Scratch, store: Store | None) -> Weeks:
        # Of a store that stands its weeks have to be read before anything is put into them.
        folder = Folder(self.intake, shelf, self.cast, None if store else scratch)
        with writing(self.intake.folder), self.crew.helpers(self.intake.folder) as helpers:
            inventory = folder.inventory()
            change = self.intake.stages.bring(shelf, inventory, self.lexicon, helpers)
        revised = Revised(scratch, store.records if store else None, change.statement)
        revised.revise(folder.revision(change, store))
        return _weeks(revised, store, folder.speakers)

    def _keep(self, shelf: LinkingShelf, manifest: Manifest) -> None:
        with contextlib.suppress(sqlite3.Error):
            shelf.keep(_mark(manifest, self.versions))


def preview(intake: Intake, cast: Sequence[Speaker], lexicon: Lexicon) -> Snapshot:
    """Return everything that is known before all has been read."""
    shelf = Memory()
    folder = Folder(intake, shelf, cast)
    return folder.whole(intake.stages.bring(shelf, folder.inventory(), lexicon).made)


def _weeks(revised: Revised, store: Store | None, speakers: Sequence[Speaker]) -> Weeks:
    """Tell which files are written and which are left as they are."""
    counts = revised.scratch.counts()
    made = [week for week in sorted(revised.weeks) if week in counts or not week]
    known = {week.id: week for week in store.weeks} if store else {}
    for week in revised.weeks:
        known.pop(week, None)
    known.update((week, Week(week, *counts[week])) for week in made if week)
    files = store.manifest.files if store else {}
    names = {*map(week_name, known), week_name(None)}
    kept = {name: mark for name, mark in files.items() if name in names}
    dated = tuple(known[id_] for id_ in sorted(known))
    undated = Week("undated", *counts.get("", (0, 0)))
    return Weeks(speakers, made, revised.scratch, kept, dated, undated)


def _mark(manifest: Manifest, versions: Versions) -> str:
    """A mark of the weeks and speakers of a store, and of what linked them."""
    files = sorted((name, one.sha256) for name, one in manifest.files.items() if name != INPUTS)
    return digest(repr((versions.linker, files)).encode())
