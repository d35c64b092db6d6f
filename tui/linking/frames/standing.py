"""What a folder as a whole tells of those who stand behind one statement.

It is worked out with the statement's frame and kept in it, so that two frames can be compared
wherever they are: no pair looks at the whole folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.linking.identity.sides import INDEPENDENT
from tui.model import SpeakerKind  # noqa: TC001  pydantic reads it at run time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.linking.frames.world import World


class Voice(NamedTuple):
    """A speaker as far as comparing needs it.

    `called` are the words of the name and the roles, as themes; `homes` those behind "of" or "in"
    there: the mayor of Tolna.
    """

    name: str
    kind: SpeakerKind
    role: str | None
    side: str | None
    called: frozenset[str]
    homes: frozenset[str]

    @property
    def outside(self) -> bool:
        """Whether this is one who speaks for no side."""
        return self.side == INDEPENDENT


class Camp(NamedTuple):
    """The state that a side belongs to, or the side itself, and that state's rival."""

    family: str
    rival: str | None


def camps_of(agents: Iterable[str | None], world: World) -> dict[str, Camp]:
    """The camp of each side that has a rival or belongs to a state; any other agent is its own."""
    found = {}
    for side in sorted({agent for agent in agents if agent}):
        family = world.family(side) or side
        rival = world.rivals.get(family)
        if rival is not None or family != side:
            found[side] = Camp(family, rival)
    return found
