"""One module per file format, and the table that chooses between them by suffix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from tui.reading.formats import json_, markdown, plain
from tui.reading.formats.parsed import Parsed

if TYPE_CHECKING:
    from pathlib import PurePath

__all__ = ["PARSERS", "Parsed", "parser_for"]

Parser = Callable[[bytes, str], Parsed]

PARSERS: Final[Mapping[str, Parser]] = {
    ".txt": plain.parse,
    ".text": plain.parse,
    ".md": markdown.parse,
    ".markdown": markdown.parse,
    ".json": json_.parse,
}
"""Suffix in lower case to what reads it: a file's bytes and name to its text."""


def parser_for(path: PurePath) -> Parser | None:
    """Return what reads a file of this suffix, None if nothing here does."""
    return PARSERS.get(path.suffix.lower())
