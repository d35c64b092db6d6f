"""Building a claim store: read what changed, match speakers, link statements, write."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import tui
from tui.store.codec import dump
from tui.store.crew import Crew
from tui.store.errors import StoreError, writing
from tui.store.events import Discovered, Finished, Notice, Preview, Report
from tui.store.files import digest
from tui.store.intake import Intake
from tui.store.layout import Layout
from tui.store.lock import building
from tui.store.manifest import FORMAT, Manifest, Versions
from tui.store.publishing import publish, publish_inputs
from tui.store.quiet import quiet_collector
from tui.store.reader import Store
from tui.store.salvage import check_folder, set_aside
from tui.store.stages import rooms

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tui.model import Lexicon, Speaker
    from tui.reading import Source
    from tui.store.crew import Readers
    from tui.store.events import Event
    from tui.store.inputs import Input
    from tui.store.stages import Stages

_WAITING = "Another Counterclaim is building this store; waiting until it is done."


def build(
    paths: Sequence[Path],
    folder: Path,
    notify: Callable[[Event], None] = lambda _: None,
    *,
    previews: bool = True,
    stages: Stages | None = None,
    crew: Readers | None = None,
) -> Report:
    """Bring the store of some articles up to date.

    An exception that `notify` raises ends the build; what was read by then is taken up by the next.

    Args:
        paths: Files and folders of articles.
        folder: The store's folder; made if there is none.
        notify: Told of every event, in the thread that calls `build`.
        previews: Whether to link what is known while the reading goes on.
        stages: What to read, extract and link with; this program's own rooms unless given.
        crew: Who reads, extracts and links; this process alone unless given. The store is the
            same, byte for byte, whoever does.

    Raises:
        ReadingError: A path is wrong, or there is no article in it.
        StoreError: The folder holds something that is not a store, or cannot be written.
    """
    started = time.perf_counter()
    folder = folder.absolute()
    stages = stages or rooms()
    check_folder(folder)
    discovery = stages.discover(paths)
    inside = f"{folder}{os.sep}"
    sources = [one for one in discovery.sources if not str(one.path).startswith(inside)]
    notify(Discovered(len(sources)))
    with writing(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    # What a build makes is kept until it is done: the collector would only walk through it.
    with building(folder, lambda: notify(Notice(_WAITING))), quiet_collector():
        intake = Intake(folder, stages, notify, _previous(folder, notify))
        for problem in discovery.problems:
            intake.refuse(problem.name, problem.reason)
        own = (stages.read_cast(paths), stages.read_lexicon(paths))
        work = _Build(intake, *own, previews, crew or Crew(jobs=1))
        report = replace(work.run(sources), seconds=time.perf_counter() - started)
    notify(Finished(report))
    return report


def _previous(folder: Path, notify: Callable[[Event], None]) -> Store | None:
    """Return the store as the last build left it; set aside what is damaged."""
    layout = Layout(folder)
    if not layout.manifest.exists():
        return None
    if layout.unfinished.exists():
        notify(Notice("The last build was interrupted; it is taken up where it stopped."))
        return None
    try:
        store = Store.open(folder)
        store.verify()
    except StoreError as error:
        with writing(folder):
            aside = set_aside(folder)
        notify(Notice(f"The store is built anew; the old one is kept as {aside.name}. {error}"))
        return None
    return store


@dataclass(frozen=True, slots=True)
class _Build:
    """One build at work, the store's lock in hand."""

    intake: Intake
    cast: tuple[Speaker, ...]
    lexicon: Lexicon
    previews: bool
    crew: Readers

    def run(self, sources: Sequence[Source]) -> Report:
        """Do the whole work."""
        intake = self.intake
        changed = intake.changed(sources)
        kept = len(intake.inputs) - len(intake.pending)
        self._read(changed)
        before = intake.previous.manifest if intake.previous else None
        known = {one.name for one in intake.previous.inputs} if intake.previous else set()
        removed = known - {*intake.inputs}
        report = Report(
            articles=len(intake.inputs),
            read=len(intake.pending),
            kept=kept,
            removed=len(removed),
            changed=False,
            problems=tuple(intake.problems),
        )
        inputs = tuple(intake.inputs[name] for name in sorted(intake.inputs))
        versions = self._versions()
        if before and before.versions == versions and not removed and not intake.pending:
            with writing(intake.folder):
                publish_inputs(intake.folder, before, inputs)
            return report
        self._publish(versions, inputs)
        return replace(report, changed=True, fresh=intake.fresh.articles())

    def _publish(self, versions: Versions, inputs: tuple[Input, ...]) -> None:
        """Link everything and put it in the place of what stood there."""
        intake = self.intake
        from tui.store.linkage import Linkage  # noqa: PLC0415  it brings the linker with it

        linkage = Linkage(intake, versions, self.cast, self.lexicon, self.crew)
        with linkage.weeks() as (weeks, keep):
            manifest = Manifest(
                FORMAT, tui.__version__, versions, weeks.dated, weeks.undated, weeks.kept
            )
            keep(publish(intake.folder, manifest, inputs, weeks.files(), intake.pending))

    def _read(self, changed: Sequence[tuple[Source, Input]]) -> None:
        """Read what changed, showing what is known each time that has doubled."""
        intake = self.intake
        due = max(1, 2 * len(intake.inputs))
        for done in intake.read(changed, self.crew):
            if self.previews and len(intake.inputs) >= due and done < len(changed):
                due = 2 * len(intake.inputs)
                from tui.store.linkage import preview  # noqa: PLC0415  it brings the linker

                snapshot = preview(intake, self.cast, self.lexicon)
                intake.notify(Preview(snapshot, done, len(changed)))

    def _versions(self) -> Versions:
        stages = self.intake.stages
        cast = digest(b"\n".join(dump(one) for one in self.cast))
        words = digest(dump(self.lexicon)) if self.lexicon.entries else ""
        return Versions(stages.extractor, f"{stages.linker}{words}", cast)
