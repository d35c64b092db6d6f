"""The screen of the first frame, gone a moment later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.app.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.app.commands.command import Chosen


class FrontScreen(Screen[None]):
    """Shows the empty desk and makes way for the real one as soon as it has been painted."""

    DEFAULT_CSS = "FrontScreen { background: $background; overflow: hidden; }"

    def __init__(self, chosen: Chosen) -> None:
        super().__init__()
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """Lay out the one widget."""
        yield Skeleton(self._chosen)
