"""Names as a search looks through them: all in one string, at the speed of `str.find`."""

from __future__ import annotations

from bisect import bisect_right
from heapq import merge
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LINE: Final = "\n"
"""What stands before each line, and behind the last."""

_NAME: Final = "\t"
"""What stands before each name of a line but the first."""

_WORD: Final = " "
_FEW: Final = 3000
"""So many lines are copied and looked through again in less time than all of them once."""

_KEPT: Final = 16
"""Of so many strings it is kept which few lines hold them."""


class Names:
    """Lines of names, and what is told of those who bear them: their roles and sides.

    Many have the same of these; what tells them apart is their names. So the same roles are looked
    at once, however many have them.

    Args:
        lines: For each line its names and its roles, in plain words.
    """

    def __init__(self, lines: Iterable[tuple[Sequence[str], Sequence[str]]]) -> None:
        names: list[Sequence[str]] = []
        places: dict[tuple[str, ...], int] = {}
        self._place: list[int] = []
        self._having: list[list[int]] = []
        for number, (named, roles) in enumerate(lines):
            names.append(named)
            place = places.setdefault(tuple(roles), len(places))
            if place == len(self._having):
                self._having.append([])
            self._having[place].append(number)
            self._place.append(place)
        self._names = _Lines(names)
        self._roles = _Lines([*places])

    def __contains__(self, needle: str) -> bool:
        return needle in self._names or needle in self._roles

    def matches(self, needle: str) -> Iterator[Iterable[int]]:
        """Yield the lines that hold a string, in rising order, the best place for it first.

        Whole names, then words of names, then words of roles, then anywhere, inside words too.
        """
        names = self._names.narrowed(needle)
        yield names.whole(needle)
        yield names.opening(needle)
        yield self._with(self._roles.opening(needle))
        yield merge(names.holding(needle), self._with(self._roles.holding(needle)))

    def with_all(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the lines that hold every one of some words, in rising order, some twice."""
        if not words:
            return
        told = {word: [*self._roles.holding(word)] for word in words}
        names = self._names
        for word in words:
            if not told[word]:
                names = names.narrowed(word)
        least = min(words, key=lambda word: sum(len(self._having[one]) for one in told[word]))
        for number in merge(names.holding(least), self._with(told[least])):
            line, roles = self._names.line(number), self._roles.line(self._place[number])
            if all(word in line or word in roles for word in words):
                yield number

    def _with(self, roles: Iterable[int]) -> list[int]:
        """Return the lines that have some roles, in rising order."""
        return sorted(chain.from_iterable(self._having[place] for place in {*roles}))


class _Lines:
    """Lines of names in one string.

    Args:
        lines: The names of each line.
        numbers: What the lines are called in answers, rising; their places where it is None.
    """

    def __init__(
        self, lines: Sequence[Sequence[str]], numbers: Sequence[int] | None = None
    ) -> None:
        self._numbers = range(len(lines)) if numbers is None else numbers
        self._starts: list[int] = []
        parts: list[str] = []
        start = 0
        for names in lines:
            part = _LINE + _NAME.join(names)
            parts.append(part)
            self._starts.append(start)
            start += len(part)
        self._text = "".join([*parts, _LINE])
        self._marks = [one for one in (_LINE, _NAME) if one in self._text]
        self._known: dict[str, _Lines] = {}

    def __contains__(self, needle: str) -> bool:
        return needle in self._text

    def __len__(self) -> int:
        return len(self._starts)

    def narrowed(self, needle: str) -> _Lines:
        """Return the lines that hold a string where these are few, else all lines.

        Who types asks again and again, each time for a little more than before.
        """
        if needle not in self._known:
            asked = (lines for before, lines in reversed(self._known.items()) if before in needle)
            few = next(asked, self)._few(needle)
            if few is None:
                return self
            if len(self._known) == _KEPT:
                del self._known[next(iter(self._known))]
            self._known[needle] = few
        return self._known[needle]

    def _few(self, needle: str) -> _Lines | None:
        """Return the lines that hold a string, None where these are many."""
        places = [*islice(self._places(needle), _FEW + 1)]
        if len(places) > _FEW:
            return None
        numbers = [self._numbers[place] for place in places]
        return _Lines([(self.line(place),) for place in places], numbers)

    def line(self, place: int) -> str:
        """Return the names of a line, parted by tabs."""
        last = place + 1 == len(self._starts)
        end = len(self._text) - 1 if last else self._starts[place + 1]
        return self._text[self._starts[place] + 1 : end]

    def whole(self, name: str) -> Iterator[int]:
        """Yield the lines with this name, in rising order, some twice."""
        marks = self._marks
        return merge(*(self.holding(one + name + end) for one in marks for end in marks))

    def opening(self, needle: str) -> Iterator[int]:
        """Yield the lines with a word that begins with a string, in rising order, some twice."""
        return merge(*(self.holding(one + needle) for one in (*self._marks, _WORD)))

    def holding(self, needle: str) -> Iterator[int]:
        """Yield the lines that hold a string, in rising order."""
        return map(self._numbers.__getitem__, self._places(needle))

    def _places(self, needle: str) -> Iterator[int]:
        at = self._text.find(needle)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            if place + 1 == len(self._starts):
                return
            at = self._text.find(needle, self._starts[place + 1])
