"""Claims written for other programs and for people, one module a format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.exporting import csv_, json_, markdown
from tui.exporting.claims import Claims

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping, Sequence

    from tui.model import Article, Snapshot, Statement

__all__ = ["FORMATS", "Claims", "Format", "encoded", "export"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what the name of such a file ends in, and what yields the document in pieces."""

    suffix: str
    pieces: Callable[[Claims], Iterator[str]]


FORMATS: Final[Mapping[str, Format]] = {
    "json": Format(json_.SUFFIX, json_.pieces),
    "csv": Format(csv_.SUFFIX, csv_.pieces),
    "markdown": Format(markdown.SUFFIX, markdown.pieces),
}
"""Every format by the name a user calls it."""


def export(
    snapshot: Snapshot,
    articles: Mapping[str, Article],
    format: str,  # noqa: A002  the word users know
    *,
    shown: Sequence[Statement] | None = None,
    bookmarks: Container[str] = frozenset(),
) -> str:
    """Return statements as a document.

    Args:
        snapshot: Everything that is known.
        articles: Whole articles by id; only the JSON format asks for them.
        format: One of `FORMATS`.
        shown: The statements to be exported; all of them if None.
        bookmarks: The ids of the bookmarked statements.

    Raises:
        KeyError: There is no such format.
    """
    claims = Claims(snapshot, articles, shown, bookmarks)
    return "".join(FORMATS[format].pieces(claims))


def encoded(piece: str) -> bytes:
    """Return a piece of a document as it is written to a file.

    Half of a surrogate pair, which UTF-8 cannot hold, becomes an escape; in JSON that is the very
    same character.
    """
    return piece.encode("utf-8", "backslashreplace")
