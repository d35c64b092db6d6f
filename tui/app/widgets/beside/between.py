"""What stands between two sources: how the statements stand to each other, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from rich.segment import Segment
from textual.widget import Widget

from tui.app.widgets.inked import full_line, inks_for
from tui.app.widgets.panes.counter import GLYPHS, ink_of
from tui.app.writing import cells, cut, harmless, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual.strip import Strip

    from tui.app.inks import Inks
    from tui.app.sides import Mark
    from tui.model import Relation

_QUOTED: Final = re.compile("(“[^“”]{1,200}”)")
_SYMMETRIC: Final[frozenset[Relation]] = frozenset({"contradicts", "corroborates", "repeats"})

MOST_LINES: Final = 4
"""Lines of a band, where one source stands under the other."""


@dataclass(frozen=True, slots=True)
class Tie:
    """How two statements stand to each other; `forward` if it runs from the first to the second."""

    relation: Relation
    label: str
    forward: bool
    reasons: tuple[str, ...]


class Between(Widget):
    """A column between two sources, or a band where one stands under the other."""

    DEFAULT_CSS = "Between { width: 1fr; height: 1fr; }"

    tie: Tie | None = None
    upright = True

    def show(self, tie: Tie, *, upright: bool) -> None:
        """Show another tie; `upright` if the sources are beside each other."""
        self.tie, self.upright = tie, upright
        self.refresh()

    def lines(self, width: int, inks: Inks) -> list[list[Segment]]:
        """Return the lines at a width."""
        if self.tie is None:
            return []
        return (draw_column if self.upright else draw_band)(self.tie, width, inks)

    def render_line(self, y: int) -> Strip:
        """Return one line; a column begins where the sources have their statement."""
        width, inks = self.size.width, inks_for(self.app)
        lines = self.lines(width, inks)
        above = max(min(self.size.height // 3, self.size.height - len(lines)), 0)
        at = y - above if self.upright else y
        line = lines[at] if 0 <= at < len(lines) else []
        return full_line([*line, Segment(" ", inks.text)], width, inks.paper)


def draw_column(tie: Tie, width: int, inks: Inks) -> list[list[Segment]]:
    """Return the relation with an arrow, and below it every reason on lines of its own."""
    ink = ink_of(tie.relation, inks)
    lines = [_label(tie, width, ink)]
    for reason in tie.reasons:
        lines.append([])
        lines += _told(harmless(reason), width, inks, ink)
    return lines


def draw_band(tie: Tie, width: int, inks: Inks) -> list[list[Segment]]:
    """Return the relation, and below it all reasons in as few lines as they take."""
    ink = ink_of(tie.relation, inks)
    arrow = "" if tie.relation in _SYMMETRIC else " ↓" if tie.forward else " ↑"
    label = f" {GLYPHS[tie.relation]} {tie.label}{arrow} "
    rule = Segment("─" * max(width - cells(label) - 1, 0), inks.rule)
    why = harmless(" · ".join(tie.reasons))
    told = _told(why, width, inks, ink)[: MOST_LINES - 1] if why else []
    return [[Segment(label, ink), rule], *told]


def _label(tie: Tie, width: int, ink: Style) -> list[Segment]:
    """Return the relation in the middle of an arrow that shows which way it runs."""
    text = cut(f" {GLYPHS[tie.relation]} {tie.label} ", width - 4)
    left, right = ("─", "▶") if tie.forward else ("◀", "─")
    if tie.relation in _SYMMETRIC:
        left, right = "─", "─"
    room = max(width - cells(text) - 4, 0)
    before = "─" * (room // 2)
    return [Segment(f" {left}{before}{text}{'─' * (room - room // 2)}{right}", ink)]


def _told(text: str, width: int, inks: Inks, ink: Style) -> list[list[Segment]]:
    """Return a reason in lines, the words that it quotes in the ink of the relation."""
    spans = [match.span() for match in _QUOTED.finditer(text)]
    lines = []
    for start, end in wrap(text, max(width - 3, 1)):
        segments = [Segment(" ", inks.dim)]
        at = start
        for first, last in spans:
            a, b = max(first, start), min(last, end)
            if a < b:
                segments += [Segment(text[at:a], inks.dim), Segment(text[a:b], ink)]
                at = b
        lines.append([*segments, Segment(text[at:end], inks.dim)])
    return lines


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something: the name, the side with its mark, how and when it was said."""

    name: str
    side: str | None
    mark: Mark
    how: str


class Head(Widget):
    """One line over a source: who speaks there."""

    DEFAULT_CSS = "Head { height: 1; }"

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._voice: Voice | None = None

    def show(self, voice: Voice) -> None:
        """Name somebody else."""
        self._voice = voice
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        width, inks = self.size.width, inks_for(self.app)
        segments = draw_head(self._voice, width, inks) if self._voice else []
        return full_line([*segments, Segment(" ", inks.text)], width, inks.paper)


def draw_head(voice: Voice, width: int, inks: Inks) -> Sequence[Segment]:
    """Return name and side on the left, how and when on the right; the name goes last."""
    side = f"  {voice.mark.glyph} {harmless(voice.side)}" if voice.side else ""
    how = harmless(voice.how)
    least = min(cells(voice.name), 16)
    if width < least + cells(side) + cells(how) + 6:
        how = how.rpartition(" · ")[2]
    if width < least + cells(side) + cells(how) + 6:
        side = f"  {voice.mark.glyph}" if side else ""
    name = cut(harmless(voice.name), max(width - cells(side) - cells(how) - 6, 4))
    gap = max(width - cells(name) - cells(side) - cells(how) - 4, 1)
    return [
        Segment(" ▌", inks.side(voice.mark)),
        Segment(name, inks.strong),
        Segment(side, inks.side(voice.mark)),
        Segment(" " * gap + how, inks.dim),
    ]
