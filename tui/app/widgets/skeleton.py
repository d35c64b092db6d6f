"""The desk before there is anything on it: the first frame, painted by one widget.

A dozen widgets and what they import take as long again as Textual itself, so the reader first sees
the lines that all of them will draw when they are empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.widget import Widget

from tui.app.arrangement import SHARES, TIMELINE, TITLES, mode_of, open_panes, side_width
from tui.app.commands.table import footer
from tui.app.widgets.inked import full_line, inks_for
from tui.app.widgets.keysbar import draw_keys, fit
from tui.app.widgets.title import draw_title

if TYPE_CHECKING:
    from textual.strip import Strip

    from tui.app.commands.command import Chosen
    from tui.app.inks import Inks

READING = "Reading…"
"""What the empty timeline says."""

_ABOVE, _BELOW = 2, 1
"""Lines over the timeline and under it."""


class Skeleton(Widget):
    """Draws banner, timeline, panes and keys as they look empty.

    Args:
        chosen: Keys that the reader has changed, by the ids of their commands.
    """

    DEFAULT_CSS = "Skeleton { width: 1fr; height: 1fr; }"

    def __init__(self, chosen: Chosen) -> None:
        super().__init__()
        self._chosen = chosen

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen."""
        inks = inks_for(self.app)
        width, height = self.size
        return full_line(draw_skeleton(y, width, height, inks, self._chosen), width, inks.paper)


def draw_skeleton(y: int, width: int, height: int, inks: Inks, chosen: Chosen) -> list[Segment]:
    """Return one line of the empty desk."""
    mode = mode_of(width, height)
    opened = open_panes(mode, min(TITLES), TIMELINE)
    if mode == "tiny":
        return [Segment("", inks.text)]
    if y == 0:
        return [Segment(" Counterclaim  ", inks.accent)]
    if y == height - _BELOW:
        entries = footer(TIMELINE, searching=False, narrowed=False)
        return draw_keys(fit(entries, width - len(READING) - 2, chosen), READING, width, inks)
    side = side_width(mode, width) if len(opened) > 1 else 0
    body = height - _ABOVE - _BELOW
    said = READING if y - _ABOVE == (body - 1) // 3 else ""
    left = Segment(said.center(width - side - 1)[: width - side].ljust(width - side), inks.text)
    tops = _tops([number for number in opened if number > TIMELINE], body)
    number = tops.get(y - _ABOVE)
    if number is None:
        return [left]
    return [left, *draw_title(number, TITLES[number], "", side - 1, inks)]


def _tops(numbers: list[int], body: int) -> dict[int, int]:
    """Return which pane begins on which line, as Textual shares out fractions of a height."""
    total = sum(SHARES[number] for number in numbers)
    tops, share = {}, 0
    for number in numbers:
        tops[body * share // total] = number
        share += SHARES[number]
    return tops
