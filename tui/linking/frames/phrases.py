"""Finds the phrases of a word list in a row of stems."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from tui.linking.frames.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_GAP: Final = 5
"""Words that may stand between the two parts of "give up~position"."""

_PART: Final = re.compile(r"(~| )")

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Pattern(Generic[V]):
    """A phrase: its stems, and whether other words may stand before each but the first."""

    stems: tuple[str, ...]
    loose: tuple[bool, ...]
    value: V

    def match(self, found: Sequence[str], start: int, limit: int) -> int | None:
        """The end of a phrase whose first stem is at `start`, None where the rest is not."""
        position = start + 1
        for want, loose in zip(self.stems[1:], self.loose, strict=True):
            reach = min(position + _GAP + 1 if loose else position + 1, limit)
            try:
                position = found.index(want, position, reach) + 1
            except ValueError:
                return None
        return position


class Phrases(Generic[V]):
    """A word list that is looked up by the first stem of each phrase, longest phrases first."""

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        self._by_first: dict[str, list[Pattern[V]]] = {}
        for text, value in entries:
            pattern = _pattern(text, value)
            self._by_first.setdefault(pattern.stems[0], []).append(pattern)
        self._firsts = frozenset(self._by_first)
        for patterns in self._by_first.values():
            patterns.sort(key=lambda pattern: -len(pattern.stems))

    def starts(self, found: Sequence[str], every: frozenset[str]) -> list[int]:
        """Where in a row of stems a phrase may begin; `every` holds these stems, perhaps more."""
        if self._firsts.isdisjoint(every):
            return []
        return [index for index, first in enumerate(found) if first in self._by_first]

    def at(
        self, found: Sequence[str], every: frozenset[str], start: int, limit: int
    ) -> list[tuple[V, int]]:
        """What stands at `start`: the values of the longest phrases there, and their end."""
        best: list[tuple[V, int]] = []
        length = 0
        for pattern in self._by_first.get(found[start], ()):
            if len(pattern.stems) < length:
                break
            if pattern.stems[-1] not in every:
                continue
            end = pattern.match(found, start, limit)
            if end is not None:
                best.append((pattern.value, end))
                length = len(pattern.stems)
        return best


def _pattern(text: str, value: V) -> Pattern[V]:
    parts = _PART.split(text.replace("-", " "))
    stems = tuple(stem(part) for part in parts[::2])
    return Pattern(stems, tuple(mark == "~" for mark in parts[1::2]), value)
