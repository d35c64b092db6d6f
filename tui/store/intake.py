"""The first half of a build: every article of the folder in hand, read again only if it changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tui.store.codec import StoredArticle, dump
from tui.store.errors import writing
from tui.store.events import Event, Notice, Read, Refused
from tui.store.files import digest, write
from tui.store.layout import Layout, article_name
from tui.store.manifest import FileMark, Input
from tui.store.salvage import leftovers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from tui.model import ArticleHead, Extraction
    from tui.reading import Source
    from tui.store.reader import Store
    from tui.store.stages import Stages


@dataclass(slots=True)
class Intake:
    """Takes in the articles of one build.

    Args:
        folder: The store's folder.
        stages: What to read and extract with.
        notify: Told of every article read or refused.
        previous: The store as the last build left it, None if it is of no use.

    Attributes:
        inputs: What the new `store.json` says of each article, by name.
        heads: The articles read now, by id, and once `load_kept` was called the kept ones too.
        extractions: Likewise.
        pending: The checksums of the files in `pending/`, by the name they will have.
        problems: The articles that could not be read.
    """

    folder: Path
    stages: Stages
    notify: Callable[[Event], None]
    previous: Store | None
    inputs: dict[str, Input] = field(default_factory=dict)
    heads: dict[str, ArticleHead] = field(default_factory=dict)
    extractions: dict[str, Extraction] = field(default_factory=dict)
    pending: dict[str, FileMark] = field(default_factory=dict)
    problems: list[Refused] = field(default_factory=list)

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
                self.refuse(source.name, _reason(error))
                continue
            if before is not None and before.fingerprint == entry.fingerprint:
                self.inputs[source.name] = replace(entry, article=before.article)
            elif not self._take_spared(spared, entry):
                changed.append((source, entry))
        return changed

    def read(self, changed: Sequence[tuple[Source, Input]]) -> Iterator[int]:
        """Read and extract articles, yielding the number done after each.

        Raises:
            StoreError: The store's folder cannot be written.
        """
        for done, (source, entry) in enumerate(changed, start=1):
            try:
                reading = self.stages.examine(source)
                article = reading.article
                extraction = self.stages.extract(article)
                version = self.stages.extractor
                data = dump(StoredArticle(entry.fingerprint, version, article, extraction))
            except Exception as error:  # whatever one article does, the batch goes on
                self.refuse(source.name, _reason(error))
                continue
            for problem in reading.problems:
                self.notify(Notice(f"{problem}"))
            name = article_name(article.id)
            with writing(self.folder):
                write(self._pending() / f"{article.id}.json", data, durable=False)
            self._take(name, data, replace(entry, article=article.id))
            self.heads[article.id] = article.head
            self.extractions[article.id] = extraction
            self.notify(Read(done, len(changed), source.name))
            yield done

    def load_kept(self) -> None:
        """Load the extractions of the articles that have not changed.

        Raises:
            StoreError: A file of the store is damaged.
        """
        for entry in self.inputs.values():
            if self.previous is not None and entry.article not in self.heads:
                stored = self.previous.stored(entry.article)
                self.heads[entry.article] = stored.article.head
                self.extractions[entry.article] = stored.extraction

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
        return {one.name: one for one in self.previous.manifest.inputs}

    def _spared(self) -> dict[tuple[str, str], tuple[Path, StoredArticle]]:
        folders = [Layout(self.folder).pending]
        if self.previous is None:
            folders.append(self.folder / "articles")
        return leftovers(folders)

    def _take_spared(
        self, spared: dict[tuple[str, str], tuple[Path, StoredArticle]], entry: Input
    ) -> bool:
        """Take an article over from an interrupted build, if it had read this very file."""
        path, stored = spared.get((entry.name, entry.fingerprint), (None, None))
        if path is None or stored is None or stored.extractor != self.stages.extractor:
            return False
        article = stored.article
        with writing(self.folder):
            data = path.read_bytes()
            path.replace(self._pending() / path.name)
        self._take(article_name(article.id), data, replace(entry, article=article.id))
        self.heads[article.id] = article.head
        self.extractions[article.id] = stored.extraction
        return True

    def _pending(self) -> Path:
        folder = Layout(self.folder).pending
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def _take(self, name: str, data: bytes, entry: Input) -> None:
        self.pending[name] = FileMark(len(data), digest(data))
        self.inputs[entry.name] = entry


def _reason(error: Exception) -> str:
    """Return what a room said of an article, or what went wrong where no room foresaw it."""
    said = getattr(error, "reason", None)
    return said if isinstance(said, str) else f"{type(error).__name__}: {error}"


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
