"""Claims written for other programs and for people, one module a format."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

from tui.exporting.claims import Claims

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Mapping, Sequence

    from tui.model import Article, Snapshot, Statement

__all__ = ["FORMATS", "Claims", "Format", "encoded", "export"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module that writes it, how the name of such a file ends, what it is for."""

    module: str
    suffix: str
    meaning: str

    def pieces(self, claims: Claims) -> Iterator[str]:
        """Yield the document piece by piece; only now is the module of the format imported."""
        written: Iterator[str] = import_module(f"tui.exporting.{self.module}").pieces(claims)
        return written


FORMATS: Final[Mapping[str, Format]] = {
    "json": Format("json_", ".json", "everything, for other programs"),
    "csv": Format("csv_", ".csv", "a table, for spreadsheets"),
    "markdown": Format("markdown", ".md", "a report to read"),
    "jsonld": Format("jsonld", ".jsonld", "linked data in the words of schema.org"),
    "annotations": Format(
        "annotations_", ".annotations.jsonld", "W3C web annotations on the articles"
    ),
    "timelinejs": Format("timelinejs", ".timeline.json", "a timeline for a web page"),
    "argdown": Format("argdown", ".argdown", "an argument map"),
}
"""Every format by the name a user calls it."""


def export(
    snapshot: Snapshot,
    articles: Mapping[str, Article],
    format: str,  # noqa: A002  the word users know
    *,
    shown: Sequence[Statement] | None = None,
    bookmarks: Container[str] = frozenset(),
    notes: Mapping[str, str] | None = None,
    tags: Mapping[str, Collection[str]] | None = None,
) -> str:
    """Return statements as a document.

    Args:
        snapshot: Everything that is known.
        articles: Whole articles by id; only json and annotations ask for them.
        format: One of `FORMATS`.
        shown: The statements to be exported; all of them if None.
        bookmarks: The ids of the bookmarked statements.
        notes: The user's notes by statement id.
        tags: The user's tags by statement id.

    Raises:
        KeyError: There is no such format.
    """
    claims = Claims(snapshot, articles, shown, bookmarks, notes or {}, tags or {})
    return "".join(FORMATS[format].pieces(claims))


def encoded(piece: str) -> bytes:
    """Return a piece of a document as it is written to a file.

    Half of a surrogate pair, which UTF-8 cannot hold, becomes an escape; in JSON that is the very
    same character.
    """
    return piece.encode("utf-8", "backslashreplace")
