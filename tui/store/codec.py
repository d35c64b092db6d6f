"""Records to JSON and back; every record that comes from disk is checked here.

Pydantic's core is loaded with the first record, not with the module: the app imports the store
before it paints.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar

from tui.model import Article, ArticleHead, Entity, Extraction, Link, Speaker, Statement
from tui.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
_PARTLY: Final[dict[str, Any]] = {"extra": "ignore"}
Record = ArticleHead | Speaker | Statement | Link

LINE_TYPES: Final[dict[str, type[Any]]] = {
    "article": ArticleHead,
    "speaker": Speaker,
    "statement": Statement,
    "elsewhere": Statement,
    "link": Link,
}
"""What a line may hold, by its `type`; `elsewhere` is a statement of another week."""


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """One file of `articles/`: a source document with what it says on its own.

    `fingerprint` and `extractor` tell whether the extraction still holds when the source is seen
    again.
    """

    fingerprint: str
    extractor: str
    article: Article
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class Head(ArticleHead):
    """The head of an article, read where the whole article stands."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _PARTLY


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of an article, read where its whole extraction stands."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _PARTLY

    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class StoredSources:
    """What a file of `articles/` says of sources: read in a third of the time of all it says."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _PARTLY

    article: Head
    extraction: Sources


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of an article, read where its whole extraction stands."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _PARTLY

    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class StoredStatements:
    """What a file of `articles/` says of statements, without their sources and the text."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _PARTLY

    article: Head
    extraction: Statements


def _write(type_: Any) -> Callable[..., bytes]:
    """Return the writer of one type of record."""
    from tui.store.checks import writer  # noqa: PLC0415  with the first record, see above

    return writer(type_).to_json


def _check(type_: Any) -> Callable[[bytes], Any]:
    """Return the checker of one type of record, which makes it of JSON."""
    from tui.store.checks import checker  # noqa: PLC0415  with the first record, see above

    return checker(type_).validate_json


def dump(record: Any) -> bytes:
    """Return a record as one line of JSON without the line end.

    Raises:
        StoreError: Its text holds half of a surrogate pair.
    """
    try:
        return _write(type(record))(record, by_alias=True)
    except ValueError as error:
        raise _unwritable(error) from error


def _unwritable(error: ValueError) -> StoreError:
    return StoreError(f"this record cannot be written as JSON: {error}")


def load(type_: type[T], data: bytes, where: str) -> T:
    """Return the record that some JSON holds.

    Args:
        type_: The type of the record.
        data: JSON text in UTF-8.
        where: What to call it in the message, for example a file's name.

    Raises:
        StoreError: It is not JSON, or not such a record.
    """
    try:
        record: T = _check(type_)(data)
    except ValueError as error:
        raise StoreError(f"{where}: {_plainly(error)}") from error
    return record


def dump_lines(records: Iterable[tuple[str, Record]]) -> Iterator[bytes]:
    """Yield records as lines of a `.jsonl` file, the type first, with the line end.

    Args:
        records: Each with its type; all of a type are of one class.

    Raises:
        StoreError: The text of one holds half of a surrogate pair.
    """
    writers: dict[str, tuple[bytes, Callable[..., bytes]]] = {}
    try:
        for kind, record in records:
            if kind not in writers:
                writers[kind] = (b'{"type":"%s",' % kind.encode(), _write(type(record)))
            head, write = writers[kind]
            yield b"%b%b\n" % (head, write(record, by_alias=True)[1:])
    except ValueError as error:
        raise _unwritable(error) from error


def load_lines(lines: Iterable[bytes], where: str) -> Iterator[tuple[str, Any]]:
    """Yield the type and the record of each line.

    Args:
        lines: Without line ends, as `dump_lines` writes them.
        where: The file's name, for the message.

    Raises:
        StoreError: A line is not such a record; the message names file and line.
    """
    checks = {
        b'{"type":"%s"' % kind.encode(): (kind, _check(type_)) for kind, type_ in LINE_TYPES.items()
    }
    for number, line in enumerate(lines, start=1):
        head, _, rest = line.partition(b",")
        try:
            kind, check = checks[head]
            yield kind, check(b"{" + rest)
        except KeyError:
            raise StoreError(f"{where}, line {number}: no known record type") from None
        except ValueError as error:
            raise StoreError(f"{where}, line {number}: {_plainly(error)}") from error


def lines_of(data: bytes, kind: str, ids: Iterable[str]) -> Iterator[bytes]:
    """Yield the lines of some records without looking into the others.

    Args:
        data: Lines as `dump_lines` writes them, a record's id its first field, in the order of ids:
            they are passed through once, at the speed of `bytes.find`.
        kind: The `type` of the lines.
        ids: Of the records; those that are not there are passed over.
    """
    from pydantic_core import to_json  # noqa: PLC0415  with the first record, see above

    at = 0
    for id_ in sorted(ids):
        head = b'{"type":"%s","id":%s,' % (kind.encode(), to_json(id_))
        start = data.find(head, at)
        if start >= 0:
            at = data.find(b"\n", start) + 1 or len(data)
            yield data[start:at].rstrip(b"\n")


def _plainly(error: ValueError) -> str:
    """Return what is wrong with a record and where in it, in one line."""
    errors = getattr(error, "errors", None)
    if errors is None:
        return str(error)
    first = errors(include_url=False, include_context=False, include_input=False)[0]
    key = ".".join(map(str, first["loc"]))
    said = str(first["msg"])
    return f"{key}: {said}" if key else said
