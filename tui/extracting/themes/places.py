"""Places that statements name, told from people and organisations by the company they keep."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import Final, NamedTuple

from tui.extracting.themes.wording import lines, load

_NAME: Final = re.compile(
    r"(?<![\w’'])(?:St\. |U\.[SK](?=\.))?[A-ZÀ-ÖØ-ÞĀ-Ž][\w-]{0,30}"
    r"(?:\s(?:(?:of|de|al)\s)?[A-ZÀ-ÖØ-ÞĀ-Ž][\w-]{0,30}){0,3}"
)
_OPENING: Final = re.compile(r"([\w-]{1,30})\s")
_JOINS: Final = frozenset({",", "and", "or", ", and"})
_PUNCTUATION: Final = '.,;:!?”"’)'
_BEFORE: Final = 32
_RATIO: Final = 0.25
"""How much of the time a name must stand where places stand."""


class _Seen(NamedTuple):
    """A capitalised name, and what the words beside it say of it.

    `located` where something is placed there, `loose` where perhaps, `spoken` where it is somebody
    who speaks or has a title, `whole` where a word such as "region" or "River" settles it.
    """

    name: str
    located: bool
    loose: bool
    spoken: bool
    whole: bool


class Gazetteer:
    """The places an article names.

    Args:
        text: The article. It is read once; asking about a statement is cheap afterwards.
    """

    def __init__(self, text: str) -> None:
        located: Counter[str] = Counter()  # doubled, so that "at X" can count by half
        total: Counter[str] = Counter()
        persons: set[str] = set()
        self._places: set[str] = set()
        for seen in _names(text):
            total[seen.name] += 1
            located[seen.name] += 2 if seen.located else seen.loose
            if seen.whole:
                self._places.add(seen.name)
            if seen.spoken:
                persons.add(seen.name)
            parts = seen.name.split()
            if len(parts) > 1 and not seen.located and parts[0].lower() not in _list("directions"):
                persons.add(parts[-1])
        self._places.update(
            name
            for name, count in located.items()
            if count > 1 and count >= 2 * _RATIO * total[name] and name not in persons
        )

    def places(self, words: str) -> tuple[str, ...]:
        """Return the places some words of the article name, in order, each once.

        A country or a capital counts only where something is said to be or happen there: in
        "Moscow denies it" it is somebody.
        """
        found: dict[str, None] = {}
        for seen in _names(words):
            known = _known().get(seen.name)
            if known is not None:
                if seen.located or seen.loose or seen.whole:
                    found[known] = None
            elif seen.name in self._places:
                found[seen.name] = None
        return tuple(found)


def places(words: str, article_text: str) -> tuple[str, ...]:
    """Return the places some words name; for a whole article build one `Gazetteer` instead."""
    return _gazetteer(article_text).places(words)


@lru_cache(maxsize=4)
def _gazetteer(text: str) -> Gazetteer:
    return Gazetteer(text)


def _names(text: str) -> list[_Seen]:
    """Return the capitalised names in a text that may be places."""
    found = []
    last_end, last_located = -10, False
    for match in _NAME.finditer(text):
        name, at = _without_opening(match[0], match.start())
        if not _may_be_place(name):
            continue
        before = text[max(0, at - _BEFORE) : at].lower().split()
        behind = text[match.end() : match.end() + 16].lower()
        located, loose = _position(before)
        if 0 <= at - last_end <= 6 and text[last_end:at].strip() in _JOINS:
            located = located or last_located
        whole = _is_whole(name, behind.split())
        spoken = not located and _is_person(before, behind.split())
        owns = behind.startswith(("'s", "’s"))
        found.append(_Seen(name, (located and not owns) or whole, loose, spoken, whole))
        last_end, last_located = match.end(), located
    return found


def _without_opening(words: str, start: int) -> tuple[str, int]:
    """Return a name without the small words a sentence opens with, and where it begins.

    "In The Hague" is "The Hague", "Near Lviv" is "Lviv".
    """
    at = 0
    while (first := _OPENING.match(words, at)) is not None:
        name = " ".join(words[at:].split())
        if name in _known() or first[1].lower() not in _list("openings"):
            break
        at = first.end()
    return " ".join(words[at:].split()), start + at


def _may_be_place(name: str) -> bool:
    if name in _known():
        return True
    parts = name.lower().split()
    if len(name) < 3 or name.isupper() or not _list("never").isdisjoint(parts):
        return False
    return len(parts) > 1 or parts[0] not in _list("directions")


def _position(before: list[str]) -> tuple[bool, bool]:
    """Tell whether the words before a name place something there, surely or perhaps."""
    last = before[-1] if before else ""
    second = before[-2] if len(before) > 1 else ""
    if last == "the":
        last, second = second, before[-3] if len(before) > 2 else ""
    located = last in _list("locative") or (last == "of" and second in _list("of"))
    return located, located or last in _list("loose")


def _is_whole(name: str, behind: list[str]) -> bool:
    """Tell whether a name is that of a place by its own last word or the one after it."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    if " " in name and last in _list("nouns"):
        return True
    return bool(behind) and behind[0].strip('.,;:!?”"’)') in _list("nouns")


def _is_person(before: list[str], behind: list[str]) -> bool:
    speaks = bool(behind) and behind[0].strip(_PUNCTUATION) in _list("speaks")
    return speaks or (bool(before) and before[-1].rstrip(".") in _list("titles"))


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load("places.toml")[name])


@cache
def _known() -> dict[str, str]:
    """Return every spelling of the known places and the name used for each."""
    found: dict[str, str] = {}
    for line in lines("known_places.txt"):
        name, *others = (part.strip() for part in line.split("="))
        found.update(dict.fromkeys((name, *others), name))
    return found
