"""Standing nearer to the timeline or further away: a day, a week, a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import zoom

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen


class Zooming:
    """Changes the zoom of a screen and goes by its spans."""

    def __init__(self, screen: DeskScreen) -> None:
        self._screen = screen

    def turn(self) -> None:
        """Zoom further out, from the month back to the day."""
        desk = self._screen.desk
        desk.zoom = zoom.following(desk.zoom)
        self._screen.showing.around()
        self._screen.say(f"Zoomed to the {desk.zoom} · [ ] go by it")

    def step(self, by: int) -> None:
        """Go to the next or previous span that has statements."""
        desk = self._screen.desk
        way = "later" if by > 0 else "earlier"
        self._screen.wandering.move(lambda: zoom.step(desk, by), by, f"No {way} {desk.zoom}.")
