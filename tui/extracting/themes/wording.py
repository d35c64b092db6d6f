"""Words and their base forms, cheaply: enough to look a word up, no more."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Final

WORD: Final = re.compile(r"[^\W\d_]{1,40}(?:['’-][^\W\d_]{1,40}){0,4}")
"""A word, its hyphens and apostrophes included."""

_IRREGULAR: Final = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "series": "series",
    "species": "species",
}


def _file(name: str) -> str:
    return (resources.files("tui.extracting.themes") / "data" / name).read_text(encoding="utf-8")


@cache
def load(name: str) -> dict[str, Any]:
    """Return one of the tables in data/."""
    return tomllib.loads(_file(name))


@cache
def lines(name: str) -> tuple[str, ...]:
    """Return the lines of a list in data/, without comments and blank ones."""
    return tuple(
        line.strip() for line in _file(name).splitlines() if line.strip() and line[0] != "#"
    )


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the words of a list in data/."""
    return frozenset(word for line in lines(name) for word in line.split())


@lru_cache(maxsize=20_000)
def bases(word: str) -> tuple[str, ...]:
    """Return what the base form of a lower-case word may be, the word itself first.

    A guess by its ending: "losses" may be "losse" or "loss"; whoever looks it up decides.
    """
    if word not in _IRREGULAR and not word.endswith(("s", "ed", "ing")):
        return (word,)  # most words
    found = [word]
    if word in _IRREGULAR:
        found.append(_IRREGULAR[word])
    if word.endswith("ies"):
        found.append(f"{word[:-3]}y")
    if word.endswith("es"):
        found.append(word[:-2])
    if word.endswith("s"):
        found.append(word[:-1])
    for ending in ("ed", "ing", "ings"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            found += [stem, f"{stem}e"]
            if stem[-1] == stem[-2]:
                found.append(stem[:-1])
            if ending == "ed" and stem.endswith("i"):
                found.append(f"{stem[:-1]}y")
    return tuple(found)


def singular(word: str) -> str:
    """Return the singular of a lower-case noun by its ending."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "ics")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]
