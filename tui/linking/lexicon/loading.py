"""Reads the word lists in `data/`: one entry a line, `#` begins a comment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from tui.naming import fold


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of `data/<name>.txt` without comments and empty lines."""
    path = files("tui.linking.lexicon") / "data" / f"{name}.txt"
    kept = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return tuple(line for line in kept if line)


@cache
def words(name: str) -> frozenset[str]:
    """The folded words of `data/<name>.txt`; its lines have no further meaning."""
    return frozenset(fold(word) for line in lines(name) for word in line.split())


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The fields of each line of `data/<name>.txt`, which stand between `;`."""
    return tuple(tuple(field.strip() for field in line.split(";")) for line in lines(name))
