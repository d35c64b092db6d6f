"""One module per file format, and the table that chooses between them by suffix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from tui.reading.formats import json_, markdown, page, plain
from tui.reading.formats.parsed import Parsed
from tui.reading.opening import LIMIT

if TYPE_CHECKING:
    from pathlib import PurePath

__all__ = ["PARSERS", "Parsed", "parser_for", "reader_of", "size_limit"]

Parser = Callable[[bytes, str], Parsed]

PARSERS: Final[Mapping[str, Parser]] = {
    ".txt": plain.parse,
    ".text": plain.parse,
    ".md": markdown.parse,
    ".markdown": markdown.parse,
    ".json": json_.parse,
    ".html": page.parse,
    ".htm": page.parse,
    ".xhtml": page.parse,
}
"""Suffix in lower case to what reads it: a file's bytes and name to its text."""


def parser_for(path: PurePath) -> Parser | None:
    """Return what reads a file of this suffix, None if nothing here does."""
    return PARSERS.get(path.suffix.lower())


def size_limit(path: PurePath) -> int:
    """Return how many bytes a file of this suffix may have: a page may carry its pictures."""
    return page.SIZE if parser_for(path) is page.parse else LIMIT


def reader_of(path: PurePath) -> str:
    """Return the library that a file of this suffix is read with, and its version; "" if none."""
    if parser_for(path) is not page.parse:
        return ""
    return f"{page.LIBRARY} {page.library_version()}"
