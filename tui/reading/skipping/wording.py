"""The lists of wordings that are not article, and how a line is made comparable with them."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_EDGES: Final = re.compile(r"^[\W\d_]+|[\W\d_]+$")


@cache
def listed(name: str) -> frozenset[str]:
    """Return the entries of a list in `data/`."""
    rows = (row.strip() for row in _data(f"{name}.txt").splitlines())
    return frozenset(row for row in rows if row and not row.startswith("#"))


@cache
def appeals() -> Mapping[str, tuple[str, ...]]:
    """Return how a publisher's appeal opens, what words it has, how it closes."""
    return {key: tuple(words) for key, words in tomllib.loads(_data("appeals.toml")).items()}


def _data(name: str) -> str:
    return (files("tui.reading.skipping") / "data" / name).read_text(encoding="utf-8")


def plain(line: str) -> str:
    """Return a line in lower case with straight apostrophes and single spaces."""
    return " ".join(line.replace("’", "'").casefold().split())


def bare(line: str) -> str:
    """Return a plain line without bullets, numbers and punctuation at its ends."""
    return without_edges(plain(line))


def without_edges(words: str) -> str:
    """Return plain words without bullets, numbers and punctuation at their ends."""
    return _EDGES.sub("", words)
