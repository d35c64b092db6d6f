"""The line at the bottom: at most six keys, and on the right what is going on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.segment import Segment
from textual.message import Message
from textual.widget import Widget

from tui.app.widgets.inked import full_line, inks_for
from tui.app.writing import cells, cut, harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.strip import Strip

    from tui.app.commands.command import Chosen, Command
    from tui.app.inks import Inks


_SAID: Final = 52
"""Cells that what is going on may take at the cost of keys: most sentences are whole in them."""

_LAST: Final = 10
"""Cells left for the key that leads to all others."""

_BETWEEN: Final = 3
"""Cells between two keys."""


class Place(NamedTuple):
    """Where a key stands on the line: its first column, what is written, what it does."""

    start: int
    key: str
    label: str
    command: type[Command]


class KeysBar(Widget):
    """Keys on the left, each of them clickable; the state of things on the right.

    Args:
        chosen: Keys that the reader has changed, by the ids of their commands.
    """

    DEFAULT_CSS = "KeysBar { height: 1; }"

    entries: Sequence[tuple[str, type[Command]]] = ()
    state: str = ""
    asides: Sequence[str] = ()
    insists: bool = False

    class Pressed(Message):
        """A key was clicked."""

        def __init__(self, command: type[Command]) -> None:
            super().__init__()
            self.command = command

    def __init__(self, chosen: Chosen | None = None) -> None:
        super().__init__()
        self.chosen = chosen or {}

    def show(
        self,
        entries: Sequence[tuple[str, type[Command]]],
        state: str,
        asides: Sequence[str] = (),
        *,
        insists: bool = False,
    ) -> None:
        """Show other keys or another state.

        Args:
            entries: The keys, each with its label.
            state: What is going on; it takes the room of keys.
            asides: Forms of what to say while nothing is, the longest first; it takes the room
                that all the keys leave.
            insists: Whether the shortest form of it takes the room of keys too.
        """
        now = (entries, state, asides, insists)
        if now != (self.entries, self.state, self.asides, self.insists):
            self.entries, self.state, self.asides, self.insists = now
            self.refresh()

    def _fitted(self) -> tuple[list[Place], str]:
        width = self.size.width
        state = cut(harmless(self.state or self._aside(width)), room_to_say(width))
        return fit(self.entries, width - cells(state) - 2, self.chosen), state

    def _aside(self, width: int) -> str:
        """Return the longest form that leaves all the keys their room."""
        for aside in self.asides:
            if len(fit(self.entries, width - cells(aside) - 3, self.chosen)) == len(self.entries):
                return aside
        return self.asides[-1] if self.asides and self.insists else ""

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        inks, width = inks_for(self.app), self.size.width
        places, state = self._fitted()
        return full_line(draw_keys(places, state, width, inks), width, inks.paper)

    def on_click(self, event: events.Click) -> None:
        """Tell which key was clicked."""
        for start, key, label, command in self._fitted()[0]:
            if start <= event.x < start + len(key) + 1 + len(label):
                self.post_message(self.Pressed(command))


def room_to_say(width: int) -> int:
    """Return how many cells of a line what is going on may take."""
    return max(width // 2, min(width - _LAST, _SAID), 1)


def fit(
    entries: Sequence[tuple[str, type[Command]]],
    width: int,
    chosen: Chosen | None = None,
) -> list[Place]:
    """Return the entries there is room for: the last, which leads to all others, and the first.

    Args:
        entries: Commands, each with its label.
        width: Cells there are.
        chosen: Keys that the reader has changed, by the ids of their commands.
    """
    shown = [(_key(command, chosen or {}), label, command) for label, command in entries]
    sizes = [len(key) + 1 + len(label) + _BETWEEN for key, label, _ in shown]
    while len(shown) > 1 and 1 + sum(sizes) - _BETWEEN > width:
        del shown[-2], sizes[-2]
    if not shown or 1 + sum(sizes) - _BETWEEN > width:
        return []
    starts = (1 + sum(sizes[:number]) for number in range(len(shown)))
    return [Place(start, *one) for start, one in zip(starts, shown, strict=True)]


def _key(command: type[Command], chosen: Chosen) -> str:
    return next(iter(command.shown_keys(chosen)), "")


def draw_keys(places: Sequence[Place], state: str, width: int, inks: Inks) -> list[Segment]:
    """Return the line in exactly `width` cells."""
    segments: list[Segment] = []
    x = 0
    for start, key, label, _ in places:
        segments += [
            Segment(" " * (start - x), inks.text),
            Segment(key, inks.accent),
            Segment(f" {label}", inks.dim),
        ]
        x = start + len(key) + 1 + len(label)
    segments.append(Segment(" " * max(width - x - cells(state) - 1, 0), inks.text))
    return [*segments, Segment(f"{state} ", inks.dim)]
