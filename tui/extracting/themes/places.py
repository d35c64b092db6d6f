"""Places that statements name, told from people and organisations by the company they keep."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.extracting.themes.wording import lines, load
from tui.extracting.tokens import glued_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model import Span

_CAPITAL: Final = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
# The capital stands first and what may not be before it behind: so the search leaps to capitals.
_NAME: Final = re.compile(
    rf"{_CAPITAL}(?<![\w’'].)(?:(?<=S)t\. {_CAPITAL})?[\w-]{{0,30}}"
    rf"(?:\s(?:(?:of|de|al)\s)?{_CAPITAL}[\w-]{{0,30}}){{0,3}}"
)
_OPENING: Final = re.compile(r"([\w-]{1,30})\s")
_JOINS: Final = frozenset({",", "and", "or", ", and"})
_PUNCTUATION: Final = '.,;:!?”"’)'
_BEFORE: Final = 32
_RATIO: Final = 0.25
"""How much of the time a name must stand where places stand."""


class _Seen(NamedTuple):
    """A capitalised name, where it stands, and what the words beside it say of it.

    `located` where something is placed there, `loose` where perhaps, `spoken` where it is somebody
    who speaks or has a title, `whole` where a word such as "region" or "River" settles it.
    """

    name: str
    start: int
    end: int
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
        self._seen = _names(text)
        self._starts = [seen.start for seen in self._seen]
        for seen in self._seen:
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
        return tuple(self._named(_names(words)))

    def within(self, segments: Sequence[Span]) -> dict[str, Span]:
        """Return the places some segments of the article name, in order, and where each stands."""
        seen: list[_Seen] = []
        for start, end in segments:
            first = bisect_left(self._starts, start)
            last = bisect_left(self._starts, end, first)
            seen += (one for one in self._seen[first:last] if one.end <= end)
        return self._named(seen)

    def _named(self, names: Sequence[_Seen]) -> dict[str, Span]:
        found: dict[str, Span] = {}
        for seen in names:
            known = _known().get(seen.name)
            if known is not None:
                if seen.located or seen.loose or seen.whole:
                    found.setdefault(known, (seen.start, seen.end))
            elif seen.name in self._places:
                found.setdefault(seen.name, (seen.start, seen.end))
        return found


def places(words: str, article_text: str) -> tuple[str, ...]:
    """Return the places some words name; for a whole article build one `Gazetteer` instead."""
    return _gazetteer(article_text).places(words)


@lru_cache(maxsize=4)
def _gazetteer(text: str) -> Gazetteer:
    return Gazetteer(text)


def _names(text: str) -> list[_Seen]:
    """Return the capitalised names in a text that may be places."""
    found = []
    nouns, titles, speaks = _list("nouns"), _list("titles"), _list("speaks")
    last_end, last_located = -10, False
    for match in _NAME.finditer(text):
        end = glued_at(text, match.start(), match.end())
        name, skipped, whole = _candidate(text[match.start() : end])
        if not name:
            continue
        at = match.start() + skipped
        before = text[max(0, at - _BEFORE) : at].lower().split()[-3:]
        behind = text[end : end + 16].lower()
        after = behind.split(None, 1)
        follows = after[0].strip(_PUNCTUATION) if after else ""
        located, loose = _position(before)
        if 0 <= at - last_end <= 6 and text[last_end:at].strip() in _JOINS:
            located = located or last_located
        whole = whole or follows in nouns
        titled = bool(before) and before[-1].rstrip(".") in titles
        spoken = not located and (titled or follows in speaks)
        owns = behind.startswith(("'s", "’s"))
        found.append(_Seen(name, at, end, (located and not owns) or whole, loose, spoken, whole))
        last_end, last_located = end, located
    return found


@lru_cache(maxsize=20_000)
def _candidate(words: str) -> tuple[str, int, bool]:
    """Return the name in some capitalised words, where it begins, and if its last word is "River".

    The name is empty where it is none of a place.
    """
    name, at = _without_opening(words)
    if not _may_be_place(name):
        return "", at, False
    last = name.rsplit(maxsplit=1)[-1].lower()
    return name, at, " " in name and last in _list("nouns")


def _without_opening(words: str) -> tuple[str, int]:
    """Return a name without the small words a sentence opens with, and where it begins.

    "In The Hague" is "The Hague", "Near Lviv" is "Lviv".
    """
    at = 0
    while (first := _OPENING.match(words, at)) is not None:
        name = " ".join(words[at:].split())
        if name in _known() or first[1].lower() not in _list("openings"):
            break
        at = first.end()
    return " ".join(words[at:].split()), at


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
