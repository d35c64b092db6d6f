"""The words of a statement in clauses, with who is named where."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.linking.frames.stems import stems_of, themes_of
from tui.linking.lexicon import words
from tui.linking.parties import parties_in
from tui.linking.tokens import tokens_and_breaks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from tui.linking.frames.world import World
    from tui.linking.tokens import Word

_REACH: Final = 9
"""The most words from the first to the last of a phrase."""
_OPENS: Final = words("clause_openers")


class Named(NamedTuple):
    """A side named in a statement, or a speaker of it, from word `first` to before word `end`."""

    side: str
    first: int
    end: int
    speaker: str | None = None


class Reading(NamedTuple):
    """A statement's words, their stems and themes, where each one's clause begins, the sides named.

    `lower` are the words in small letters, `every` these and the stems without order. `people` are
    the speakers named in it, `mentions` each of them with its first word and the one behind its
    last. `taken` are the words that are part of a side's or of such a speaker's name.
    """

    words: tuple[Word, ...]
    lower: tuple[str, ...]
    stems: tuple[str, ...]
    themes: tuple[str, ...]
    every: frozenset[str]
    clause: tuple[int, ...]
    named: tuple[Named, ...]
    people: frozenset[str]
    mentions: tuple[tuple[str, int, int], ...]
    taken: frozenset[int]

    def limit(self, index: int) -> int:
        """Where the clause of a word ends, or how far a phrase that begins there may reach."""
        most = min(len(self.words), index + _REACH)
        return bisect_right(self.clause, self.clause[index], index + 1, most)


def read(text: str, world: World) -> Reading:
    """Reads the words of one statement."""
    found, breaks = tokens_and_breaks(text)
    texts, lower, keys, capitals = zip(*found, strict=True) if found else ((),) * 4
    named = [Named(p.surface.side, p.first, p.end) for p in parties_in(found)]
    mentions: list[tuple[str, int, int]] = []
    begins = world.begins
    for index in [k for k, key in enumerate(keys) if key in begins and capitals[k]]:
        speaker, end = _speaker_at(found, index, world)
        if speaker:
            mentions.append((speaker, index, end))
        side = world.side(speaker) or world.bodies.get(found[index].key)
        if side:
            named.append(Named(side, index, end, speaker))
    named.sort(key=lambda party: party.first)
    stems = stems_of(texts)
    return Reading(
        found,
        lower,
        stems,
        themes_of(lower),
        frozenset(lower + stems),
        _clauses(keys, breaks),
        tuple(named),
        frozenset([speaker for speaker, _, _ in mentions]),
        tuple(mentions),
        frozenset([index for party in named for index in range(party.first, party.end)]),
    )


def _speaker_at(found: tuple[Word, ...], index: int, world: World) -> tuple[str | None, int]:
    """The speaker whose name begins at a word, by the longest name, and where it ends."""
    most = world.begins[found[index].key]
    for end in range(min(index + most, len(found)), index, -1):
        speaker = world.named.get(" ".join([word.key for word in found[index:end]]))
        if speaker:
            return speaker, end
    return None, index + 1


def _clauses(keys: Sequence[str], breaks: AbstractSet[int]) -> tuple[int, ...]:
    """For every word the index at which its clause begins."""
    opening = {*breaks, *(index for index, key in enumerate(keys) if key in _OPENS)} - {0}
    starts: list[int] = []
    begin = 0
    for end in [*sorted(opening), len(keys)]:
        starts += [begin] * (end - begin)
        begin = end
    return tuple(starts)
