"""The statements of the sample week as a careful reader marks them, resolved to offsets.

One TOML file per article in `sample/`; what the fields mean is told in `README.md`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tui.reading import discover, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.model import Article, Span

ROOT: Final = Path(__file__).resolve().parents[2]
ARTICLES: Final = ROOT / "data" / "articles"
SAMPLE: Final = Path(__file__).resolve().parent / "sample"
KINDS: Final = ("direct", "mixed", "indirect", "silence")
_FIELDS: Final = frozenset(
    ("id", "paragraph", "kind", "words", "or_words", "cue", "mention", "speaker", "or_speakers")
) | {"said", "quantities", "optional"}

Interval = tuple[str | None, str | None]
"""First and last ISO day of a saying, None where open."""


class GoldError(Exception):
    """An annotation does not fit the text it is about."""


@dataclass(frozen=True, slots=True)
class GoldQuantity:
    """A figure that must be found; `may` where finding it is right but not asked for."""

    text: str
    min: float | None
    max: float | None
    unit: str
    dimension: str
    may: bool = False


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One annotated statement; `said` and `speakers` hold the best reading first."""

    id: str
    article: str
    kind: str
    segments: tuple[Span, ...]
    alternatives: tuple[tuple[Span, ...], ...]
    words: str
    cue: Span | None
    mention: Span | None
    speakers: tuple[str, ...]
    said: tuple[Interval, ...]
    quantities: tuple[GoldQuantity, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldSpeaker:
    """One who speaks; `loose` where nobody can tell one bearer of the name from another."""

    name: str
    spellings: frozenset[str]
    kind: str
    side: str | None
    loose: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """The articles of the sample by file name, and what is marked in them."""

    articles: Mapping[str, Article]
    statements: Mapping[str, GoldStatement]
    speakers: Mapping[str, GoldSpeaker]


@cache
def load_sample() -> Sample:
    """Read the whole annotation.

    Raises:
        GoldError: With the file and statement: words that do not stand in the paragraph or stand
            there twice, an unknown field, kind or speaker, a date that is no EDTF, an id twice.
    """
    articles = {source.path.name: read(source) for source in discover([ARTICLES]).sources}
    speakers = _speakers(tomllib.loads((SAMPLE / "speakers.toml").read_text("utf-8")))
    statements: dict[str, GoldStatement] = {}
    for path in sorted(SAMPLE.glob("20*.toml")):
        table = tomllib.loads(path.read_text("utf-8"))
        if table["article"] not in articles:
            raise GoldError(f"{path.name}: there is no article {table['article']}")
        for one in read_statements(table["statement"], articles[table["article"]], path.name):
            if one.id in statements:
                raise GoldError(f"{path.name}: the id {one.id} is given twice")
            unknown = set(one.speakers) - set(speakers)
            if unknown:
                raise GoldError(f"{path.name}, {one.id}: not in speakers.toml: {unknown}")
            statements[one.id] = one
    return Sample(articles, statements, speakers)


def _speakers(table: Mapping[str, Any]) -> dict[str, GoldSpeaker]:
    return {
        one["name"]: GoldSpeaker(
            one["name"],
            frozenset({key_of(one["name"]), *map(key_of, one.get("spellings", ()))}),
            one["kind"],
            one.get("side"),
            one.get("loose", False),
        )
        for one in table["speaker"]
    }


def key_of(name: str) -> str:
    """A name without case, white space and a leading article, to compare spellings by."""
    return re.sub(r"^the ", "", " ".join(name.casefold().replace("’", "'").split()))


def read_statements(
    tables: list[dict[str, Any]], article: Article, file: str
) -> Iterator[GoldStatement]:
    """Resolve the statements of one file against its article."""
    paragraphs = paragraphs_of(article)
    for table in tables:
        where = f"{file}, {table.get('id', 'a statement without id')}"
        unknown = set(table) - _FIELDS
        if unknown or table["kind"] not in KINDS:
            raise GoldError(f"{where}: unknown field {unknown} or kind {table['kind']!r}")
        if not 0 <= table["paragraph"] < len(paragraphs):
            raise GoldError(f"{where}: the article has {len(paragraphs)} paragraphs")
        window = paragraphs[table["paragraph"]]
        segments = place(article.text, window, table["words"], where)
        alternatives = tuple(
            place(article.text, window, [words], where) for words in table.get("or_words", ())
        )
        yield GoldStatement(
            id=table["id"],
            article=article.id,
            kind=table["kind"],
            segments=segments,
            alternatives=alternatives,
            words=" … ".join(table["words"]),
            cue=_nearest(article.text, window, table.get("cue"), segments, where),
            mention=_nearest(article.text, window, table.get("mention"), segments, where),
            speakers=tuple(filter(None, [table.get("speaker"), *table.get("or_speakers", ())])),
            said=tuple(interval(edtf, where) for edtf in table["said"]),
            quantities=tuple(_quantity(one) for one in table.get("quantities", ())),
            optional=table.get("optional", False),
        )


def paragraphs_of(article: Article) -> list[Span]:
    """The headline and the paragraphs after it, without what is skipped."""
    start = max((end for begin, end in article.skipped if begin == 0), default=0)
    return [
        (start + match.start(), start + match.end())
        for match in re.finditer(r"\S(?:.|\n(?!\n))*", article.text[start:])
    ]


def place(text: str, window: Span, words: list[str], where: str) -> tuple[Span, ...]:
    """Find segments in a paragraph, one after the other.

    Raises:
        GoldError: A segment is not there after the one before it, or is there more than once.
    """
    found: list[Span] = []
    start, end = window
    for segment in words:
        at = text.find(segment, start, end)
        if at < 0:
            raise GoldError(f"{where}: not in this paragraph, or not in this order: {segment!r}")
        if text.find(segment, at + 1, end) >= 0:
            raise GoldError(f"{where}: more than once in this paragraph: {segment!r}")
        start = at + len(segment)
        found.append((at, start))
    return tuple(found)


def _nearest(
    text: str, window: Span, words: str | None, segments: tuple[Span, ...], where: str
) -> Span | None:
    if not words:
        return None
    start, end = window
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    here = [span for span in found if start <= span[0] and span[1] <= end]
    if not here:
        raise GoldError(f"{where}: not in this paragraph: {words!r}")
    return min(here, key=lambda span: min(_gap(span, segment) for segment in segments))


def _gap(one: Span, other: Span) -> int:
    return max(0, one[0] - other[1], other[0] - one[1])


def interval(edtf: str, where: str) -> Interval:
    """First and last day of "2023-05-12", "2023-05-08/2023-05-12" or "../2023-05-12"."""
    if not re.fullmatch(
        r"(\d{4}-\d\d-\d\d|\.\./\d{4}-\d\d-\d\d|\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d)", edtf
    ):
        raise GoldError(f"{where}: no day, interval or open interval: {edtf!r}")
    first, _, last = edtf.partition("/")
    return (None if first == ".." else first, last or first)


def _quantity(table: Mapping[str, Any]) -> GoldQuantity:
    return GoldQuantity(
        table["text"],
        table.get("min"),
        table.get("max"),
        table["unit"],
        table["dimension"],
        table.get("may", False),
    )
