"""The names that JSON articles give their parts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

_DEPTH = 4
"""How deep a value may be wrapped: `{"title": {"rendered": "…"}}` is wrapped once."""


@cache
def names() -> Mapping[str, tuple[str, ...]]:
    """Return the names of every part, the surest first, and of what holds articles."""
    data = files("tui.reading.formats") / "data" / "json_keys.toml"
    return {part: tuple(keys) for part, keys in tomllib.loads(data.read_text("utf-8")).items()}


def values(article: Mapping[str, Any], part: str) -> list[tuple[str, str]]:
    """Return what an object says of one part: key and words of every name that has words.

    Args:
        article: A JSON object.
        part: Such as "headline".
    """
    found = ((key, words(article.get(key))) for key in names()[part])
    return [(key, said) for key, said in found if said.strip()]


def words(value: object, depth: int = _DEPTH) -> str:
    """Return the words of a value, "" if it has none.

    An object stands for its name (`"publisher": {"name": "The Post"}`), a list for its first
    element that has words.
    """
    if isinstance(value, str):
        return value
    if not depth:
        return ""
    inner: list[object] = []
    if isinstance(value, Mapping):
        inner = [value.get(key) for key in names()["inside"]]
    elif isinstance(value, list):
        inner = value[:_DEPTH]
    return next(filter(None, (words(one, depth - 1) for one in inner)), "")


def unwrapped(article: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an object with what its wrappers hold beside what it says itself.

    `{"webTitle": "…", "fields": {"bodyText": "…"}}` has both; where both have a name, the outer
    one counts.
    """
    whole: dict[str, Any] = {}
    for key in names()["wrappers"]:
        if isinstance(inner := article.get(key), Mapping):
            whole |= inner
    return {**whole, **article}
