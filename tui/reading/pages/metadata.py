"""What a page says of itself; runs in the helper only.

Taken before the guesses of the library that finds the article: those take "last updated" for the
day of publication.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from tui.reading.formats.keys import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PARTS: Final = ("headline", "outlet", "published", "url", "language")
_ARTICLE: Final = re.compile(r"Article|Report|BlogPosting|NewsItem|Review", re.IGNORECASE)
_CHANGED: Final = re.compile(r"updat|modif|edit|chang", re.IGNORECASE)
_MOST_TIMES: Final = 20
_DEPTH: Final = 6


def said_by(tree: HtmlElement) -> dict[str, list[str]]:
    """Return all that a page says of itself, by part, the surest first.

    Args:
        tree: The page, before anything is taken out of it.
    """
    meta = _meta(tree)
    linked = list(_linked(tree))
    said = {part: [*_from_linked(linked, part), *_from_meta(meta, part)] for part in PARTS}
    said["outlet"].sort(key=lambda name: name not in meta.values())  # the legal name comes last
    said["published"] += _times(tree)
    said["headline"] += [" ".join(one.text_content().split()) for one in tree.iter("h1", "title")]
    said["url"] += [
        one.get("href", "") for one in tree.iter("link") if one.get("rel") == "canonical"
    ]
    said["language"] = [tree.get("lang", ""), *said["language"]]
    said["language"] = [one.replace("_", "-") for one in said["language"]]
    return {part: [one for one in values if one.strip()] for part, values in said.items()}


@cache
def _names(where: str) -> Mapping[str, list[str]]:
    text = (files("tui.reading.pages") / "data" / "page_keys.toml").read_text("utf-8")
    names: Mapping[str, list[str]] = tomllib.loads(text)[where]
    return names


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Return the first content of every `<meta>` and of every item property, by its name."""
    found: dict[str, str] = {}
    for one in tree.iter("meta"):
        content = one.get("content", "")
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := one.get(key)):
                found.setdefault(name.strip().lower(), content)
    return found


def _from_meta(meta: Mapping[str, str], part: str) -> list[str]:
    return [meta[name] for name in _names("meta")[part] if name in meta]


def _linked(tree: HtmlElement) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of the page's linked data that are articles, their publishers looked up."""
    objects: list[Mapping[str, Any]] = []
    for one in tree.iter("script"):
        if "ld+json" in one.get("type", "").lower():
            try:
                objects += _objects(json.loads(one.text or "", strict=False), _DEPTH)
            except (ValueError, RecursionError):
                continue
    by_id = {one["@id"]: one for one in objects if isinstance(one.get("@id"), str) and len(one) > 1}
    for one in objects:
        if _ARTICLE.search(words(one.get("@type"))):
            yield {key: _looked_up(value, by_id) for key, value in one.items()}


def _objects(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    """Yield every object in some linked data, the outer before the inner."""
    if not depth:
        return
    if isinstance(value, Mapping):
        yield value
        for inner in value.values():
            yield from _objects(inner, depth - 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner, depth - 1)


def _looked_up(value: Any, by_id: Mapping[str, Mapping[str, Any]]) -> Any:
    """Return what an object that is only an address stands for."""
    if isinstance(value, Mapping) and value.keys() == {"@id"} and isinstance(value["@id"], str):
        return by_id.get(value["@id"], value)
    return value


def _from_linked(articles: list[Mapping[str, Any]], part: str) -> list[str]:
    names = _names("linked")[part]
    return [said for one in articles for name in names if (said := words(one.get(name)))]


def _times(tree: HtmlElement) -> list[str]:
    """Return the dates of `<time>`, those that call themselves the publication's first."""
    surely: list[str] = []
    perhaps: list[str] = []
    for number, one in enumerate(tree.iter("time")):
        if number >= _MOST_TIMES:
            break
        said = one.get("datetime", "").strip()
        if "datepublished" in one.get("itemprop", "").lower() or one.get("pubdate") is not None:
            surely.append(said)
        elif not _CHANGED.search(_around(one)):
            perhaps.append(said)
    return [*surely, *perhaps]


def _around(time: HtmlElement) -> str:
    """Return what tells what a `<time>` is about: names given to it, and the words before it."""
    parent = time.getparent()
    names = [time.get("itemprop", ""), time.get("class", "")]
    if parent is not None:
        before = time.getprevious()
        told = parent.text if before is None else (before.tail or before.text_content())
        names += [parent.get("class", ""), (told or "")[-40:]]
    return " ".join(names)
