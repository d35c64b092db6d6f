"""The word lists beside this file, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of `data/<name>.txt` without comments and empty lines."""
    text = (files("tui.naming") / "data" / f"{name}.txt").read_text(encoding="utf-8")
    kept = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in kept if line)


@cache
def words(name: str) -> frozenset[str]:
    """Every word of `data/<name>.txt`."""
    return frozenset(word for line in lines(name) for word in line.split())
