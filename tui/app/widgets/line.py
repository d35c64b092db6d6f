"""The line in which something is typed."""

from __future__ import annotations

from textual.widgets import Input


class Line(Input):
    """Textual's, compact; its cursor blinks only where things may move by themselves."""

    def on_mount(self) -> None:
        """Let the cursor stand still where nothing is to move."""
        still(self)


def still(line: Input) -> None:
    """Keep the cursor of a line from blinking where nothing is to move by itself."""
    if line.app.animation_level == "none":
        line.cursor_blink = False
