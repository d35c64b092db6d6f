"""The palette, which outlives a window too small for its list."""

from __future__ import annotations

from textual.command import CommandList, CommandPalette
from textual.widgets import Input

from tui.app.widgets.line import still


class Palette(CommandPalette):
    """Textual's palette; its keys for the list wait until the list has room.

    Page down in a window of four lines, where the list has none, would end the app (Textual 8.2.8).
    """

    def on_mount(self) -> None:
        """Let the cursor stand still where nothing is to move."""
        for line in self.query(Input):
            still(line)

    def _action_command_list(self, action: str) -> None:
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)
