"""Where a reader jumped from, and the way back and forward again. No Textual."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tui.browsing.chronology import day_of
from tui.browsing.query import Everything

if TYPE_CHECKING:
    from tui.app.desk import Desk
    from tui.browsing.query import Query

_LONGEST: Final = 200
"""Jumps remembered; nobody finds their way further back than that."""


class Spot(NamedTuple):
    """A place on the desk.

    Attributes:
        statement: Where the cursor is.
        day: When that was said, ISO; by it the statement is found where it lies on the desk no
            longer.
        pane: The number of the pane that has the keys; 1 is the timeline.
        lifted: The filter that a jump from here has lifted.
    """

    statement: str
    day: str | None
    pane: int
    lifted: Query | None = None


class Trail:
    """The jumps on a desk: those behind, and those ahead, which a new jump forgets."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._behind: list[Spot] = []
        self._ahead: list[Spot] = []
        self._came_from = self._behind

    def leave(self, pane: int = 1) -> None:
        """Remember where the cursor is, before it goes far."""
        self._note(self._behind, pane)
        self._came_from = self._behind
        self._ahead.clear()

    def back(self, pane: int = 1) -> Spot | None:
        """Return where the last jump was made from, for `arrive`; None if there was none.

        Args:
            pane: The pane that has the keys.
        """
        return self._take(self._behind, self._ahead, pane)

    def forward(self, pane: int = 1) -> Spot | None:
        """Return where `back` came from; argument and result are as there."""
        return self._take(self._ahead, self._behind, pane)

    def arrive(self, spot: Spot) -> bool:
        """Move to a spot; tell whether its statement is on the desk.

        A filter that a jump from there has lifted is put back unless there is another one now; a
        filter that hides it is lifted.
        """
        desk, before = self._desk, self._desk.filter
        if spot.lifted is not None and not desk.narrowed:
            desk.narrow(spot.lifted)
        if not desk.reveal(spot.statement):
            return False
        if self._came_from and not desk.narrowed and not isinstance(before, Everything):
            self._came_from[-1] = self._came_from[-1]._replace(lifted=before)
        desk.go(desk.row_of(spot.statement) or 0)
        return True

    def jump(self, statement: str, pane: int = 1) -> bool:
        """Move to a statement of the desk and remember where from; tell whether it is there.

        Args:
            statement: Its id.
            pane: The pane that the jump is made from.
        """
        desk = self._desk
        if desk.current is None or statement not in desk.by_id or desk.is_elsewhere(statement):
            return False
        self.leave(pane)
        return self.arrive(Spot(statement, None, pane))

    def _take(self, stack: list[Spot], other: list[Spot], pane: int) -> Spot | None:
        here = self._desk.current
        while stack:
            spot = stack.pop()
            if here is None or here.id != spot.statement:
                self._note(other, pane)
                self._came_from = other
                return spot
        return None

    def _note(self, stack: list[Spot], pane: int) -> None:
        here = self._desk.current
        if here is not None and not (stack and stack[-1].statement == here.id):
            stack.append(Spot(here.id, day_of(here), pane))
            del stack[:-_LONGEST]
