"""The density strip: how much was said on each day of a span, and where it is contested."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from textual.message import Message
from textual.widget import Widget

from tui.app.when_said import long_day
from tui.app.widgets.inked import full_line, inks_for
from tui.app.writing import cells, cut, harmless, pad

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.strip import Strip

    from tui.app.inks import Inks

_BARS: Final = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Bar:
    """One day of the strip, or several, or what a side says on one.

    Attributes:
        day: ISO; None for the undated shelf.
        count: How much is said.
        contested: How much of it is contested.
        names: What it is called instead of the day, the longest first.
        row: Where it begins on the timeline, None where nothing is said.
        stop: Where it ends, exclusive.
    """

    day: str | None
    count: int
    contested: int
    names: tuple[str, ...] = ()
    row: int | None = None
    stop: int = 0


class DensityStrip(Widget):
    """One line of days or sides and the undated; a click jumps there."""

    DEFAULT_CSS = "DensityStrip { height: 1; }"

    bars: Sequence[Bar] = ()
    here: int | None = None

    class Picked(Message):
        """A bar was clicked; `row` is where it begins on the timeline."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def show(self, bars: Sequence[Bar], here: int | None) -> None:
        """Show the bars of a span, the one under the cursor raised."""
        if (bars, here) != (self.bars, self.here):
            self.bars, self.here = bars, here
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        inks, width = inks_for(self.app), self.size.width
        return full_line(self._segments(inks, width), width, inks.paper)

    def _segments(self, inks: Inks, width: int) -> list[Segment]:
        tallest = max((bar.count for bar in self.bars), default=0)
        edges = _edges(len(self.bars), width)
        segments: list[Segment] = []
        for number, bar in enumerate(self.bars):
            room = edges[number + 1] - edges[number]
            here = number == self.here
            segments += draw_bar(bar, room, tallest, inks, here=here, least=width // len(self.bars))
        return segments

    def on_click(self, event: events.Click) -> None:
        """Tell where the bar that was clicked begins."""
        edges = _edges(len(self.bars), self.size.width)
        for number, bar in enumerate(self.bars):
            if edges[number] <= event.x < edges[number + 1] and bar.row is not None:
                self.post_message(self.Picked(bar.row))


def _edges(count: int, width: int) -> list[int]:
    return [width * number // count for number in range(count + 1)] if count else [0]


def draw_bar(
    bar: Bar, room: int, tallest: int, inks: Inks, *, here: bool, least: int = 0
) -> list[Segment]:
    """Return a day in exactly `room` cells: its name, its volume, how many are contested.

    Where there is no room for the number of contested statements, the volume takes their colour.

    Args:
        bar: The day.
        room: Cells it takes.
        tallest: The most that was said on any of the days.
        inks: What it is written in.
        here: Whether the cursor is on the day.
        least: Cells of the narrowest day, which decides for all how their names are written.
    """
    least = least or room
    name = " " * (least >= 8) + (_called(bar.names, least) or _name(bar.day, least))
    ink = inks.accent if here else inks.text if bar.count else inks.dim
    taken = cells(name)
    if not bar.count or room < taken + 2:
        return [Segment(pad(name, room), ink)]
    level = _BARS[(bar.count * len(_BARS) - 1) // tallest]
    flag = f" ≠{bar.contested}" if bar.contested else ""
    if taken + 3 + len(flag) > least:
        flag = ""
    widest = room - taken - 1 - len(flag)
    fits = least - taken - 1 - len(flag) - (least < 8)
    block = level * max(min(fits, 3 if least >= 16 else 2), 1)
    return [
        Segment(name + " ", ink),
        Segment(block, inks.opposing if bar.contested and not flag else inks.dim),
        Segment(flag, inks.opposing),
        Segment(" " * max(widest - len(block), 0), inks.text),
    ]


def _called(names: Sequence[str], room: int) -> str:
    """Return the longest of some names that leaves room for a bar, else the shortest, cut."""
    safe = [harmless(name) for name in names]
    fitting = (name for name in safe if cells(name) <= room - 6)
    return next(fitting, cut(safe[-1], max(room - 3, 1)) if safe else "")


def _name(day: str | None, room: int) -> str:
    if day is None:
        return "undated" if room >= 10 else "?"
    if room >= 10:
        return " ".join(long_day(day).split()[:2])
    date = datetime.date.fromisoformat(day)
    return f"{date:%a}" if room >= 6 else f"{date:%a}"[:1]
