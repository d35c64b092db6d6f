"""What is shown where there is no room for anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.widget import Widget

from tui.app.widgets.inked import full_line, inks_for

if TYPE_CHECKING:
    from textual.strip import Strip

_TEXT = "Too small: Counterclaim needs 40 columns and 10 lines."


class TooSmall(Widget):
    """One plain line, broken wherever the width ends."""

    DEFAULT_CSS = "TooSmall { width: 1fr; height: 1fr; display: none; }"

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen."""
        inks, width = inks_for(self.app), max(self.size.width, 1)
        return full_line(
            [Segment(_TEXT[y * width : (y + 1) * width], inks.text)], width, inks.paper
        )
