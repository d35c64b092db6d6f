"""The screen of the first frame, gone a moment later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.app.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.app import ComposeResult

    from tui.app.commands.command import Chosen


class FrontScreen(Screen[None]):
    """Shows the empty desk and makes way for the real one as soon as it has been painted.

    Args:
        chosen: Keys that the reader has changed, by the ids of their commands.
        painted: Called once the screen has been painted.
    """

    DEFAULT_CSS = "FrontScreen { background: $background; overflow: hidden; }"

    def __init__(self, chosen: Chosen, painted: Callable[[], Awaitable[None]]) -> None:
        super().__init__()
        self._chosen = chosen
        self._painted: Callable[[], Awaitable[None]] | None = painted

    def compose(self) -> ComposeResult:
        """Lay out the one widget."""
        yield Skeleton(self._chosen)

    def on_screen_resume(self) -> None:
        """Hand on once Textual has painted, which it does behind this, before another message."""
        if self._painted is not None:
            self.app.call_later(self._painted)
            self._painted = None
