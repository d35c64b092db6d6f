"""The line at the bottom: at most six keys, and on the right what is going on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message
from textual.widget import Widget

from tui.app.widgets.inked import full_line, inks_for
from tui.app.writing import cells, cut, harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.strip import Strip

    from tui.app.commands.command import Command


class KeysBar(Widget):
    """Keys on the left, each of them clickable; the state of things on the right."""

    DEFAULT_CSS = "KeysBar { height: 1; }"

    entries: Sequence[tuple[str, type[Command]]] = ()
    state: str = ""
    hint: bool = False

    class Pressed(Message):
        """A key was clicked."""

        def __init__(self, command: type[Command]) -> None:
            super().__init__()
            self.command = command

    def show(
        self, entries: Sequence[tuple[str, type[Command]]], state: str, *, hint: bool = False
    ) -> None:
        """Show other keys or another state; a hint is shown only where all keys have room too."""
        if (entries, state, hint) != (self.entries, self.state, self.hint):
            self.entries, self.state, self.hint = entries, state, hint
            self.refresh()

    def _needed(self) -> int:
        """Return how many cells all the keys take, and some air."""
        fitting = self._fitting(1 << 16)
        return fitting[-1][0] + len(fitting[-1][1]) + len(fitting[-1][2]) + 4 if fitting else 0

    def _fitting(self, width: int) -> list[tuple[int, str, str, type[Command]]]:
        """Return start, key, label and command of every entry there is room for."""
        fitting = []
        x = 1
        for label, command in self.entries:
            key = command.shown_keys()[0] if command.keys else ""
            size = len(key) + 1 + len(label)
            if x + size > width:
                break
            fitting.append((x, key, label, command))
            x += size + 3
        return fitting

    def render_line(self, y: int) -> Strip:
        """Return the line; the state may take up to half of it, the keys what is left."""
        inks, width = inks_for(self.app), self.size.width
        state = cut(harmless(self.state), max(width // 2, min(width - 2, 38)))
        if self.hint and cells(state) + self._needed() > width:
            state = ""
        room = width - cells(state) - 2
        segments: list[Segment] = []
        x = 0
        for start, key, label, _ in self._fitting(room):
            segments += [
                Segment(" " * (start - x), inks.text),
                Segment(key, inks.accent),
                Segment(f" {label}", inks.dim),
            ]
            x = start + len(key) + 1 + len(label)
        segments.append(Segment(" " * max(width - x - cells(state) - 1, 0), inks.text))
        segments.append(Segment(state, inks.dim))
        return full_line(segments, width, inks.paper)

    def on_click(self, event: events.Click) -> None:
        """Tell which key was clicked."""
        for start, key, label, command in self._fitting(self.size.width):
            if start <= event.x < start + len(key) + 1 + len(label):
                self.post_message(self.Pressed(command))
