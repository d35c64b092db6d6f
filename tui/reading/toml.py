"""TOML files that users write by hand: read so that a mistake costs one entry, not all of them."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from tui.reading.errors import ReadingError
from tui.reading.opening import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

_MOST_DOTS: Final = 100
"""Dots in one line. The parser takes a time that grows with the square of the parts of a dotted
key: 36 s for one of 80 kB."""


def read_document(path: Path, name: str) -> tuple[dict[str, Any], str]:
    """Return a TOML file as a table of keys, and its text.

    Raises:
        ReadingError: The file cannot be opened, or is no TOML; the line is in the reason.
    """
    data = read_bytes(path, name)
    try:
        text = data.decode("utf-8-sig")
        _refuse_long_keys(text, name)
        return tomllib.loads(text), text
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadingError(name, f"line {line}: not UTF-8") from error
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a ValueError
        raise ReadingError(name, f"not TOML: {error}"[:300]) from error


def read_tables(path: Path, name: str, table: str) -> list[Any]:
    """Return the `[[table]]` entries of a TOML file.

    Raises:
        ReadingError: The file cannot be opened, or is no TOML; the line is in the reason.
    """
    document, _ = read_document(path, name)
    entries = document.pop(table, [])
    if document:
        other = next(iter(document))
        raise ReadingError(name, f'"{other}" is not known here; entries begin with [[{table}]]')
    if not isinstance(entries, list):
        raise ReadingError(name, f"write [[{table}]] with two brackets, one for every entry")
    return entries


def _refuse_long_keys(text: str, name: str) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _MOST_DOTS:
            raise ReadingError(name, f"line {number}: more than {_MOST_DOTS} dots in one line")


def as_text(value: object) -> str | None:
    """Return a string, or a date written without quotation marks, as text; else None."""
    if isinstance(value, str):
        return value
    return value.isoformat() if isinstance(value, date | datetime) else None
