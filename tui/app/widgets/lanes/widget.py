"""The timeline in lanes, drawn line by line; where lanes do not fit it is the list."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.app.when_said import long_day
from tui.app.widgets.inked import blank_line, full_line, inks_for
from tui.app.widgets.lanes.columns import GUTTER, NEEDED, STACKED, Column, columns, lanes_of
from tui.app.widgets.lanes.layout import LanesLayout, Tie
from tui.app.widgets.panes.counter import GLYPHS, ink_of
from tui.app.widgets.timeline.heading import draw_heading
from tui.app.widgets.timeline.widget import Timeline
from tui.app.writing import cells, cut, harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual import events
    from textual.selection import Selection

    from tui.app.arrival import Section
    from tui.app.inks import Inks
    from tui.app.sides import Mark
    from tui.app.widgets.timeline.card import Card
    from tui.model import Relation, Statement


class Parting(Protocol):
    """What the lanes ask about the statements shown."""

    def sides(self) -> Sequence[str | None]:
        """Return the side of every row."""

    def answers(self) -> Mapping[int, Sequence[tuple[int, Relation]]]:
        """Return for a row the rows of its day that it is linked to, the strongest first."""

    def mark(self, side: str | None) -> Mark:
        """Return how a side looks."""


class Lanes(Timeline):
    """A column for each side; the line at the top names them and the day in view.

    Args:
        parting: What tells whose statements are whose.
    """

    def __init__(self, parting: Parting, **options: Any) -> None:
        super().__init__(**options)
        self._parting = parting
        self._sides: Sequence[str | None] = ()
        self._answers: Mapping[int, Sequence[tuple[int, Relation]]] | None = None
        self._columns: tuple[Column, ...] = ()
        self._places: LanesLayout | None = None

    @property
    def parted(self) -> bool:
        """Whether there are lanes, rather than the list."""
        return self._places is not None

    def show(
        self,
        statements: Sequence[Statement],
        sections: Sequence[Section],
        card_of: Callable[[int], Card],
        row: int,
    ) -> None:
        """Show other statements; in a lane of its own a side need not be named on every card."""

        def card(at: int) -> Card:
            made = card_of(at)
            own = self._places is not None and self._columns[self._places.lane(at)].side
            return replace(made, side=None) if own else made

        self._sides = self._parting.sides() if statements else ()
        self._answers = None
        super().show(statements, sections, card, row)

    def _lay_out(self) -> None:
        width = self.width_now()
        self._columns = columns(self._sides, width)
        self._places = None
        self._stacked = any(column.width < STACKED for column in self._columns)
        if not self._columns:
            super()._lay_out()
            return
        lanes = lanes_of(self._sides, self._columns)
        at = {width: self.heights.at(width) for width in {one.width for one in self._columns}}
        heights = [
            at[self._columns[lane].width][row] + self._stacked for row, lane in enumerate(lanes)
        ]
        starts = [section.start for section in self._sections]
        if self._answers is None:
            self._answers = self._parting.answers()
        self._places = LanesLayout(heights, starts, lanes, self._answers)
        self._layout = self._places
        self.laid_for = width
        self._drawn.clear()
        self.extend(width, self._places.height)
        self.refresh()

    # Lines.

    def line(self, y: int, at: int, inks: Inks) -> Strip:
        """Return one line, the `at`-th of the timeline."""
        places, width = self._places, self.laid_for
        if places is None:
            return self._list_line(y, at, inks)
        section = self._sections[places.day_at(at)]
        if y == 0:
            return full_line(self._names(section, width, inks), width, inks.paper)
        if at >= places.height:
            return blank_line(width, inks.paper)
        if places.is_heading(at):
            return draw_heading(section, width, inks, focused=self.has_focus)
        return self._lanes_line(at, places, inks)

    def _list_line(self, y: int, at: int, inks: Inks) -> Strip:
        """Return a line of the list; its first says why there are no lanes."""
        if y > 0 or not self._statements:
            return super().line(y, at, inks)
        width, place = self.laid_for, self._layout.at(at)
        day = self._sections[self._layout.section(place.row)].day if place else None
        room = "there is no room for two" if width < NEEDED else "fewer than two sides speak"
        why = cut(f" {long_day(day)} · no lanes: {room}", width)
        return full_line(
            [Segment(why, inks.accent if self.has_focus else inks.strong)], width, inks.paper
        )

    def _names(self, section: Section, width: int, inks: Inks) -> list[Segment]:
        """Return the names of the lanes over them, and at the right the day in view."""
        day = f" {long_day(section.day)} "
        segments: list[Segment] = []
        for column in self._columns:
            last = column is self._columns[-1]
            room = column.width - (cells(day) if last else 0)
            mark = self._parting.mark(column.side)
            glyph = f"{mark.glyph} " if column.side else ""
            name = cut(f"{glyph}{harmless(column.name)}", room - 2 - len(f" {column.count:,}"))
            count = f" {column.count:,}"
            gap = room - 2 - cells(name) - len(count) + (0 if last else GUTTER)
            segments += [
                Segment("  " + name, inks.side(mark) + Style(bold=True)),
                Segment(count + " " * max(gap, 0), inks.dim),
            ]
        return [*segments, Segment(day, inks.accent if self.has_focus else inks.strong)]

    def _lanes_line(self, y: int, places: LanesLayout, inks: Inks) -> Strip:
        """Return the cards of all lanes on a line, and the ties between them."""
        ties = places.ties.get(y, ())
        strips: list[Strip] = []
        for number, column in enumerate(self._columns):
            if number:
                strips.append(self._gutter(number - 1, ties, places, y, inks))
            place = places.at_lane(y, number)
            lines = self._card(place.row, column.width, inks) if place else []
            if place is not None and place.line < len(lines):
                strips.append(self._selected(lines[place.line], number, y))
            else:
                over = (tie for tie in ties if tie.left < number < tie.right)
                through = next((tie for tie in over if _is_free(tie, places, y)), None)
                strips.append(_blank(column.width, through, inks))
        return Strip.join(strips).apply_offsets(0, y)

    def _gutter(
        self, number: int, ties: Sequence[Tie], places: LanesLayout, y: int, inks: Inks
    ) -> Strip:
        """Return what stands between a lane and the next: the sign of a tie that ends there."""
        for tie in ties:
            if tie.left <= number < tie.right:
                ink = ink_of(tie.relation, inks)
                free = _is_free(tie, places, y)
                if number == tie.right - 1:
                    sign = f"{'─' if free else ' '}{GLYPHS[tie.relation]}─"
                    return full_line([Segment(sign, ink)], GUTTER, inks.paper)
                if free:
                    return full_line([Segment("─" * GUTTER, ink)], GUTTER, inks.paper)
        return full_line([Segment(" ", inks.text)], GUTTER, inks.paper)

    # Selecting: what stands beside a lane is no part of its sentences, so a selection keeps to the
    # lane that it begins in.

    def _selected(self, strip: Strip, lane: int, y: int) -> Strip:
        """Return a line of a lane with what is selected of it lit."""
        selection = self.text_selection
        if selection is None or lane != self._lane_of(selection):
            return strip
        span = selection.get_span(y)
        return self._lit(strip, *self._within(lane, span)) if span else strip

    def _lane_of(self, selection: Selection) -> int:
        """Return the lane in which a selection begins; of all, that of the cursor."""
        if selection.start is None:
            return self._places.lane(self._row) if self._places else 0
        starts = [column.start for column in self._columns]
        return max(bisect_right(starts, selection.start.x) - 1, 0)

    def _within(self, lane: int, span: tuple[int, int]) -> tuple[int, int]:
        """Return a span of a line as one of a lane."""
        start, end = span
        left = self._columns[lane].start
        return max(start - left, 0), -1 if end < 0 else max(end - left, 0)

    def clip(self, selection: Selection, y: int) -> tuple[str, int, int]:
        """Return the line of a lane that is selected, and which part of it."""
        if self._places is None:
            return super().clip(selection, y)
        lane = self._lane_of(selection)
        place = self._places.at_lane(y, lane)
        inks = inks_for(self.app)
        lines = self._card(place.row, self._columns[lane].width, inks) if place else []
        text = lines[place.line].text if place and place.line < len(lines) else ""
        return text, *self._within(lane, selection.get_span(y) or (0, 0))

    # Moving.

    def next_from(self, row: int, by: int) -> int:
        """Return the next row of the same lane."""
        return self._places.along(row, by) if self._places else super().next_from(row, by)

    def across_from(self, row: int, by: int) -> int | None:
        """Return the row in the lane beside; None where there are no lanes."""
        return self._places.across(row, by) if self._places else None

    def page_from(self, row: int, by: int) -> int:
        """Return the row of the same lane a screenful down or up."""
        if self._places is None:
            return super().page_from(row, by)
        y = self._places.top(row) + by * max(self.size.height - 2, 1)
        target = self._places.nearest(self._places.lane(row), y)
        return target if target != row else self._places.along(row, by)

    def on_click(self, event: events.Click) -> None:
        """Tell which statement was clicked."""
        if self._places is None:
            super().on_click(event)
            return
        event.prevent_default()
        if self.text_selection is not None:
            return
        for number, column in enumerate(self._columns):
            if event.y > 0 and column.start <= event.x < column.start + column.width:
                place = self._places.at_lane(event.y + self.scroll_offset.y, number)
                if place is not None:
                    self.post_message(self.Picked(place.row))


def _is_free(tie: Tie, places: LanesLayout, y: int) -> bool:
    """Tell whether nothing stands between the two lanes of a tie."""
    return all(places.at_lane(y, lane) is None for lane in range(tie.left + 1, tie.right))


def _blank(width: int, through: Tie | None, inks: Inks) -> Strip:
    """Return an empty stretch of a lane, or one that a tie runs through."""
    text, ink = (" ", inks.text) if through is None else ("─", ink_of(through.relation, inks))
    return full_line([Segment(text * width, ink)], width, inks.paper)
