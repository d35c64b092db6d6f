"""The `key: value` lines between two `---` at the head of an article.

A small and strict part of YAML: one line a key, plain or in quotation marks. What other programs
put there (lists, nested keys, their own keys) is passed over; a known key that cannot be read is
a problem.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tui.reading.errors import Problem, first_of

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS: Final[Mapping[str, str]] = {
    **{key: key for key in ("headline", "outlet", "published", "url", "language", "based_on")},
    # What site generators and web clippers call them.
    "title": "headline",
    "date": "published",
    "lang": "language",
}

_LONGEST: Final = 16_000
"""Characters within which front matter has to end; beyond, `---` is only a line."""

_BLOCK: Final = re.compile(
    r"---[ \t]*(?:\r\n|\r|\n)(?P<body>.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE
)
_ENTRY: Final = re.compile(r"(?P<key>[A-Za-z][\w-]{0,40})[ \t]*:(?:[ \t]+(?P<value>.*))?")
_QUOTED: Final = re.compile(r'"(?P<double>(?:[^"\\]|\\["\\])*)"|\'(?P<single>(?:[^\']|\'\')*)\'')


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of an article says of it; `end` is where the head ends, 0 if there is none."""

    values: Mapping[str, str] = field(default_factory=dict)
    end: int = 0
    problems: tuple[Problem, ...] = ()


def front_matter(text: str, name: str) -> FrontMatter:
    """Read the front matter at the start of `text`.

    Args:
        text: The whole text of the file.
        name: What to call the file in a problem.
    """
    if not text.startswith("---"):
        return FrontMatter()
    # Old files end their lines with a lone \r, at which `$` does not match.
    head = text[:_LONGEST].replace("\r\n", " \n").replace("\r", "\n")
    rows = head.splitlines()
    if rows[0].strip() != "---":
        return FrontMatter()
    match = _BLOCK.match(head)
    if match is None:
        return _without_end(rows, name)
    entries = list(enumerate(match["body"].splitlines(), 2))
    if not _is_front_matter([row for _, row in entries]):
        return FrontMatter()
    values: dict[str, str] = {}
    problems: list[Problem] = []
    for number, row in entries:
        try:
            _take(row, values)
        except ValueError as error:
            problems.append(Problem(name, f"line {number}: {error}"))
    return FrontMatter(values, len(match[0].rstrip()), first_of(problems))


def _is_front_matter(rows: list[str]) -> bool:
    """Tell it from prose between two ruled lines: a known key, or nothing but entries."""
    entries = [_ENTRY.fullmatch(row.rstrip()) for row in rows if _matters(row)]
    known = any(entry and entry["key"] in KEYS for entry in entries)
    return known or all(entry is not None for entry in entries)


def _matters(row: str) -> bool:
    """False for what is blank, a comment, or part of a list or of a nested key."""
    return bool(row.strip()) and row[0] not in "# \t-"


def _without_end(rows: list[str], name: str) -> FrontMatter:
    entry = _ENTRY.fullmatch(rows[1].strip()) if len(rows) > 1 else None
    if entry is None or entry["key"] not in KEYS:
        return FrontMatter()  # a ruled line over the text
    return FrontMatter(problems=(Problem(name, "line 1: front matter without a closing ---"),))


def _take(row: str, values: dict[str, str]) -> None:
    if not _matters(row):
        return
    entry = _ENTRY.fullmatch(row.rstrip())
    if entry is None:
        raise ValueError("not `key: value`")
    key = KEYS.get(entry["key"])
    if key is None or entry["value"] is None:
        return
    if key == entry["key"] or key not in values:  # our own word goes before another's
        values[key] = _value(entry["value"].strip(), key)


def _value(written: str, key: str) -> str:
    """Take the quotation marks off; in a plain value `#` and `:` are characters like any other."""
    if written[:1] not in ("'", '"'):
        return written
    quoted = _QUOTED.fullmatch(written)
    if quoted is None:
        raise ValueError(f"{key}: the quotation mark at its start is not closed at its end")
    if quoted["single"] is not None:
        return quoted["single"].replace("''", "'")
    return re.sub(r"\\(.)", r"\1", quoted["double"])
