"""Jumping to a statement, and back and forward along the way one came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.arrangement import TIMELINE
from tui.app.trail import Spot
from tui.browsing.chronology import day_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.screens.desk import DeskScreen


class Travelling:
    """Makes the jumps of a screen, also to weeks that have to be brought to its desk first."""

    def __init__(self, screen: DeskScreen) -> None:
        self._screen = screen

    def go_to(self, statement: str) -> None:
        """Jump to a statement on the timeline, to come back from there."""
        screen, desk = self._screen, self._screen.desk
        known = desk.by_id.get(statement)
        if known is None or desk.current is None:
            return
        desk.trail.leave(screen.arranging.active)
        if self._reach(Spot(statement, day_of(known), TIMELINE)):
            screen.say("⌫ goes back to where you were.")

    def back(self) -> None:
        """Return from a jump to the pane it was made from; without one, to the timeline."""
        screen = self._screen
        if screen.arranging.active != TIMELINE:
            screen.arranging.open(TIMELINE)
        else:
            self._follow(screen.desk.trail.back, "Nothing to go back to.")

    def forward(self) -> None:
        """Go again where `back` came from."""
        self._follow(self._screen.desk.trail.forward, "Nothing to go forward to.")

    def _follow(self, way: Callable[[int], Spot | None], otherwise: str) -> None:
        while (spot := way(self._screen.arranging.active)) is not None:
            if self._reach(spot):
                return
        self._screen.say(otherwise)

    def _reach(self, spot: Spot) -> bool:
        """Go to a spot, now or when its week has come; tell whether there still is such a spot."""
        screen, desk = self._screen, self._screen.desk
        if spot.statement in desk.by_id and not desk.is_elsewhere(spot.statement):
            return self._arrive(spot)
        if screen.wandering.to_day(spot.day, lambda: self._arrive(spot)):
            screen.arranging.open(TIMELINE)
            return True
        return False

    def _arrive(self, spot: Spot) -> bool:
        screen, before = self._screen, self._screen.desk.filter
        arrived = screen.desk.trail.arrive(spot)
        if before != screen.desk.filter:
            screen.showing.all()
        if arrived:
            screen.moved(True)
            screen.arranging.open(spot.pane)
        return arrived
