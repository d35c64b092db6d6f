"""The word lists that reading rests on: plain data beside the code, loaded once.

A list file holds `[section]` headings and words parted by white space; `hedges.txt` holds one
expression a line. A `#` opens a comment line.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def text(name: str) -> str:
    """A data file as it stands."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def lines(name: str) -> list[str]:
    """The lines of a list file that say something."""
    return [line.strip() for line in text(name).splitlines() if line.strip() and line[0] != "#"]


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The lines under each heading of a list file; lines before any heading stand under ""."""
    found: dict[str, list[str]] = {}
    under = found.setdefault("", [])
    for line in lines(name):
        if line[0] == "[" and line[-1] == "]":
            under = found.setdefault(line[1:-1], [])
        else:
            under.append(line)
    return {heading: tuple(under) for heading, under in found.items()}


def in_order(name: str, section: str = "") -> list[str]:
    """The words of one section of a list file as they stand there."""
    return " ".join(sections(name)[section]).split()


@cache
def words(name: str, section: str = "") -> frozenset[str]:
    """The words of one section of a list file."""
    return frozenset(in_order(name, section))


@cache
def calendar(*sections_: str) -> frozenset[str]:
    """The names of days and months in lower case, of some sections of `calendar.txt`."""
    return frozenset(
        word.lower() for section in sections_ for word in words("calendar.txt", section)
    )
