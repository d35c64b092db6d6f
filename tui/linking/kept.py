"""What each kind of value on a shelf is."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  pydantic reads these at run time
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from tui.linking.frames import Frame, World
from tui.linking.identity.bearers import Bearer
from tui.linking.identity.details import Details
from tui.linking.identity.roster import Sources
from tui.linking.relating.answers import Answer
from tui.linking.relating.lists import Listed, Met, Own, Sketch
from tui.model import Link


class Framed(NamedTuple):
    """A statement of an article that has a frame: its id, its week, and who said it."""

    id: str
    week: int
    speaker: str | None


class Known(NamedTuple):
    """What is known of one article.

    `places` are the folded names of its places, `sides` how often a speaker names a side in it.
    """

    framed: tuple[Framed, ...]
    places: tuple[str, ...]
    sides: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the whole folder.

    `marks` tell of every article what its frames rest on, `weeks` are those that have statements;
    `places` tells in how many articles a place is named, `sides` how often a speaker names a side.
    """

    marks: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)
    sides: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    world: World = field(default_factory=World)
    weeks: tuple[int, ...] = ()


KINDS: Final[dict[str, Any]] = {
    "bearers": tuple[Bearer, ...],
    "sources": Sources,
    "details": Details,
    "standing": Standing,
    "known": Known,
    "frame": Frame,
    "sketches": tuple[Sketch, ...],
    "world": World,
    "listed": tuple[Listed, ...],
    "counts": dict[str, int],
    "weights": dict[str, float],
    "heard": tuple[tuple[str, Own], ...],
    "said": tuple[Own, ...],
    "own": tuple[Met, ...],
    "answers": tuple[Answer, ...],
    "links": tuple[Link, ...],
}
"""By kind, what a value is; its key is the id of an article, statement or speaker, or a week.
Worlds only go from one process to another; what has been `heard`, and sketches, are there only
while the lists are made."""
