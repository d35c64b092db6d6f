"""What turns a statement round besides an event: words of negation, and words with an opposite."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.linking.frames.stems import stem
from tui.linking.lexicon import lines, per_lexicon
from tui.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.linking.frames.clauses import Reading

_BOUNDS: Final = frozenset({"more", "less", "fewer", "later", "only", "just"})
_NOT: Final = frozenset({"not", "no", "never", "neither", "nor", "nobody", "none", "cannot"})
_NOT_ENDS: Final = ("n't", "n’t")
_NEAR: Final = 4
"""Words before a word in which "not" belongs to it."""


class Polarity(NamedTuple):
    """Which way a statement has it.

    It is `negative` where its words of negation turn it round; `opposites` are the opposites of its
    words, `refused` the words that it says no to.
    """

    negative: bool
    opposites: frozenset[str]
    refused: frozenset[str]


def polarity_of(reading: Reading, denial: str | None) -> Polarity:
    """What turns a statement round; `denial` are the words with which it denies."""
    # A denial such as "not true" has its own negation; it must not count twice.
    turns = denial is not None and _NOT.isdisjoint(denial.lower().split())
    negative = is_negative(reading) != turns
    table = _opposites()
    turned = [index for index, word in enumerate(reading.stems) if word in table]
    opposites = frozenset().union(*[table[reading.stems[index]] for index in turned])
    return Polarity(negative, opposites, _refused(reading, turned))


def is_negative(reading: Reading) -> bool:
    """Whether a statement's words of negation turn it round: an odd number of them."""
    lower = reading.lower
    count = 0
    for index in [n for n, text in enumerate(lower) if _NEGATES[text]]:
        # "No more than" and "not only" negate nothing.
        count += index + 1 == len(lower) or lower[index + 1] not in _BOUNDS
    return count % 2 == 1


def _negates(text: str) -> bool:
    return text in _NOT or text.endswith(_NOT_ENDS)


_NEGATES: Final = Vocabulary(_negates)


def _refused(reading: Reading, turned: Iterable[int]) -> frozenset[str]:
    """Which of the words with an opposite a statement says no to: the inside of "not inside"."""
    found: set[str] = set()
    for index in turned:
        before = reading.lower[max(reading.clause[index], index - _NEAR) : index]
        if any(map(_NEGATES.__getitem__, before)):
            found.add(reading.stems[index])
    return frozenset(found)


@per_lexicon
def _opposites() -> dict[str, frozenset[str]]:
    """The opposites of every word of `antonyms.txt`, all as stems."""
    table: dict[str, set[str]] = {}
    for line in lines("antonyms"):
        sides = [[stem(word) for word in side.split()] for side in line.split("|")]
        groups = sides if len(sides) > 1 else [[word] for word in sides[0]]
        for one, other in permutations(groups, 2):
            for word in one:
                table.setdefault(word, set()).update(other)
    return {word: frozenset(others - {word}) for word, others in table.items()}
