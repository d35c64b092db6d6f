"""The timeline: a list of cards drawn line by line, however many there are.

Only what is on the screen is ever drawn. A step of the cursor redraws two cards; a resize counts
lines again, which takes about a microsecond a statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from rich.segment import Segment
from textual.cache import LRUCache
from textual.message import Message

from tui.app.widgets.inked import blank_line, full_line, inks_for
from tui.app.widgets.painted import Painted
from tui.app.widgets.skeleton import READING
from tui.app.widgets.timeline.card import Card, Looks, draw
from tui.app.widgets.timeline.heading import draw_heading
from tui.app.widgets.timeline.heights import Heights
from tui.app.widgets.timeline.layout import Layout, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.strip import Strip

    from tui.app.arrival import Section
    from tui.app.inks import Inks
    from tui.app.widgets.lanes.layout import LanesLayout
    from tui.model import Statement

_NEAR = 3
"""Lines kept in view above and below the card under the cursor."""


class Timeline(Painted):
    """Cards under day headings; the heading of the day in view stays at the top.

    Attributes:
        heights: Of the cards; what is known of them also serves another list of the same ones.
    """

    DEFAULT_CSS = """
    Timeline { width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: scroll;
               scrollbar-size-vertical: 1; }
    """
    NUMBER: ClassVar[int] = 1

    class Picked(Message):
        """A statement was clicked."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._statements: Sequence[Statement] = ()
        self.heights = Heights(())
        self._sections: Sequence[Section] = ()
        self._card_of: Callable[[int], Card] | None = None
        self._layout: Layout | LanesLayout = Layout((), ())
        self._drawn: LRUCache[tuple[int, bool], list[Strip]] = LRUCache(512)
        self._empty: Sequence[str] = (READING,)
        self._hit = ""
        self._row = 0
        self._at: int | None = None
        self._stacked = False

    # Data comes down.

    def show(
        self,
        statements: Sequence[Statement],
        sections: Sequence[Section],
        card_of: Callable[[int], Card],
        row: int,
    ) -> None:
        """Show other statements; the card under the cursor stays where it was on the screen.

        Args:
            statements: In order.
            sections: Their days.
            card_of: Makes the card of a row; asked only for rows in view.
            row: Where the cursor is.
        """
        self._at = (
            self._layout.top(self._row) - self.scroll_offset.y if len(self._layout) else _NEAR
        )
        if statements is not self.heights.statements:
            self.heights = Heights(statements)
        self._statements, self._sections, self._card_of = statements, sections, card_of
        self._row = row
        if self.size:
            self.lay()

    def say(self, *lines: str) -> None:
        """Set what is said in the middle when there is no statement to show."""
        self._empty = lines
        if not len(self._layout):
            self.refresh()

    def light(self, query: str) -> None:
        """Light up a text wherever it stands on a card."""
        if query != self._hit:
            self._hit = query
            self.redraw()

    def redraw(self, row: int | None = None) -> None:
        """Draw one card anew, or all."""
        if row is None:
            self._drawn.clear()
            self.refresh()
            return
        for cursor in (True, False):
            self._drawn.discard((row, cursor))
        self._refresh_card(row)

    @property
    def row(self) -> int:
        """The row under the cursor."""
        return self._row

    def move_to(self, row: int) -> None:
        """Put the cursor on a row and bring it into view."""
        old, self._row = self._row, row
        self._refresh_card(old)
        self._refresh_card(row)
        self._keep_in_view(far=abs(row - old) > 1)

    def next_from(self, row: int, by: int) -> int:
        """Return the row so many down (or up, if `by` is negative) from a row."""
        return row + by

    def across_from(self, row: int, by: int) -> int | None:
        """Return the row beside a row; None, as in a list nothing stands beside another."""
        return None

    def page_from(self, row: int, by: int) -> int:
        """Return the row a screenful down (or up, if `by` is negative) from a row."""
        if not len(self._layout):
            return 0
        y = self._layout.top(row) + by * max(self.size.height - 2, 1)
        place = self._layout.at(min(max(y, 0), self._layout.height - 1))
        target = place.row if place else row
        return target if target != row else row + by

    # Lines.

    def lay(self) -> None:
        """Count the lines of all cards for the width there is; the cursor stays where it was."""
        self._lay_out()
        if self._at is not None and len(self._layout):
            at = min(max(self._at, 1), max(self.size.height - 2, 1))
            self._scroll_instantly(self._layout.top(self._row) - at)
        self._at = None
        self._keep_in_view()

    def _lay_out(self) -> None:
        """Count the lines of all cards for the width there is."""
        width = self.width_now()
        self.laid_for = width
        self._drawn.clear()
        starts = [section.start for section in self._sections]
        self._layout = Layout(self.heights.at(width), starts)
        # A screenful of air at the end would let the last day's heading reach the top; it is not
        # worth an empty screen.
        self.extend(width, self._layout.height)
        self.refresh()

    def _refresh_card(self, row: int) -> None:
        if row < len(self._layout):
            top = self._layout.top(row)
            self.refresh_lines(top, self._layout.bottom(row) - top)

    def _keep_in_view(self, *, far: bool = False) -> None:
        """Scroll as little as brings the card under the cursor into view.

        After a jump out of view it comes to stand where there is something to read around it, the
        first card of a day right under its heading at the top.
        """
        if self._row >= len(self._layout) or self.size.height < 2:
            return
        top, bottom = self._layout.top(self._row), self._layout.bottom(self._row)
        first, room = self.scroll_offset.y, self.size.height
        near = max(min(_NEAR, (room - (bottom - top)) // 2), 1)
        if far and (top <= first or bottom > first + room):
            begins = self._layout.at(top - 1)
            heading = begins is not None and begins.line < 0
            self._scroll_instantly(top - 1 if heading else top - room // 3)
        elif top - near < first:
            self._scroll_instantly(top - near)
        elif bottom + near - 1 > first + room:
            self._scroll_instantly(min(bottom + near - 1 - room, top - 1))

    def _scroll_instantly(self, y: int) -> None:
        self.scroll_to(y=max(y, 0), animate=False, force=True)

    def line(self, y: int, at: int, inks: Inks) -> Strip:
        """Return one line, the `at`-th of the timeline."""
        width, place = self.laid_for, self._layout.at(at)
        if place is None:
            return self._said(y, inks) if not len(self._layout) else blank_line(width, inks.paper)
        if place.line < 0 or (y == 0 and not self._ends_day(place)):
            section = self._sections[self._layout.section(place.row)]
            return draw_heading(section, width, inks, focused=self.has_focus)
        lines = self._card(place.row, width, inks)
        if 0 <= place.line < len(lines):
            return self.selectable(lines[place.line], at)
        return blank_line(width, inks.paper)

    def line_text(self, y: int) -> str:
        """Return what stands on a line."""
        place = self._layout.at(y)
        if place is None or place.line < 0:
            return ""
        lines = self._card(place.row, self.laid_for, inks_for(self.app))
        return lines[place.line].text if place.line < len(lines) else ""

    def _ends_day(self, place: Place) -> bool:
        """Tell whether a line is the last of its day, so that the next is a heading anyway."""
        last = self._layout.bottom(place.row) - self._layout.top(place.row) - 1
        following = place.row + 1
        return (
            place.line == last
            and following < len(self._layout)
            and self._layout.section(following) != self._layout.section(place.row)
        )

    def _card(self, row: int, width: int, inks: Inks) -> list[Strip]:
        cursor = row == self._row
        lines = self._drawn.get((row, cursor))
        if lines is None:
            assert self._card_of is not None, "there are rows, so they were shown"
            looks = Looks(inks, width, cursor, self._hit, self._stacked)
            lines = self._drawn[(row, cursor)] = draw(self._card_of(row), looks)
        return lines

    def _said(self, y: int, inks: Inks) -> Strip:
        at = y - max((self.size.height - len(self._empty)) // 3, 0)
        text = self._empty[at] if 0 <= at < len(self._empty) else ""
        ink = inks.text if at == 0 else inks.dim
        return full_line([Segment(text.center(self.laid_for), ink)], self.laid_for, inks.paper)

    # Events.

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        if self.width_now() == self.laid_for:
            self._keep_in_view()

    def on_focus(self) -> None:
        """Show in the heading that keys now go here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show in the heading that they no longer do."""
        self.refresh()

    def notify_style_update(self) -> None:
        """Draw anew in the inks of another theme."""
        super().notify_style_update()
        self._drawn.clear()

    def on_click(self, event: events.Click) -> None:
        """Tell which statement was clicked; the heading at the top is none."""
        event.prevent_default()
        place = self._layout.at(event.y + self.scroll_offset.y)
        if place is not None and event.y > 0 and self.text_selection is None:
            self.post_message(self.Picked(place.row))
