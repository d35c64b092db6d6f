"""The first half of a build: every article of the folder read again only if it changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tui.model import Extraction
from tui.store.codec import StoredArticle, StoredSources, dump, load
from tui.store.crew import Job
from tui.store.crew.pace import Pace
from tui.store.crew.work import reason_of
from tui.store.errors import writing
from tui.store.events import Event, Notice, Read, Refused
from tui.store.files import digest, write_quickly
from tui.store.fresh import Fresh
from tui.store.inputs import FileMark, Input
from tui.store.layout import Layout
from tui.store.salvage import leftovers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from tui.model import ArticleHead
    from tui.reading import Source
    from tui.store.crew import Outcome, Readers
    from tui.store.reader import Store
    from tui.store.salvage import Leftover
    from tui.store.stages import Stages


@dataclass(slots=True)
class Intake:
    """Takes in the articles of one build. What is read goes to disk at once; a little stays here.

    Args:
        folder: The store's folder.
        stages: What to read and extract with.
        notify: Told of every article read or refused.
        previous: The store as the last build left it, None if it is of no use.

    Attributes:
        inputs: What the new `inputs.jsonl` says of each article, by name.
        pending: The ids of the articles in `pending/`.
        problems: The articles that could not be read.
        fresh: What this process itself has read, as far as it fits.
    """

    folder: Path
    stages: Stages
    notify: Callable[[Event], None]
    previous: Store | None
    inputs: dict[str, Input] = field(default_factory=dict)
    pending: set[str] = field(default_factory=set)
    problems: list[Refused] = field(default_factory=list)
    fresh: Fresh = field(default_factory=Fresh)

    def changed(self, sources: Sequence[Source]) -> list[tuple[Source, Input]]:
        """Keep what has not changed and return the rest, each with what to say of it."""
        known = self._known()
        spared = self._spared()
        changed = []
        for source in sources:
            before = known.get(source.name)
            if before is not None and _looks_like(source, before):
                self.inputs[source.name] = before
                continue
            try:
                entry = _input(source, self.stages.fingerprint(source))
            except Exception as error:  # a file may vanish or be locked: the others still count
                self.refuse(source.name, reason_of(error))
                continue
            if before is not None and before.fingerprint == entry.fingerprint:
                kept = replace(entry, article=before.article, stored=before.stored)
                self.inputs[source.name] = kept
            elif not self._take_spared(spared, entry):
                changed.append((source, entry))
        return changed

    def read(self, changed: Sequence[tuple[Source, Input]], readers: Readers) -> Iterator[int]:
        """Have articles read and extracted, yielding the number done after each.

        Raises:
            StoreError: The store's folder cannot be written.
        """
        jobs = [Job(source, entry.fingerprint) for source, entry in changed]
        pace = Pace(sum(source.size for source, _ in changed))
        outcomes = readers.outcomes(jobs, self.stages.work())
        for done, ((source, entry), outcome) in enumerate(
            zip(changed, outcomes, strict=True), start=1
        ):
            pace.add(source.size)
            if outcome.refused:
                self.refuse(source.name, outcome.refused)
                continue
            self._keep(entry, outcome)
            self.notify(Read(done, len(changed), source.name, pace.rate, pace.left))
            yield done

    def _keep(self, entry: Input, outcome: Outcome) -> None:
        for problem in outcome.problems:
            self.notify(Notice(problem))
        with writing(self.folder):
            write_quickly(self._pending() / f"{outcome.article}.json", outcome.data)
        self.fresh.put(outcome.article, outcome.stored, len(outcome.data))
        self._take(entry, outcome.article, outcome.data)

    def stored(self, article: str) -> StoredArticle:
        """Return an article with its own extraction, by its id.

        Raises:
            StoreError: A file of the store is damaged.
        """
        if fresh := self.fresh.get(article):
            return fresh
        if article in self.pending:
            path = self._path(article)
            return load(StoredArticle, path.read_bytes(), str(path))
        assert self.previous is not None, "what is not pending was kept"
        return self.previous.stored(article)

    def sources(self, article: str) -> tuple[ArticleHead, Extraction]:
        """Return the head of an article and its sources, without what they say.

        Raises:
            StoreError: A file of the store is damaged.
        """
        if article not in self.pending or self.fresh.get(article):
            stored = self.stored(article)
            return stored.article.head, stored.extraction
        path = self._path(article)
        found = load(StoredSources, path.read_bytes(), str(path))
        return found.article, Extraction(article, (), found.extraction.entities)

    def stored_data(self, article: str) -> bytes:
        """Return the content of an article's file.

        Raises:
            StoreError: A file of the store is damaged.
        """
        if article in self.pending:
            return self._path(article).read_bytes()
        return dump(self.stored(article))

    def _path(self, article: str) -> Path:
        return Layout(self.folder).pending / f"{article}.json"

    def refuse(self, name: str, reason: str) -> None:
        """Note that an article could not be read, and say so."""
        problem = Refused(name, reason)
        self.problems.append(problem)
        self.notify(problem)

    def _known(self) -> dict[str, Input]:
        if self.previous is None:
            return {}
        if self.previous.manifest.versions.extractor != self.stages.extractor:
            return {}
        return {one.name: one for one in self.previous.inputs}

    def _spared(self) -> dict[tuple[str, str], Leftover]:
        folders = [Layout(self.folder).pending]
        if self.previous is None:
            folders.append(self.folder / "articles")
        return leftovers(folders)

    def _take_spared(self, spared: dict[tuple[str, str], Leftover], entry: Input) -> bool:
        """Take an article over from an interrupted build, if it had read this very file."""
        found = spared.get((entry.name, entry.fingerprint))
        if found is None or found.extractor != self.stages.extractor:
            return False
        with writing(self.folder):
            data = found.path.read_bytes()
            found.path.replace(self._pending() / found.path.name)
        self._take(entry, found.article, data)
        return True

    def _pending(self) -> Path:
        folder = Layout(self.folder).pending
        if not self.pending:  # made with the first article, not asked for with every other
            folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def _take(self, entry: Input, article: str, data: bytes) -> None:
        mark = FileMark(len(data), digest(data))
        self.pending.add(article)
        self.inputs[entry.name] = replace(entry, article=article, stored=mark)


def _looks_like(source: Source, before: Input) -> bool:
    same_file = (source.size, source.mtime_ns) == (before.size, before.mtime_ns)
    return same_file and _sidecar_mark(source) == before.sidecar


def _input(source: Source, fingerprint: str) -> Input:
    mark = _sidecar_mark(source)
    return Input(source.name, "", source.size, source.mtime_ns, mark, fingerprint)


def _sidecar_mark(source: Source) -> str:
    """Return a mark of all but its bytes that an article is made of, "" if there is nothing."""
    if not source.sidecar and not source.reader:
        return ""
    said = json.dumps(dict(source.sidecar), sort_keys=True, default=str) + source.reader
    return hashlib.sha256(said.encode()).hexdigest()[:16]
