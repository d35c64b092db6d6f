"""The records of a claim store: articles, statements, speakers and the links between statements.

Every record is a frozen, slotted dataclass of plain values. Nothing here imports pydantic, so that
the app can paint its first frame without it; `tui.store.codec` checks records where they enter.

All offsets are Unicode code points into `Article.text`, the end exclusive. All dates are ISO 8601
strings, which sort as they stand. A field named with a trailing underscore (`class_`, `from_`)
loses it in JSON.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Final, Literal

Span = tuple[int, int]
"""Start and end offsets of some words, the end exclusive."""

Kind = Literal["direct", "mixed", "indirect"]
CueClass = Literal["say", "claim", "deny", "acknowledge", "accuse", "threaten", "report", "assess"]
SpeakerKind = Literal["person", "organisation", "state", "group", "unnamed"]
Gender = Literal["female", "male"]
Relation = Literal["denies", "contradicts", "disputes", "corroborates", "repeats", "revises"]
Origin = Literal["machine", "human"]

OPPOSING: Final[frozenset[Relation]] = frozenset({"denies", "contradicts", "disputes"})
"""The relations that make a statement contested."""


def _json_name(name: str) -> str:
    return name.rstrip("_")


_WIRE: Final[dict[str, Any]] = {
    "alias_generator": _json_name,
    "populate_by_name": True,
    "extra": "forbid",
}


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """What the timeline shows of an article without opening its text.

    `path` is relative to the folder the user named. `published` is an ISO date, or a date and time
    with an offset where the source gives one; None where the source says nothing.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _WIRE

    id: str
    path: str
    outlet: str | None
    headline: str | None
    published: str | None
    url: str | None
    language: str | None


@dataclass(frozen=True, slots=True)
class Article(ArticleHead):
    """One source document. `skipped` lists what is in the text but is not article."""

    text: str
    sha256: str
    skipped: tuple[Span, ...] = ()

    @property
    def head(self) -> ArticleHead:
        """The same article without its text."""
        return ArticleHead(
            self.id,
            self.path,
            self.outlet,
            self.headline,
            self.published,
            self.url,
            self.language,
        )


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that attributes a statement, and its class."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _WIRE

    text: str
    start: int
    end: int
    class_: CueClass


@dataclass(frozen=True, slots=True)
class Mention:
    """How the text names the speaker at that place."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _WIRE

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Said:
    """When a statement was made.

    `edtf` is an interval in the Extended Date/Time Format (ISO 8601-2:2019, level 1), None where
    the article's date is unknown. `earliest` and `latest` are ISO dates, None where open. `basis`
    is the words it rests on, empty where only the date of publication is known; `span` is where
    those words stand in the article.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _WIRE

    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in a statement, `min` to `max` in `unit`; an open end is None.

    Units are SI where the dimension has one: length in m, area in m2, time in s. Other dimensions:
    count (unit: the thing counted), money (ISO 4217 code), percent.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _WIRE

    text: str
    min: float | None
    max: float | None
    unit: str
    dimension: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that a record rests on, in words a reporter understands.

    Of a link, `from_` and `to` are where the words it speaks of stand in the articles of the two
    statements; empty where it rests on none, or where they could not be found again. Of a
    statement, `from_` are those words in its own article.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _WIRE

    kind: str
    text: str
    from_: tuple[Span, ...] = ()
    to: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch of an article that a source is said to have said.

    `segments` are in text order and do not overlap; a split quotation has several. `words` is what
    they slice to, white space folded, segments joined by " … ". `speaker` is a `Speaker.id`; while
    an article is still being read on its own it is an `Entity.id`. `confidence` is 0 to 1.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _WIRE

    id: str
    article: str
    segments: tuple[Span, ...]
    kind: Kind
    words: str
    cue: Cue | None
    mention: Mention | None
    speaker: str | None
    said: Said
    published: str | None
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    hedge: str | None = None
    confidence: float = 1.0
    evidence: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """Where kind, role or side of a source was read.

    `text` says what it rests on in words a reporter understands; `span` is where those words stand
    in the article with the id `article`. Both are None where no place in an article tells it;
    `article` is None too while an article is still being read on its own.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _WIRE

    about: Literal["kind", "role", "side"]
    text: str
    article: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """One source as a single article knows it, before it is matched across articles.

    `name` is the fullest name the article gives, `aliases` every other way it names the source
    (shorter names, role names such as "the Wagner boss"; no pronouns), `role` what it says of them,
    `told` where it says so.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _WIRE

    id: str
    name: str
    kind: SpeakerKind
    aliases: tuple[str, ...] = ()
    role: str | None = None
    gender: Gender | None = None
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says on its own: its statements and the sources they come from."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _WIRE

    article: str
    statements: tuple[Statement, ...]
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """The identity behind the mentions; every spelling is an alias.

    `told` is what kind, role and side rest on.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _WIRE

    id: str
    name: str
    aliases: tuple[str, ...]
    role: str | None
    side: str | None
    kind: SpeakerKind
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of a folder's own story, which its user adds to those that the linker knows.

    `entries` are pairs of a list's name and one line in the form its file in
    `tui/linking/lexicon/data` has; empty where nothing is added.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _WIRE

    entries: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A typed relation between two statements: `from_` denies, repeats, … `to`.

    `score` is 0 to 1. A symmetric relation (contradicts, corroborates, repeats) runs from the
    later statement to the earlier one.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _WIRE

    from_: str
    to: str
    relation: Relation
    score: float
    origin: Origin
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is in memory at one moment: the records that commands and the app work on."""

    articles: Mapping[str, ArticleHead] = field(default_factory=dict)
    speakers: Mapping[str, Speaker] = field(default_factory=dict)
    statements: Sequence[Statement] = ()
    links: Sequence[Link] = ()
