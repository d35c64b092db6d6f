"""Find a speaker while the name is being typed, however it is spelled."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from heapq import merge
from typing import TYPE_CHECKING, Final

from tui.browsing.plain import plain
from tui.naming import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.model import Snapshot, Speaker

_NAME, _ALIAS, _ROLE = "\n", "\t", "\v"
"""What stands before each part of a row, so that a search can ask for the beginning of one."""

_OF_NAMES: Final = (_NAME, _ALIAS, " ")
"""What stands before a word of a name."""

_OF_ROLES: Final = (_ROLE, " ")
_ENDS: Final = (_NAME, _ALIAS, _ROLE)
"""What stands behind a whole name."""

_SHORTEST_TYPO: Final = 4
"""With fewer letters too many names are one slip away."""


class SpeakerIndex:
    """The speakers by name, alias, role and side.

    Names are also kept under `naming.fold`, which gives the spellings of one name one key. That
    half of the index is built when the first query needs it.

    Args:
        speakers: By id.
        counts: How many statements each made, by id.
    """

    def __init__(self, speakers: Mapping[str, Speaker], counts: Mapping[str, int]) -> None:
        self._found = sorted(
            ((speaker, counts.get(id_, 0)) for id_, speaker in speakers.items()),
            key=lambda pair: (-pair[1], pair[0].name, pair[0].id),
        )
        self._written = _Rows(_written(speaker) for speaker, _ in self._found)
        self._folded: _Rows | None = None
        self._words: dict[str, list[int]] = {}

    @classmethod
    def of(cls, snapshot: Snapshot) -> SpeakerIndex:
        """Return the index of a snapshot, whose statements are counted for each speaker."""
        counts = Counter(one.speaker for one in snapshot.statements if one.speaker)
        return cls(snapshot.speakers, counts)

    def find(self, query: str, limit: int = 50) -> list[tuple[Speaker, int]]:
        """Return the speakers that match, best first, each with the number of their statements.

        First come names and aliases that are the query, then those with a word that begins with it,
        then roles and sides, then anything that holds it; after those other spellings ("malyar"
        finds Maliar), names that hold all words of the query in any order, and at last names one
        slip of the finger away. Among equals whoever said most comes first: a name of the most
        quoted goes before a stray spelling of somebody quoted once. An empty query lists everyone.
        """
        needle = _squeezed(plain(query))
        if not needle:
            return self._found[:limit]
        ranked: dict[int, None] = {}
        for rows in self._passes(needle):
            for row in rows:
                ranked[row] = None
                if len(ranked) >= limit:
                    return [self._found[one] for one in ranked]
        return [self._found[one] for one in ranked]

    def _passes(self, needle: str) -> Iterator[Iterable[int]]:
        """Yield the rows that match, from the best kind of match to the worst."""
        yield from self._written.matches(needle)
        folded = self._folds()
        key = _squeezed(fold(needle))
        if 2 * len(key) <= len(needle):  # "zzzz" folds to "z", which is in too many names
            return
        found = False
        for rows in folded.matches(key):
            listed = list(rows)
            found = found or bool(listed)
            yield listed
        words = needle.split()
        if len(words) > 1:
            yield self._written.with_all(words)
            yield folded.with_all(key.split())
        elif not found:
            yield self._one_slip_away(key)

    def _folds(self) -> _Rows:
        if self._folded is None:
            keys = [_folded(speaker) for speaker, _ in self._found]
            self._folded = _Rows(keys)
            for row, key in enumerate(keys):
                for word in key.split():
                    self._words.setdefault(word, []).append(row)
        return self._folded

    def _one_slip_away(self, key: str) -> list[int]:
        """Return the rows with a word that differs from the query in one letter."""
        if len(key) < _SHORTEST_TYPO:
            return []
        # Imported late: only a query without any match needs it.
        from rapidfuzz import process  # noqa: PLC0415
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        near = process.extract(
            key, list(self._words), scorer=OSA.distance, score_cutoff=1, limit=None
        )
        return sorted({row for word, _, _ in near for row in self._words[word]})


class _Rows:
    """Lines of text in one string, so that a search runs at the speed of `str.find`."""

    def __init__(self, rows: Iterable[str]) -> None:
        self._starts: list[int] = []
        parts: list[str] = []
        start = 0
        for row in rows:
            parts.append(_NAME + row)
            self._starts.append(start)
            start += len(row) + 1
        self._blob = "".join([*parts, _NAME])

    def matches(self, needle: str) -> Iterator[Iterator[int]]:
        """Yield the rows that hold a string, the best place for it first.

        Whole names, then words of names, then words of roles, then anywhere, inside words too.
        """
        if needle not in self._blob:
            return
        whole = [f"{start}{needle}{end}" for start in (_NAME, _ALIAS) for end in _ENDS]
        yield merge(*map(self._holding, whole))
        yield merge(*(self._in_names(start + needle) for start in _OF_NAMES))
        yield merge(*(self._holding(start + needle) for start in _OF_ROLES))
        yield self._holding(needle)

    def with_all(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the rows that hold every one of some words, in any order."""
        rarest = max(words, key=len, default="")
        for row in self._holding(rarest) if rarest else ():
            end = self._starts[row + 1] if row + 1 < len(self._starts) else len(self._blob)
            if all(self._blob.find(word, self._starts[row], end) >= 0 for word in words):
                yield row

    def _in_names(self, needle: str) -> Iterator[int]:
        """Yield the rows that hold a string before their roles begin."""
        for row in self._holding(needle):
            start = self._starts[row]
            if self._blob.find(_ROLE, start, self._blob.find(needle, start)) < 0:
                yield row

    def _holding(self, needle: str) -> Iterator[int]:
        at = self._blob.find(needle)
        while at >= 0:
            row = bisect_right(self._starts, at) - 1
            yield row
            if row + 1 == len(self._starts):
                return
            at = self._blob.find(needle, self._starts[row + 1])


def _squeezed(words: str) -> str:
    return " ".join(words.split())


def _written(speaker: Speaker) -> str:
    names = _ALIAS.join(_squeezed(plain(name)) for name in (speaker.name, *speaker.aliases))
    roles = _ROLE.join(_squeezed(plain(one)) for one in (speaker.role, speaker.side) if one)
    return f"{names}{_ROLE}{roles}" if roles else names


def _folded(speaker: Speaker) -> str:
    return _ALIAS.join(_squeezed(fold(name)) for name in (speaker.name, *speaker.aliases))
