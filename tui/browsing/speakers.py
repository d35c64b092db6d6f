"""Find a speaker while the name is being typed, however it is spelled."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from tui.browsing.names import Names
from tui.browsing.plain import plain
from tui.naming import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.model import Snapshot, Speaker

_SHORTEST_TYPO: Final = 4
"""With fewer letters too many names are one slip away."""


class SpeakerIndex:
    """The speakers by name, alias, role and side.

    Names are also kept under `naming.fold`, which gives the spellings of one name one key. That
    half of the index is built when the first query needs it, or before by `prepare`.

    Args:
        speakers: By id.
        counts: How many statements each made, by id.
    """

    def __init__(self, speakers: Mapping[str, Speaker], counts: Mapping[str, int]) -> None:
        self._found = sorted(
            ((speaker, counts.get(id_, 0)) for id_, speaker in speakers.items()),
            key=lambda pair: (-pair[1], pair[0].name, pair[0].id),
        )
        self._written = Names(_written(speaker) for speaker, _ in self._found)
        self._folded: Names | None = None
        self._words: dict[str, list[int]] = {}

    @classmethod
    def of(cls, snapshot: Snapshot) -> SpeakerIndex:
        """Return the index of a snapshot, whose statements are counted for each speaker."""
        counts = Counter(one.speaker for one in snapshot.statements if one.speaker)
        return cls(snapshot.speakers, counts)

    def prepare(self) -> None:
        """Build all of the index now, where nobody waits for it."""
        self._folds()

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
        yield from folded.matches(key)
        words = needle.split()
        if len(words) > 1:
            yield self._written.with_all(words)
            yield folded.with_all(key.split())
        elif key not in folded:
            yield self._one_slip_away(key)

    def _folds(self) -> Names:
        if self._folded is None:
            keys = [_folded(speaker) for speaker, _ in self._found]
            self._folded = Names((key, ()) for key in keys)
            for row, names in enumerate(keys):
                for word in " ".join(names).split():
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


def _squeezed(words: str) -> str:
    return " ".join(words.split())


def _written(speaker: Speaker) -> tuple[Sequence[str], Sequence[str]]:
    names = [_squeezed(plain(name)) for name in (speaker.name, *speaker.aliases)]
    return names, [_squeezed(plain(one)) for one in (speaker.role, speaker.side) if one]


def _folded(speaker: Speaker) -> Sequence[str]:
    return [_squeezed(fold(name)) for name in (speaker.name, *speaker.aliases)]
