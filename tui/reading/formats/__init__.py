"""One module per file format, and the table that chooses between them by suffix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final

from tui.reading.formats.parsed import Parsed
from tui.reading.opening import LIMIT

if TYPE_CHECKING:
    from pathlib import PurePath

__all__ = ["PARSERS", "Parsed", "parser_for", "reader_of", "size_limit"]

Parser = Callable[[bytes, str], Parsed]


def _late(format_: str) -> Parser:
    """Return the parser of a module that is imported when its first file is read.

    The modules of pages and of JSON take 20 ms to import; most folders hold plain text.
    """

    def parse(data: bytes, name: str) -> Parsed:
        parsed: Parsed = import_module(f"tui.reading.formats.{format_}").parse(data, name)
        return parsed

    return parse


_plain, _markdown, _json, _page = map(_late, ("plain", "markdown", "json_", "page"))

PARSERS: Final[Mapping[str, Parser]] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".json": _json,
    ".html": _page,
    ".htm": _page,
    ".xhtml": _page,
}
"""Suffix in lower case to what reads it: a file's bytes and name to its text."""


def parser_for(path: PurePath) -> Parser | None:
    """Return what reads a file of this suffix, None if nothing here does."""
    return PARSERS.get(path.suffix.lower())


def size_limit(path: PurePath) -> int:
    """Return how many bytes a file of this suffix may have: a page may carry its pictures."""
    if parser_for(path) is not _page:
        return LIMIT
    from tui.reading.formats import page  # noqa: PLC0415  with the first page, see above

    return page.SIZE


def reader_of(path: PurePath) -> str:
    """Return the library that a file of this suffix is read with, and its version; "" if none."""
    if parser_for(path) is not _page:
        return ""
    from tui.reading.formats import page  # noqa: PLC0415  with the first page, see above

    return f"{page.LIBRARY} {page.library_version()}"
