"""Opening and closing panes, and giving them the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.arrangement import (
    LEAST_SHARE,
    MOST_SHARE,
    SOURCE,
    STEP,
    TIMELINE,
    Mode,
    mode_of,
    open_panes,
    side_width,
)
from tui.app.widgets.toosmall import TooSmall

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen
    from tui.app.widgets.panes.pane import Pane
    from tui.app.widgets.timeline.widget import Timeline


class Arranging:
    """Keeps account of which panes of a screen are open, and how wide.

    Attributes:
        share: Hundredths of the width that the panes beside the timeline take.
        opened: The numbers of the open panes.
        last: The pane that had the keys last.
    """

    def __init__(self, screen: DeskScreen) -> None:
        self._screen = screen
        self._mode: Mode = "wide"
        self._beside = SOURCE
        self._inside = TIMELINE
        self._width = 0
        self._size = (0, 0)
        self.share = screen.remembering.share
        self.opened: tuple[int, ...] = (TIMELINE,)
        self.last = TIMELINE

    def fit(self, width: int, height: int) -> None:
        """Open as many panes as there is room for, unless that is done already."""
        if (width, height) == self._size:
            return
        self._size = (width, height)
        self._mode = mode_of(width, height)
        self._width = width
        self.arrange()

    def arrange(self) -> None:
        """Open and close panes; one that closes gives the keys to one that is open."""
        screen, before = self._screen, self.opened
        lanes = screen.laning.on
        self.opened = open_panes(self._mode, self._beside, self._inside, lanes=lanes)
        for pane in self.panes:
            pane.display = pane.NUMBER in self.opened
        closed = [pane.NUMBER for pane in self.panes if pane.NUMBER not in self.opened]
        for beside in (screen.source, screen.speaker, screen.counter):
            beside.stand_with(closed)
        side = screen.query_one("#side")
        side.display = any(number > TIMELINE for number in self.opened)
        shared = TIMELINE in self.opened
        side.styles.width = (
            side_width(self._mode, self._width, self.share) if shared else self._width
        )
        side.set_class(shared, "beside")
        tiny = self._mode == "tiny"
        for widget in (screen.banner, screen.strip, screen.query_one("#body"), screen.keysbar):
            widget.display = not tiny
        screen.query_one(TooSmall).display = tiny
        if self.opened and self.active not in self.opened:
            self.focus(self.opened[0])
        # What stays open shows what it did, and draws itself anew where its width is another.
        if self.opened != before:
            screen.showing.panes()
        screen.show_keys()

    @property
    def panes(self) -> tuple[Timeline | Pane, ...]:
        """The timeline and the panes, by number."""
        screen = self._screen
        return (screen.timeline, screen.source, screen.speaker, screen.counter)

    @property
    def active(self) -> int:
        """The number of the pane that has the keys."""
        focused = self._screen.focused
        return next((pane.NUMBER for pane in self.panes if pane is focused), self.last)

    @property
    def focused(self) -> Timeline | Pane:
        """The pane that has the keys."""
        return self.panes[self.active - 1]

    @property
    def inside(self) -> bool:
        """Whether a pane other than the timeline fills the screen."""
        return bool(self.opened) and TIMELINE not in self.opened

    def note_focus(self) -> None:
        """Remember which pane has the keys, for when the prompt closes."""
        self.last = self.active

    def focus(self, number: int) -> None:
        """Give the keys to an open pane."""
        self.last = number
        self._screen.set_focus(self.panes[number - 1], scroll_visible=False)
        self._screen.show_keys(number)

    def open(self, number: int) -> None:
        """Open a pane if it is not, and give it the keys."""
        if self._mode == "tiny":
            return
        if number > TIMELINE:
            self._beside = number
        self._inside = number
        if number not in self.opened or self._mode == "narrow" or self._screen.laning.on:
            self.arrange()
        self.focus(number)

    def widen(self, by: int) -> None:
        """Give the panes beside the timeline more room, or less if `by` is negative."""
        if len(self.opened) < 2 or TIMELINE not in self.opened:
            self._screen.say("No pane is open beside the timeline.")
            return
        share = min(max(self.share + by * STEP, LEAST_SHARE), MOST_SHARE)
        if share == self.share:
            self._screen.say("The panes get no " + ("wider." if by > 0 else "narrower."))
            return
        self.share = share
        self.arrange()

    def next(self, by: int) -> None:
        """Give the keys to the next pane, opening it where there is room for one only."""
        self.open((self.active - 1 + by) % 4 + 1)
