"""The line at the top: the week, the filter, how much is shown, the order, the zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from textual.widget import Widget

from tui.app.widgets.inked import full_line, inks_for
from tui.app.writing import cells, cut, harmless

if TYPE_CHECKING:
    from textual.strip import Strip

    from tui.app.inks import Inks


@dataclass(frozen=True, slots=True)
class Standing:
    """What the banner says."""

    week: str = ""
    filter: str = ""
    shown: int = 0
    total: int = 0
    by: str = "said"
    zone: str = ""
    reach: str = ""


_NAMED: Final = 60
"""Cells from which the program's name stands in the line."""

_LEAST: Final = 12
"""Cells that are left for what is shown."""


class Banner(Widget):
    """One line; what the width has no room for is left out, the name of the program first."""

    DEFAULT_CSS = "Banner { height: 1; }"

    standing = Standing()

    def show(self, standing: Standing) -> None:
        """Say something else."""
        if standing != self.standing:
            self.standing = standing
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        inks = inks_for(self.app)
        width = self.size.width
        return full_line(draw_banner(self.standing, width, inks), width, inks.paper)


def draw_banner(standing: Standing, width: int, inks: Inks) -> list[Segment]:
    """Return the banner in exactly `width` cells."""
    name = Segment(" Counterclaim  ", inks.accent)
    week = Segment(f" {standing.week}  ", inks.strong)
    left = [name, week] if width >= _NAMED or not standing.week else [week]
    right = _right(standing, inks)
    while len(right) > 1 and _size(right) > width - _size(left) - _LEAST:
        right.pop()
    # What is hidden matters more than the name of the program, the zone and the order.
    wanted = min(cells(_narrowing(standing)) + 1, width // 2)
    while standing.filter and _size([*left, *right]) + wanted > width:
        if len(left) > 1:
            del left[0]
        elif len(right) > 1:
            right.pop()
        else:  # the days tell which week it is without its number
            left = [Segment(f" {standing.week.partition(' · ')[0]}  ", inks.strong)]
            break
    room = width - _size([*left, *right])
    return [*left, _narrowed(standing, room, inks), *right]


def _narrowing(standing: Standing) -> str:
    """Return the filter in words, how far it reaches included."""
    reach = f" {standing.reach}" if standing.reach else ""
    return f" only {harmless(standing.filter)}{reach}" if standing.filter else ""


def _narrowed(standing: Standing, room: int, inks: Inks) -> Segment:
    """Return the filter in the middle; it is never left out, only cut."""
    if standing.filter:
        # How far it reaches is told first where there is no room for all of it.
        reach = f" {standing.reach}" if standing.reach else ""
        text = cut(f" only {harmless(standing.filter)}", max(room - 1 - cells(reach), 1)) + reach
        text = cut(text, room - 1)
        return Segment(text + " " * max(room - cells(text), 0), inks.star)
    text = f" all {standing.reach or 'statements'}"
    text = text if standing.total and len(text) < room else ""
    return Segment(text + " " * max(room - cells(text), 0), inks.dim)


def _right(standing: Standing, inks: Inks) -> list[Segment]:
    if not standing.total:
        return [Segment("", inks.dim)]
    parts = [
        Segment(f"{standing.shown:,} of {standing.total:,} ", inks.text),
        Segment(f" by {standing.by} ", inks.dim),
        Segment(f" {harmless(standing.zone)} " if standing.zone else "", inks.dim),
    ]
    return [part for part in parts if part.text]


def _size(segments: list[Segment]) -> int:
    return sum(cells(segment.text) for segment in segments)
