"""Places that statements name, told from people and organisations by the company they keep."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.extracting.lexicon import calendar
from tui.extracting.themes.wording import lines, load
from tui.extracting.tokens import STUCK, glued_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
_LONGEST_JOINT: Final = 6
_RATIO: Final = 0.25
"""How much of the time a name must stand where places stand."""


class _Name(NamedTuple):
    """A capitalised name that may be a place, and where it stands.

    `whole` tells that a word such as "region" or "River" settles it.
    """

    name: str
    start: int
    end: int
    whole: bool


class _Seen(NamedTuple):
    """What the words beside a name say of it.

    `located` where something is placed there, `loose` where perhaps, `spoken` where it is somebody
    who speaks or has a title, `whole` where it is a place for certain.
    """

    located: bool
    loose: bool
    spoken: bool
    whole: bool


class Gazetteer:
    """The places an article names.

    Names are found once; what stands beside one is looked at when a statement has that name.

    Args:
        text: The article.
    """

    def __init__(self, text: str) -> None:
        self._names = _Names(text)
        self._starts = [one.start for one in self._names.found]
        self._known: dict[str, bool] = {}

    def places(self, words: str) -> tuple[str, ...]:
        """Return the places some words of the article name, in order, each once.

        A country or a capital counts only where something is said to be or happen there: in
        "Moscow denies it" it is somebody.
        """
        names = _Names(words)
        return tuple(self._named(names, range(len(names.found))))

    def within(self, segments: Sequence[Span]) -> dict[str, Span]:
        """Return the places some segments of the article name, in order, and where each stands."""
        numbers: list[int] = []
        for start, end in segments:
            first = bisect_left(self._starts, start)
            last = bisect_left(self._starts, end, first)
            numbers += (n for n in range(first, last) if self._names.found[n].end <= end)
        return self._named(self._names, numbers)

    def _named(self, names: _Names, numbers: Iterable[int]) -> dict[str, Span]:
        found: dict[str, Span] = {}
        for number in numbers:
            name, start, end, _ = names.found[number]
            known = _known().get(name)
            if known is not None:
                seen = names.seen(number)
                if seen.located or seen.loose or seen.whole:
                    found.setdefault(known, (start, end))
            elif self._is_place(name):
                found.setdefault(name, (start, end))
        return found

    def _is_place(self, name: str) -> bool:
        """Tell whether the article as a whole has a name for a place."""
        if name not in self._known:
            self._known[name] = self._stands_as_place(name)
        return self._known[name]

    def _stands_as_place(self, name: str) -> bool:
        seen = [self._names.seen(number) for number in self._names.of.get(name, ())]
        if any(one.whole for one in seen):
            return True
        located = sum(2 if one.located else one.loose for one in seen)  # "at X" counts by half
        if located < 2 or located < 2 * _RATIO * len(seen) or any(one.spoken for one in seen):
            return False
        fuller = (self._names.seen(number) for number in self._names.ending_in.get(name, ()))
        return all(one.located for one in fuller)  # "Ana Halden left" makes Halden a person


def places(words: str, article_text: str) -> tuple[str, ...]:
    """Return the places some words name; for a whole article build one `Gazetteer` instead."""
    return _gazetteer(article_text).places(words)


@lru_cache(maxsize=4)
def _gazetteer(text: str) -> Gazetteer:
    return Gazetteer(text)


class _Names:
    """The capitalised names in a text that may be places, and what the words beside each say.

    Attributes:
        found: The names in order.
        of: The numbers of every name.
        ending_in: The numbers of names of several words, by the last; not of "East Halden".
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.found = list(_names(text))
        self.of: dict[str, list[int]] = {}
        self.ending_in: dict[str, list[int]] = {}
        self._located: list[bool | None] = [None] * len(self.found)
        for number, (name, _, _, _) in enumerate(self.found):
            self.of.setdefault(name, []).append(number)
            first, *_, last = name.split() if " " in name else ("", "")
            if last and first.lower() not in _list("directions"):
                self.ending_in.setdefault(last, []).append(number)

    def seen(self, number: int) -> _Seen:
        """Return what the words beside a name say of it."""
        name = self.found[number]
        before = self._before(name)
        behind = self._text[name.end : name.end + 16].lower()
        after = behind.split(None, 1)
        follows = after[0].strip(_PUNCTUATION) if after else ""
        located = self._is_located(number)
        whole = name.whole or follows in _list("nouns")
        titled = bool(before) and before[-1].rstrip(".") in _list("titles")
        spoken = not located and (titled or follows in _list("speaks"))
        owns = behind.startswith(("'s", "’s"))
        return _Seen((located and not owns) or whole, _position(before)[1], spoken, whole)

    def _before(self, name: _Name) -> list[str]:
        return self._text[max(0, name.start - _BEFORE) : name.start].lower().split()[-3:]

    def _is_located(self, number: int) -> bool:
        """Tell whether something is placed there, or at the name before it: "in Ely and Ashby"."""
        first = number
        while self._located[first] is None:
            self._located[first], _ = _position(self._before(self.found[first]))
            if self._located[first] or not self._is_joined(first):
                break
            first -= 1
        for one in range(first + 1, number + 1):
            self._located[one] = self._located[one] or self._located[one - 1]
        return bool(self._located[number])

    def _is_joined(self, number: int) -> bool:
        """Tell whether a comma or an "and" joins a name to the one before it."""
        if not number:
            return False
        gap = self.found[number - 1].end, self.found[number].start
        return 0 <= gap[1] - gap[0] <= _LONGEST_JOINT and self._text[slice(*gap)].strip() in _JOINS


def _names(text: str) -> Iterator[_Name]:
    for match in _NAME.finditer(text):
        words, start = match[0], match.start()
        if words.endswith(STUCK):
            words = text[start : glued_at(text, start, match.end())]
        name, skipped, whole = _candidate(words)
        if name:
            yield _Name(name, start + skipped, start + len(words), whole)


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
    if len(name) < 3 or name.isupper() or not _never().isdisjoint(parts):
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
def _never() -> frozenset[str]:
    """Return the words that no name of a place has."""
    return _list("never") | calendar("weekdays", "months")


@cache
def _known() -> dict[str, str]:
    """Return every spelling of the known places and the name used for each."""
    found: dict[str, str] = {}
    for line in lines("known_places.txt"):
        name, *others = (part.strip() for part in line.split("="))
        found.update(dict.fromkeys((name, *others), name))
    return found
