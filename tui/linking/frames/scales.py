"""The scales of events, each with two opposite ends: to advance and to retreat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.linking.frames.phrases import Phrases
from tui.linking.lexicon import per_lexicon, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Scale:
    """What can happen either way.

    On a zero-sum scale one party's gain is its rival's loss; on an exclusive one only one party
    can be at an end; a strict one needs further shared words before it tells anything. On a loose
    one it does not matter who did it; a loss on an own scale is the denier's where nobody is named.
    """

    name: str
    zero_sum: bool = False
    exclusive: bool = False
    strict: bool = False
    loose: bool = False
    own: bool = False


@per_lexicon
def events_lexicon() -> Phrases[tuple[Scale, int]]:
    """The phrases of `events.txt`, each with its scale and the end it stands at: 1 or -1."""
    return Phrases(_entries())


def _entries() -> Iterator[tuple[str, tuple[Scale, int]]]:
    scales: dict[str, Scale] = {}
    for name, flags, high, low in rows("events"):
        # What a folder adds to a scale belongs to that very scale.
        scale = scales.setdefault(name, _scale(name, flags.split()))
        for pole, phrases in ((1, high), (-1, low)):
            for phrase in filter(None, phrases.split(",")):
                yield phrase.strip(), (scale, pole)


def _scale(name: str, flags: Sequence[str]) -> Scale:
    return Scale(
        name,
        zero_sum="zero-sum" in flags,
        exclusive="exclusive" in flags,
        strict="strict" in flags,
        loose="loose" in flags,
        own="own" in flags,
    )
