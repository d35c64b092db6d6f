"""The counter-statements pane: what stands against a statement, what bears it out, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

from rich.segment import Segment

from tui.app.arrangement import COUNTER
from tui.app.widgets.inked import inks_for
from tui.app.widgets.panes.pane import Pane, Row, wrapped
from tui.app.writing import cells, cut, harmless
from tui.model import OPPOSING, Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style

    from tui.app.inks import Inks
    from tui.app.sides import Mark

GLYPHS: Final[dict[Relation, str]] = {
    "denies": "≠",
    "contradicts": "≠",
    "disputes": "≠",
    "corroborates": "=",
    "repeats": "≡",
    "revises": "↻",
}

NOTHING: Final = "Nothing here speaks for or against it."
"""What the pane says of a statement without links."""


@dataclass(frozen=True, slots=True)
class Counter:
    """One linked statement: how it reads from here, who said it, and what the link rests on.

    `reports` is how many articles report it, all from one origin.
    """

    id: str
    relation: Relation
    label: str
    name: str
    side: str | None
    mark: Mark
    day: str
    words: str
    reasons: tuple[str, ...]
    reports: int = 1


class CounterPane(Pane):
    """The links of the statement under the cursor, grouped by relation."""

    NUMBER: ClassVar[int] = COUNTER

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._counters: Sequence[Counter] | None = None

    def show(self, counters: Sequence[Counter] | None) -> None:
        """Show the links of a statement, in the order of their groups; None is no statement."""
        if counters != self._counters:
            self._counters = counters
            self.renew()

    def subject(self, width: int) -> str:
        """Return how many there are of each sort."""
        tallies: dict[str, int] = {}
        for one in self._counters or ():
            glyph = GLYPHS[one.relation]
            tallies[glyph] = tallies.get(glyph, 0) + 1
        return "  ".join(f"{glyph}{count}" for glyph, count in tallies.items())

    def targets(self) -> Sequence[str]:
        """Return the statements at the far ends."""
        return [one.id for one in self._counters or ()]

    def rows(self, width: int) -> Sequence[Row]:
        """Return the groups, a heading each."""
        inks = inks_for(self.app)
        if self._counters is None:
            return ()
        if not self._counters:
            lines = wrapped(NOTHING, width, inks.dim, indent="  ")
            return [Row(line) for line in lines]
        rows: list[Row] = []
        label = ""
        for entry, one in enumerate(self._counters):
            if one.label != label:
                label = one.label
                ink = ink_of(one.relation, inks)
                rows.append(Row([Segment(f" {GLYPHS[one.relation]} {label}", ink)]))
            rows += [Row(line, entry) for line in _entry(one, width, inks)]
            rows.append(Row([]))
        return rows[:-1]


def ink_of(relation: Relation, inks: Inks) -> Style:
    """Return what a relation is written in."""
    if relation in OPPOSING:
        return inks.opposing
    return inks.supporting if relation == "corroborates" else inks.dim


_ROOMY: Final = 44
"""Cells from which two lines hold most reasons."""


def _entry(one: Counter, width: int, inks: Inks) -> list[list[Segment]]:
    """Return who and when, the words, and the reasons."""
    rail = Segment(" ▌", inks.side(one.mark))
    name, side, day = _fitted(one, width - 6)
    gap = max(width - 4 - cells(name) - cells(side) - len(day), 1)
    lines = [
        [
            Segment(" " + name, inks.strong),
            Segment(side, inks.side(one.mark)),
            Segment(" " * gap + day, inks.dim),
        ]
    ]
    lines += wrapped(one.words, width - 2, inks.text, limit=3)
    if one.reasons:
        why = "because " + " · ".join(one.reasons)
        lines += wrapped(why, width - 2, inks.dim, limit=2 if width >= _ROOMY else 3)
    return [[rail, *line] for line in lines]


def _fitted(one: Counter, room: int) -> tuple[str, str, str]:
    """Return name, side and day in some cells: the name is whole as long as that can be had.

    First the weekday goes, then the word of the side, whose glyph stays; the day is never lost.
    """
    reports = f"{one.reports}×  " if one.reports > 1 else ""
    name, day = harmless(one.name), reports + one.day
    side = f"  {one.mark.glyph} {harmless(one.side)}" if one.side else ""
    if cells(name) + cells(side) + len(day) > room:
        day = reports + (one.day.partition(" ")[2] or one.day)
    if cells(name) + cells(side) + len(day) > room:
        side = f"  {one.mark.glyph}" if side else ""
    return cut(name, max(room - cells(side) - len(day), 6)), side, day
