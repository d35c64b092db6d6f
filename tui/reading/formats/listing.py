"""JSON files that hold many articles: the answers of news services, exported as they came.

Every article of a list is a source of its own. Its name has to outlast the next export, in which
other articles stand before it, so it comes from what the article says, not from its place.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from tui.reading.formats.keys import names, unwrapped, values, words

_DEPTH: Final = 4
"""How deep a list may be wrapped: `{"response": {"results": […]}}` is wrapped twice."""

MOST: Final = 5_000
"""Articles in one file; in the largest file that is read, each of so many has 600 bytes."""

_ARTICLE: Final = re.compile(r"Article|Report|BlogPosting")
_OURS: Final = frozenset({"articles", "speakers", "statements", "links"})
"""The keys of this program's own export; it holds articles that were read already."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a list: its place from 1 on, and its JSON."""

    number: int
    data: bytes


@lru_cache(maxsize=2)  # the articles of one file are asked for one after another
def entries_of(data: bytes) -> Mapping[str, Entry]:
    """Return the articles of a JSON list by their names in it, each once.

    There is none in what is no list, no JSON at all, or a list longer than `MOST`: who reads such
    a file as one article tells what is wrong.
    """
    try:
        found = articles_in(json.loads(data)) or []
    except (ValueError, RecursionError):
        return {}
    if len(found) > MOST:
        return {}
    contents: dict[bytes, int] = {}
    for number, one in enumerate(found, 1):
        contents.setdefault(json.dumps(one, sort_keys=True).encode(), number)
    entries: dict[str, Entry] = {}
    taken: Counter[str] = Counter()
    for content, number in contents.items():
        name = _name(found[number - 1], content)
        taken[name] += 1
        unused = name if taken[name] == 1 else f"{name}-{taken[name]}"
        entries[unused] = Entry(number, content)
    return entries


def articles_in(document: object) -> list[Any] | None:
    """Return the list of articles in a document, None if it is an article or something else."""
    return _list_in(document, _DEPTH)


def is_export(document: object) -> bool:
    """Tell whether a document is an export of this program."""
    return isinstance(document, Mapping) and document.keys() >= _OURS


def _list_in(document: object, depth: int) -> list[Any] | None:
    if isinstance(document, list):
        return document
    if not isinstance(document, Mapping) or not depth or is_export(document):
        return None
    if values(unwrapped(document), "text"):
        return None
    for key in (*names()["lists"], *names()["wrappers"]):
        found = _list_in(document.get(key), depth - 1)
        if found is not None:
            return _articles(found) if key == "@graph" else found
    return None


def _articles(graph: list[Any]) -> list[Any]:
    """Return the articles of some linked data; the other nodes are people, pages, claims."""
    return [
        one
        for one in graph
        if isinstance(one, Mapping)
        and _ARTICLE.search(words(one.get("@type")))
        and values(one, "text")
    ]


def _name(one: object, content: bytes) -> str:
    """Return a short name: words of the headline, and a mark of what tells the article apart."""
    said = unwrapped(one) if isinstance(one, Mapping) else {}
    title = next((value for _, value in values(said, "headline")), "")
    places = (value for part in ("url", "identity") for _, value in values(said, part))
    identity = next(places, title)
    mark = hashlib.sha256(identity.encode("utf-8", "replace") or content).hexdigest()[:8]
    plain = unicodedata.normalize("NFKD", title[:200]).encode("ascii", "ignore").decode().lower()
    return "-".join([*re.findall(r"[a-z0-9]+", plain)[:6], mark])
