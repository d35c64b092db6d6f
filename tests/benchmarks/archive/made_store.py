"""A claim store written straight from a made-up archive, in the form a build would give it."""

from __future__ import annotations

import random
from collections import defaultdict, deque
from typing import TYPE_CHECKING

import tui
from archive.world import World
from archive.writing import texts, write_article
from tui.model import (
    Article,
    Cue,
    Extraction,
    Link,
    Mention,
    Quantity,
    Reason,
    Relation,
    Said,
    Speaker,
    Statement,
)
from tui.reading import discover, examine, fingerprint
from tui.store.codec import StoredArticle, dump
from tui.store.files import digest, write_quickly
from tui.store.inputs import FileMark, Input
from tui.store.layout import Layout
from tui.store.manifest import FORMAT, Manifest, Versions
from tui.store.partition import partition
from tui.store.publishing import publish
from tui.store.stages import rooms

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from archive.telling import Text, Told
    from archive.world import Person

WEIGHTED: tuple[tuple[Relation, int], ...] = (
    ("denies", 3),
    ("contradicts", 2),
    ("disputes", 1),
    ("corroborates", 4),
    ("repeats", 3),
)


def write_store(folder: Path, statements: int, years: float, seed: int = 1) -> None:
    """Write articles with so many statements in all, and their claim store to `FOLDER.store`."""
    count = max(statements // 12, 1)
    world = World(seed, speakers=max(statements // 10, 50))
    written = {}
    for number, text in enumerate(texts(world, count, years)):
        written[write_article(folder, number, text).relative_to(folder).as_posix()] = text
    Made(folder, folder.with_name(f"{folder.name}.store"), seed).write(written)


class Made:
    """A store in the making."""

    def __init__(self, articles: Path, store: Path, seed: int) -> None:
        self._articles, self._layout = articles, Layout(store)
        self._rng = random.Random(seed + 1)
        self._recent: dict[tuple[str, str], deque[Statement]] = defaultdict(
            lambda: deque(maxlen=40)
        )
        self._statements: list[Statement] = []
        self._links: list[Link] = []
        self._people: dict[str, Person] = {}

    def write(self, texts: dict[str, Text]) -> None:
        """Write everything; `texts` are the articles by the name of their file."""
        self._layout.pending.mkdir(parents=True)
        inputs, heads = [], {}
        stages = rooms()
        for source in discover([self._articles]).sources:
            article = examine(source).article
            text = texts[source.name]
            shift = article.text.index(text.text[:80])
            made = tuple(self._statement(article, shift, n, one) for n, one in enumerate(text.told))
            mark = fingerprint(source)
            stored = StoredArticle(
                mark, stages.extractor, article, Extraction(article.id, made, ())
            )
            data = dump(stored)
            write_quickly(self._layout.pending / f"{article.id}.json", data)
            kept = FileMark(len(data), digest(data))
            heads[article.id] = article.head
            inputs.append(
                Input(source.name, article.id, source.size, source.mtime_ns, "", mark, kept)
            )
        inputs.sort(key=lambda one: one.name)
        parts = partition(heads, self._speakers(), self._statements, self._links)
        *dated, undated = parts.weeks()
        versions = Versions(stages.extractor, stages.linker, digest(b""))
        manifest = Manifest(FORMAT, tui.__version__, versions, tuple(dated), undated)
        publish(self._layout.folder, manifest, inputs, parts.files(), heads)

    def _speakers(self) -> Iterable[Speaker]:
        return [
            Speaker(one.id, one.name, (one.name.split()[1],), one.title, one.side, "person")
            for one in self._people.values()
        ]

    def _statement(self, article: Article, shift: int, number: int, told: Told) -> Statement:
        def part(span: tuple[int, int]) -> tuple[str, int, int]:
            start, end = span[0] + shift, span[1] + shift
            return article.text[start:end], start, end

        self._people[told.person.id] = told.person
        words, start, end = part(told.words)
        cue, cue_start, cue_end = part(told.cue)
        day = (article.published or "")[:10]
        figure = next((word for word in words.split() if word.isdigit()), None)
        statement = Statement(
            id=f"s{article.id[1:]}{number:02d}",
            article=article.id,
            segments=((start, end),),
            kind="direct" if told.shape.startswith("direct") else "indirect",
            words=words,
            cue=Cue(cue, cue_start, cue_end, "deny" if told.shape == "denied" else "say"),
            mention=Mention(*part(told.mention)),
            speaker=told.person.id,
            said=Said(f"../{day}", None, day),
            published=article.published,
            topics=(told.thing,),
            places=(told.town,),
            quantities=_quantities(figure),
            confidence=0.9,
        )
        self._statements.append(statement)
        self._link(statement, told)
        return statement

    def _link(self, statement: Statement, told: Told) -> None:
        """Link about every third statement to an earlier one on its matter."""
        met = self._recent[told.town, told.thing]
        if met and self._rng.random() < 0.45:
            other = self._rng.choice(met)
            if other.speaker != statement.speaker:
                relations, weights = zip(*WEIGHTED, strict=True)
                relation = self._rng.choices(relations, weights)[0]
                reasons = (Reason("place", f"same place ({told.town})"),)
                ends = (statement.id, other.id)
                self._links.append(Link(*ends, relation, 0.7, "machine", reasons))
        met.append(statement)


def _quantities(figure: str | None) -> tuple[Quantity, ...]:
    if figure is None:
        return ()
    return (Quantity(figure, float(figure), float(figure), "thing", "count"),)
