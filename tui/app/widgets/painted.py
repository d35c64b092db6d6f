"""Lines drawn once, and moved about the screen as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.geometry import Size
from textual.widget import Widget

from tui.app.widgets.inked import inks_for
from tui.app.widgets.selecting import Selectable

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.strip import Strip

    from tui.app.inks import Inks

_BAR_STEPS: Final = 8
"""Places that a scroll bar can show within a cell."""


class Painted(Selectable):
    """Many lines of which a step of the cursor changes few: a key costs no more than those.

    A line that comes as the same strip as before, here or elsewhere on the screen, is neither cut
    nor coloured anew.

    Attributes:
        laid_for: The width that the lines are made for; at any other they are made anew.
    """

    laid_for = -1

    def lay(self) -> None:
        """Make the lines for the width there is.

        Textual tells a widget of its size after it has painted it: who waits for that paints twice.
        """
        raise NotImplementedError

    def line(self, y: int, at: int, inks: Inks) -> Strip:
        """Return one line.

        Args:
            y: Which of the screen's.
            at: Which of all lines.
            inks: What it is written in.
        """
        raise NotImplementedError

    def extend(self, width: int, lines: int) -> None:
        """Take so many lines; the scroll bar follows.

        Set as usual, it would have Textual lay out and paint the whole screen anew, where nothing
        else is placed by it.
        """
        size = Size(width, lines)
        if size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    def width_now(self) -> int:
        """Return how wide the lines can be."""
        return max(self.scrollable_content_region.width, 1)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of a part of the screen.

        Textual would lay its styles over every line of every frame; there are none to lay over
        ours.
        """
        if self.width_now() != self.laid_for:
            self.lay()
        inks, width, top = inks_for(self.app), self.size.width, self.scroll_offset.y
        strips = [self.line(y, top + y, inks) for y in crop.line_range]
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        first, last = crop.column_span
        return [strip.adjust_cell_length(width).crop(first, last) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen; Textual asks for the one under the mouse."""
        return self.line(y, y + self.scroll_offset.y, inks_for(self.app))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Scroll; the bar follows where it would look different, as it costs as much as a frame."""
        bar = self.vertical_scrollbar
        seen = self.virtual_size.height / (_BAR_STEPS * max(self.size.height, 1))
        if abs(new_value - bar.position) >= seen or new_value in (0, self.max_scroll_y):
            bar.position = new_value
        if round(old_value) != round(new_value):
            self.refresh(self.size.region)
