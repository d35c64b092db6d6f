"""Everything that can be read of a store, however damaged it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tui.model import Article, ArticleHead, Link, Snapshot, Speaker, Statement
from tui.store.codec import load_lines
from tui.store.errors import StoreError
from tui.store.files import slices
from tui.store.gathering import lines
from tui.store.layout import INPUTS
from tui.verifying.finding import Finding

if TYPE_CHECKING:
    from tui.store import Store


@dataclass(slots=True)
class Holding:
    """The records of a store, each as often as it stands there.

    Attributes:
        heads: Articles by id.
        speakers: In the order of their file.
        statements: Week by week, the undated last.
        links: Each once, though a link between two weeks stands in both.
        unreadable: Where a file stopped making sense; what follows there is unknown.
    """

    heads: dict[str, ArticleHead] = field(default_factory=dict)
    speakers: list[Speaker] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    links: dict[tuple[str, str, str], Link] = field(default_factory=dict)
    unreadable: list[Finding] = field(default_factory=list)

    @classmethod
    def of(cls, store: Store) -> Holding:
        """Read every file of records up to where it is damaged."""
        held = cls()
        for name in store.manifest.files:
            if name.endswith(".jsonl") and name != INPUTS:
                held._read(store, name)
        return held

    def _read(self, store: Store, name: str) -> None:
        try:
            for kind, record in load_lines(lines(slices(store.folder / name)), name):
                self._take(kind, record)
        except (OSError, StoreError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            self.unreadable.append(Finding("records", name, f"{reason}; build the store again"))

    def _take(self, kind: str, record: Any) -> None:
        match kind:
            case "article":
                self.heads[record.id] = record
            case "speaker":
                self.speakers.append(record)
            case "statement":
                self.statements.append(record)
            case "link":
                self.links[record.from_, record.to, record.relation] = record

    def said_in(self) -> Mapping[str, list[Statement]]:
        """Return the statements by the id of their article."""
        found: dict[str, list[Statement]] = {}
        for one in self.statements:
            found.setdefault(one.article, []).append(one)
        return found

    def snapshot(self) -> Snapshot:
        """Return what hangs together: no statement without its article."""
        sound = [one for one in self.statements if one.article in self.heads]
        known = {one.id for one in sound}
        links = [one for one in self.links.values() if {one.from_, one.to} <= known]
        return Snapshot(self.heads, {one.id: one for one in self.speakers}, sound, links)


class Texts(Mapping[str, Article]):
    """The articles of a store, each read when it is asked for; one that is damaged is not there."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getitem__(self, article: str) -> Article:
        try:
            return self._store.article(article)
        except StoreError as error:
            raise KeyError(article) from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._store.articles)

    def __len__(self) -> int:
        return len(self._store.articles)
