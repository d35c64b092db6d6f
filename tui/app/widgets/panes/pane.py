"""What the panes share: a title that stays, lines below it, and perhaps a cursor over entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from rich.segment import Segment
from textual.message import Message

from tui.app.arrangement import TITLES
from tui.app.widgets.inked import blank_line, full_line
from tui.app.widgets.painted import Painted
from tui.app.widgets.title import draw_title, keys_of
from tui.app.writing import cells, cut, harmless, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual import events
    from textual.strip import Strip

    from tui.app.inks import Inks


class Row(NamedTuple):
    """One line of a pane: its segments, and the number of the entry it belongs to, if any."""

    segments: Sequence[Segment]
    entry: int | None = None


class Pane(Painted):
    """A title line and rows; a pane with entries has a cursor over them.

    A pane draws itself from `rows(width)`, which is asked again when the width or theme changes.
    """

    DEFAULT_CSS = """
    Pane { width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: auto;
           scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    """
    NUMBER: ClassVar[int] = 0

    class Chosen(Message):
        """An entry was clicked or entered; `statement` is where it leads."""

        def __init__(self, statement: str) -> None:
            super().__init__()
            self.statement = statement

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._rows: Sequence[Row] = ()
        self._drawn: dict[tuple[int, bool], Strip] = {}
        self.entry = 0
        self._other_panes: Sequence[int] = ()

    def stand_with(self, others: Sequence[int]) -> None:
        """Hear which panes are not open, whose numbers the title names: they are their keys."""
        if others != self._other_panes:
            self._other_panes = others
            self.refresh()

    # What a pane is about.

    def subject(self, width: int) -> str:
        """Return what the title of a pane of that width says after the pane's name."""
        return ""

    def rows(self, width: int) -> Sequence[Row]:
        """Return the lines at a width."""
        raise NotImplementedError

    def targets(self) -> Sequence[str]:
        """Return the statements that the entries lead to."""
        return ()

    # Showing.

    def renew(self, *, top: bool = True) -> None:
        """Draw what the pane is about now; from its top, unless it is about the same."""
        width = self.width_now()
        self.laid_for = width
        self._drawn.clear()
        self._rows = self.rows(width) if width > 1 else ()
        self.extend(width, len(self._rows) + 1)
        if top:
            self.entry = 0
            self.scroll_to(y=0, animate=False, force=True)
        self.entry = min(self.entry, max(len(self.targets()) - 1, 0))
        self.refresh()

    def lay(self) -> None:
        """Break lines anew."""
        self.renew(top=False)

    def line(self, y: int, at: int, inks: Inks) -> Strip:
        """Return one line of the screen; the first is always the title."""
        width, row = self.laid_for, at - 1
        if y == 0:
            return full_line(self.title_line(width, inks), width, inks.paper)
        if row >= len(self._rows):
            return blank_line(width, inks.paper)
        entry = self._rows[row].entry
        chosen = entry is not None and entry == self.entry and self.has_focus
        if (row, chosen) not in self._drawn:
            paper = inks.raised if chosen else inks.paper
            self._drawn[row, chosen] = full_line(self._rows[row].segments, width, paper)
        return self.selectable(self._drawn[row, chosen], row)

    def line_text(self, y: int) -> str:
        """Return what stands on a line below the title."""
        return "".join(part.text for part in self._rows[y].segments) if y < len(self._rows) else ""

    def title_line(self, width: int, inks: Inks) -> list[Segment]:
        """Return the line over the rows."""
        name, subject = TITLES[self.NUMBER], self.subject(width)
        room = width - len(keys_of(self._other_panes, width))
        if cells(subject) > room - len(name) - 7:
            subject = self.subject(room)
        focused, others = self.has_focus, self._other_panes
        return draw_title(self.NUMBER, name, subject, width, inks, focused=focused, others=others)

    # Moving: the same words as the timeline's.

    def step(self, by: int) -> None:
        """Move to the next or previous entry; a pane without entries scrolls by lines."""
        if not self.targets():
            self.scroll_instantly(self.scroll_offset.y + by)
            return
        self.entry = max(0, min(self.entry + by, len(self.targets()) - 1))
        self._show_entry()

    def page(self, by: int) -> None:
        """Move by a screenful."""
        room = max(self.size.height - 2, 1)
        if not self.targets():
            self.scroll_instantly(self.scroll_offset.y + by * room)
            return
        at = next((n for n, row in enumerate(self._rows) if row.entry == self.entry), 0)
        at = max(0, min(at + by * room, len(self._rows) - 1))
        entries = [row.entry for row in self._rows[: at + 1] if row.entry is not None]
        self.entry = entries[-1] if entries else 0
        self._show_entry()

    def end(self, *, first: bool) -> None:
        """Move to the first or last entry, or line."""
        if not self.targets():
            self.scroll_instantly(0 if first else self.virtual_size.height)
            return
        self.entry = 0 if first else len(self.targets()) - 1
        self._show_entry()

    def enter(self) -> None:
        """Follow the entry under the cursor."""
        targets = self.targets()
        if self.entry < len(targets):
            self.post_message(self.Chosen(targets[self.entry]))

    def _show_entry(self) -> None:
        lines = [n for n, row in enumerate(self._rows) if row.entry == self.entry]
        if lines:
            first, room = self.scroll_offset.y, max(self.size.height - 1, 1)
            if lines[0] < first:
                self.scroll_instantly(0 if self.entry == 0 else lines[0])
            elif lines[-1] >= first + room:
                self.scroll_instantly(lines[-1] + 1 - room)
        self.refresh()

    def scroll_instantly(self, y: int) -> None:
        """Scroll to a line without sliding there."""
        self.scroll_to(y=max(y, 0), animate=False, force=True)

    # Events.

    def notify_style_update(self) -> None:
        """Write anew in the inks of another theme."""
        super().notify_style_update()
        if self.is_mounted and self.laid_for > 1:
            self.renew(top=False)

    def on_focus(self) -> None:
        """Show in the title that keys now go here, and the entry that they move from."""
        self._show_entry()

    def on_blur(self) -> None:
        """Show in the title that they no longer do."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Follow the entry that was clicked, unless the mouse was drawn over some words."""
        event.prevent_default()
        if self.text_selection is not None:
            return
        at = event.y - 1 + self.scroll_offset.y
        if event.y > 0 and at < len(self._rows) and (entry := self._rows[at].entry) is not None:
            self.entry = entry
            self.enter()


def wrapped(
    text: str, width: int, ink: Style, *, limit: int = 0, indent: str = " "
) -> list[list[Segment]]:
    """Return a text in lines of at most `width` cells, every one indented.

    Args:
        text: One paragraph.
        width: The pane's width, the indent included.
        ink: What it is written in.
        limit: Cut after so many lines; 0 is never.
        indent: What stands before every line.
    """
    text = harmless(text)
    room = max(width - len(indent) - 1, 1)
    lines = wrap(text, room, limit)
    shown = [text[start:end] for start, end in lines]
    if lines[-1][1] < len(text):
        shown[-1] = cut(shown[-1], room - 1).removesuffix("…") + "…"
    return [[Segment(indent + line, ink)] for line in shown]
