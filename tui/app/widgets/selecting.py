"""Text that the mouse selects in widgets that draw their own lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.writing import cells

if TYPE_CHECKING:
    from textual.selection import Selection

_GUTTER: Final = re.compile("^[ ▌█▎▸]{1,2}")
"""What stands before the words of a line: a rail, a mark, air."""

_MOST: Final = 20_000
"""Lines copied at most."""


class Selectable(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines of which the mouse can select some; Textual's own keys copy what is selected.

    A line is addressed by its number among all lines of the widget, those scrolled away included.
    """

    def line_text(self, y: int) -> str:
        """Return what stands on a line."""
        raise NotImplementedError

    def selectable(self, strip: Strip, y: int) -> Strip:
        """Return a line as it is drawn, its cells telling where they are, what is selected lit."""
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(y)) is not None:
            strip = self._lit(strip, *span)
        return strip.apply_offsets(0, y)

    def _lit(self, strip: Strip, start: int, end: int) -> Strip:
        text, size = strip.text, strip.cell_length
        first = min(cells(text[:start]), size)
        last = size if end < 0 else min(cells(text[:end]), size)
        style = self.screen.get_component_rich_style("screen--selection")
        before, selected, after = strip.divide([first, last, size])
        # Rich lays a style under that of the segments, and the paper of a line is theirs.
        lit = Strip([seg._replace(style=(seg.style or style) + style) for seg in selected])
        return Strip.join([before, lit, after])

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the words that are selected, without what is drawn before them."""
        first = selection.start.y if selection.start else 0
        last = selection.end.y if selection.end else self.virtual_size.height - 1
        lines = []
        for y in range(first, min(last, first + _MOST) + 1):
            text, start, end = self.clip(selection, y)
            text = text[start:] if end < 0 else text[start:end]
            lines.append((_GUTTER.sub("", text) if start < 2 else text).rstrip())
        return "\n".join(lines), "\n"

    def clip(self, selection: Selection, y: int) -> tuple[str, int, int]:
        """Return a line and which part of it is selected; an end under 0 is that of the line."""
        return self.line_text(y), *(selection.get_span(y) or (0, 0))

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is selected, or no longer."""
        self.refresh()
