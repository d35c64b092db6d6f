"""What is known about an article besides its text, from the places that may say it.

The file's own front matter goes before the folder's `articles.toml`: it travels with the file and
is edited with it, while an entry in a list is left behind when a file is replaced. A value that
cannot be read does not hide a good one in the other place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.reading.cleaning import one_line
from tui.reading.dates import iso_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LONGEST: Final = 1_000
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_URL: Final = re.compile(r"https?://[^\s/?#]\S*", re.IGNORECASE)


def _words(value: str) -> str | None:
    return value if len(value) <= _LONGEST else None


def _url(value: str) -> str | None:
    return value if len(value) <= 2 * _LONGEST and _URL.fullmatch(value) else None


def _language(value: str) -> str | None:
    return value if _LANGUAGE.fullmatch(value) else None


_READERS: Final[Mapping[str, tuple[Callable[[str], str | None], str]]] = {
    "headline": (_words, f"longer than {_LONGEST} characters"),
    "outlet": (_words, f"longer than {_LONGEST} characters"),
    "published": (iso_date, "not a date; write it as 2023-05-12 or 2023-05-12T14:30:00+03:00"),
    "url": (_url, "not an address that begins with http:// or https://"),
    "language": (_language, "not a language code such as en or uk-UA"),
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """An article's metadata; `headline` is "" where a source says that there is none."""

    outlet: str | None = None
    headline: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def settle(*places: Mapping[str, str]) -> Metadata:
    """Return the first readable value of every key, from the place that counts most on."""
    found: dict[str, str] = {}
    for key in _READERS:
        values = (read_value(key, place[key]) for place in places if key in place)
        for value in values:
            if value or (key == "headline" and value is not None):
                found[key] = value
                break
    return Metadata(**found)


def read_value(key: str, written: str) -> str | None:
    """Return a value as the store holds it, "" if it is empty, None if it cannot be read."""
    bare = one_line(written)
    return _READERS[key][0](bare) if bare else ""


def complaints(values: Mapping[str, str]) -> list[str]:
    """Return what is wrong with each value that cannot be read, the key first."""
    return [
        f'{key}: "{one_line(values[key])[:60]}" is {wrong}'
        for key, (_, wrong) in _READERS.items()
        if key in values and read_value(key, values[key]) is None
    ]
