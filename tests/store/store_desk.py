"""A folder of tiny articles and the smallest rooms that can build a store from it."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tui.linking import Change, Inventory, Matched, Shelf
from tui.linking.kept import Standing
from tui.model import (
    Article,
    ArticleHead,
    Cue,
    Entity,
    Extraction,
    Lexicon,
    Link,
    Mention,
    Reason,
    Said,
    Speaker,
    Statement,
)
from tui.store.builder import build
from tui.store.events import Event, Report
from tui.store.reader import Store
from tui.store.stages import Stages


@dataclass(frozen=True)
class Found:
    path: Path
    name: str
    size: int
    mtime_ns: int
    sidecar: Mapping[str, str] = field(default_factory=dict)
    reader: str = ""


class RefusedError(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass
class Rooms:
    """Stand-ins: each line of a file is `day|speaker|words`; `!` at its start is refused."""

    calls: list[str] = field(default_factory=list)
    sidecar: dict[str, str] = field(default_factory=dict)
    cast: tuple[Speaker, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)
    remarks: tuple[str, ...] = ()
    changes: list[Change] = field(default_factory=list)

    def stages(self, **changes: Any) -> Stages:
        whole = Stages(
            self.discover,
            self.fingerprint,
            self.examine,
            self.extract,
            lambda _: self.cast,
            lambda _: self.lexicon,
            self.match,
            self.bring,
            extractor="one",
            linker="one",
        )
        return replace(whole, **changes)

    def discover(self, paths: Sequence[Path]) -> Any:
        files = sorted(file for path in paths for file in path.rglob("*.txt"))
        sources = [
            Found(
                file,
                file.relative_to(paths[0]).as_posix(),
                file.stat().st_size,
                file.stat().st_mtime_ns,
                self.sidecar,
            )
            for file in files
        ]
        return SimpleNamespace(sources=tuple(sources), problems=())

    def fingerprint(self, source: Any) -> str:
        self.calls.append(f"fingerprint {source.name}")
        said = repr(sorted(source.sidecar.items())).encode()
        return hashlib.sha256(source.path.read_bytes() + said).hexdigest()

    def examine(self, source: Any) -> Any:
        return SimpleNamespace(article=self.read(source), problems=self.remarks)

    def read(self, source: Any) -> Article:
        self.calls.append(f"read {source.name}")
        text = source.path.read_text(encoding="utf-8", errors="surrogatepass")
        if text.startswith("!"):
            raise RefusedError("not a news article")
        id_ = "a" + hashlib.sha256(source.name.encode()).hexdigest()[:10]
        outlet = source.sidecar.get("outlet")
        published = text[:10].strip("|") or None
        return Article(id_, source.name, outlet, None, published, None, "en", text, "0" * 64)

    def extract(self, article: Article) -> Extraction:
        made = []
        start = 0
        for number, line in enumerate(article.text.splitlines(keepends=True)):
            day, who, words = line.rstrip("\n").split("|")
            made.append(_statement(article, number, day or None, who or None, words, start))
            start += len(line)
        names = {one.speaker for one in made if one.speaker}
        entities = tuple(Entity(name, name, "person") for name in sorted(names))
        return Extraction(article.id, tuple(made), entities)

    def match(
        self,
        shelf: Shelf,
        marks: Mapping[str, str],
        load: Callable[[str], tuple[ArticleHead, Extraction]],
        cast: Sequence[Speaker] = (),
    ) -> Matched:
        self.calls.append("match")
        sides = {one.name: one.side for one in cast}
        said = {article: [one.name for one in load(article)[1].entities] for article in marks}
        names = sorted({name for found in said.values() for name in found})
        speakers = tuple(Speaker(n, n, (), None, sides.get(n), "person") for n in names)
        return Matched(speakers, {id_: {name: name for name in said[id_]} for id_ in said})

    def bring(
        self, shelf: Shelf, inventory: Inventory, lexicon: Lexicon, helpers: object = None
    ) -> Change:
        """Whoever says "no" denies everyone who says "yes"."""
        statements = [one for id_ in inventory.marks for one in inventory.statements(id_)]
        yes = [one.id for one in statements if one.words == "yes"]
        no = [one.id for one in statements if one.words == "no"]
        reason = (Reason("words", f"“no” / “yes” {lexicon.entries}"),)
        links = tuple(Link(n, y, "denies", 0.5, "machine", reason) for n in no for y in yes)
        before: Sequence[Link] = shelf.get("links") or ()
        marks = (shelf.get("standing") or Standing()).marks
        shelf.put("links", "", links)
        shelf.put("standing", "", Standing(inventory.marks))
        changed = {id_ for id_, _ in marks.items() ^ inventory.marks.items()}
        by_id = {one.id: one for one in statements}
        dropped = [link for link in before if link not in links]
        made = [link for link in links if link not in before]
        self.changes.append(Change(changed, dropped, made, by_id.__getitem__))
        return self.changes[-1]


def _statement(
    article: Article, number: int, day: str | None, who: str | None, words: str, start: int
) -> Statement:
    mention = Mention(who, start, start + len(who)) if who else None
    return Statement(
        id=f"s{article.id[1:]}{number}",
        article=article.id,
        segments=((start, start + len(words)),),
        kind="direct",
        words=words,
        cue=Cue("said", start, start + 4, "say"),
        mention=mention,
        speaker=who,
        said=Said(day, day, day),
        published=article.published,
    )


@dataclass
class Desk:
    """A folder of articles, a store beside it, and everything a build said."""

    folder: Path
    store_folder: Path
    rooms: Rooms = field(default_factory=Rooms)
    events: list[Event] = field(default_factory=list)

    def write(self, name: str, *lines: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = "".join(f"{line}\n" for line in lines)
        path.write_text(text, encoding="utf-8", errors="surrogatepass")

    def build(self, **changes: Any) -> Report:
        self.rooms.calls.clear()
        self.events.clear()
        stages = self.rooms.stages(**changes)
        return build([self.folder], self.store_folder, self.events.append, stages=stages)

    def open(self) -> Store:
        return Store.open(self.store_folder)

    def heard(self, kind: type[Any]) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]
