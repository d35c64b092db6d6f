"""TOML files that users write by hand: read so that a mistake costs one entry, not all of them."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from tui.reading.errors import ReadingError
from tui.reading.opening import read_bytes

if TYPE_CHECKING:
    from pathlib import Path


def read_tables(path: Path, name: str, table: str) -> list[Any]:
    """Return the `[[table]]` entries of a TOML file.

    Raises:
        ReadingError: The file cannot be opened, or is no TOML; the line is in the reason.
    """
    data = read_bytes(path, name)
    try:
        document = tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadingError(name, f"line {line}: not UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ReadingError(name, f"not TOML: {error}"[:300]) from error
    entries = document.pop(table, [])
    if document:
        other = next(iter(document))
        raise ReadingError(name, f'"{other}" is not known here; entries begin with [[{table}]]')
    if not isinstance(entries, list):
        raise ReadingError(name, f"write [[{table}]] with two brackets, one for every entry")
    return entries


def as_text(value: object) -> str | None:
    """Return a string, or a date written without quotation marks, as text; else None."""
    if isinstance(value, str):
        return value
    return value.isoformat() if isinstance(value, date | datetime) else None
