"""`articles.toml`: what the user knows of the articles in a folder and the files do not say.

[[article]]
file = "retreat.txt"        # relative to the folder of articles.toml
outlet = "Sample Desk"
published = 2023-05-12      # or "12 May 2023", or a date and time with an offset
headline = ""               # empty: this article has no headline
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from tui.reading.cleaning import one_line
from tui.reading.errors import Problem, ReadingError, first_of
from tui.reading.metadata import complaints
from tui.reading.toml import as_text, read_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE_NAME: Final = "articles.toml"
_KEYS: Final = ("headline", "outlet", "published", "url", "language", "based_on")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The entries of one `articles.toml`, by file name relative to its folder."""

    entries: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_sidecar(path: Path, name: str) -> Sidecar:
    """Read a folder's `articles.toml`; what is wrong in it is a problem and the rest goes on.

    Args:
        path: The file.
        name: What to call it in a problem.
    """
    try:
        tables = read_tables(path, name, "article")
    except ReadingError as error:
        return Sidecar(problems=(Problem(error.name, error.reason),))
    entries: dict[str, Mapping[str, str]] = {}
    problems: list[Problem] = []
    for number, table in enumerate(tables, 1):
        try:
            file = _file_of(table)
            if file in entries:
                raise ValueError("this file has an entry already")
        except ValueError as error:
            problems.append(Problem(name, f"entry {number}: {error}"))
            continue
        entries[file], wrong = _values(table)
        where = f'entry {number} ("{one_line(file)}")'
        problems += (Problem(name, f"{where}: {what}") for what in wrong)
    return Sidecar(entries, first_of(problems))


def _file_of(table: object) -> str:
    if not isinstance(table, dict):
        raise ValueError("not a table of keys")
    file = table.get("file")
    if not isinstance(file, str) or not file:
        raise ValueError("file: missing; name the article's file")
    path = PurePosixPath(file)
    if path.is_absolute() or ".." in path.parts:
        raise ValueError(f'file: "{one_line(file)}" is outside this folder')
    return str(path)


def _values(table: Mapping[str, object]) -> tuple[dict[str, str], list[str]]:
    values: dict[str, str] = {}
    wrong: list[str] = []
    for key, value in table.items():
        text = as_text(value)
        if key == "file":
            continue
        if key not in _KEYS:
            wrong.append(f"{one_line(key)[:40]}: not known here")
        elif text is None:
            wrong.append(f"{key}: has to be text in quotation marks")
        else:
            values[key] = text
    return values, wrong + complaints(values)
