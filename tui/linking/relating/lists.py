"""What of a statement tells whom it meets: a line in the lists of its week and of its speaker."""

from __future__ import annotations

from math import fsum, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.linking.frames import Frame

_RAREST: Final = 6
"""Terms of a statement that it is met by."""

Order = tuple[int, str, int, str]
"""Where a statement stands among all: its last day, its article, where it begins there, its id."""


class Sketch(NamedTuple):
    """What others need to know of a statement to meet it.

    The day in `order` is 0 where there is none. `terms` are in order; `keys` is what it looks for
    besides the rarest of them, `found_by` what it is found by. `scales` are those of its events;
    `points` tells that it only denies what was said before.
    """

    order: Order
    speaker: str | None
    terms: tuple[str, ...]
    keys: tuple[str, ...]
    found_by: tuple[str, ...]
    scales: frozenset[str]
    points: bool

    @property
    def day(self) -> int:
        """Its last day, 0 where it has none."""
        return self.order[0]

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.order[1]

    @property
    def id(self) -> str:
        """Its own id."""
        return self.order[3]


class Met(NamedTuple):
    """A statement as those need it that meet it: where it stands, and its length."""

    order: Order
    length: float

    @property
    def id(self) -> str:
        """The id of the statement."""
        return self.order[3]


class Listed(NamedTuple):
    """A statement in the list of its week, with its length and its rarest terms there."""

    sketch: Sketch
    length: float = 0.0
    rarest: tuple[str, ...] = ()

    @property
    def met(self) -> Met:
        """The same statement as those need it that meet it."""
        return Met(self.sketch.order, self.length)


class Own(NamedTuple):
    """A statement in the list of its speaker, with the ids of those it is held against."""

    met: Met
    rarest: tuple[str, ...]
    scales: frozenset[str]
    earlier: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the statement."""
        return self.met.order[3]


def sketch_of(frame: Frame) -> Sketch:
    """The sketch of a frame."""
    keys = [f"article {frame.statement.article}"]
    found = [*keys, *([f"by {frame.speaker}"] if frame.speaker else [])]
    if frame.denial:
        # A denial of somebody's account need not share a word with it.
        keys += [f"by {who}" for who in sorted(frame.claimants & frame.people)]
    shared = _shared(frame)
    day = frame.days.last if frame.days else 0
    return Sketch(
        (day, frame.statement.article, frame.start, frame.statement.id),
        frame.speaker,
        tuple(sorted(frame.terms)),
        tuple(dict.fromkeys([*keys, *shared])),
        tuple(dict.fromkeys([*found, *shared])),
        frame.scales,
        frame.points,
    )


def _shared(frame: Frame) -> list[str]:
    """The places and events by which statements meet each other."""
    keys = [f"place {place}" for place in frame.places]
    for event in frame.events:
        keys.append(f"event {event.scale.name} {event.agent or ''}")
        if frame.speaker:
            keys.append(f"said {event.scale.name} {frame.speaker}")
        if not event.scale.strict:
            keys.append(f"scale {event.scale.name}")
            keys.extend(f"at {event.scale.name} {place}" for place in frame.places)
    return keys


def measured(sketch: Sketch, weights: Mapping[str, float]) -> Listed:
    """A statement with its length by some weights, and what is rarest in it."""
    ranked = sorted([(weights[term], term) for term in sketch.terms], reverse=True)
    length = sqrt(fsum([weight for weight, _ in ranked]))
    return Listed(sketch, length, tuple([term for _, term in ranked[:_RAREST]]))


def looks_for(one: Listed) -> list[str]:
    """The keys by which a statement looks for earlier ones."""
    return [*(f"term {term}" for term in one.rarest), *one.sketch.keys]


def found_by(one: Listed) -> list[str]:
    """The keys by which later ones find it."""
    return [*(f"term {term}" for term in one.rarest), *one.sketch.found_by]


def own_of(listed: Listed) -> Own:
    """The same statement as its speaker's list has it."""
    return Own(listed.met, listed.rarest, listed.sketch.scales)
