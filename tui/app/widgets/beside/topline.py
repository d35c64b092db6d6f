"""The line over two sources: what this is, and which pair of how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.widget import Widget

from tui.app.widgets.inked import full_line, inks_for

if TYPE_CHECKING:
    from textual.strip import Strip


class TopLine(Widget):
    """One line."""

    DEFAULT_CSS = "TopLine { height: 1; }"

    number = 0
    total = 0

    def show(self, number: int, total: int) -> None:
        """Say which pair it is."""
        self.number, self.total = number, total
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        width, inks = self.size.width, inks_for(self.app)
        tally = f"{self.number:,} of {self.total:,} " if self.total else ""
        name = " Side by side"
        gap = max(width - len(name) - len(tally), 1)
        segments = [Segment(name, inks.accent), Segment(" " * gap + tally, inks.text)]
        return full_line(segments, width, inks.paper)
