"""The heading of a day, which also stays at the top while the day scrolls by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from tui.app.when_said import long_day
from tui.app.widgets.inked import full_line

if TYPE_CHECKING:
    from textual.strip import Strip

    from tui.app.arrival import Section
    from tui.app.inks import Inks


def tally(section: Section) -> str:
    """Return the counts of a day: "17 statements · 9 contested"."""
    count = f"{section.count:,} statement{'' if section.count == 1 else 's'}"
    return f"{count} · {section.contested:,} contested" if section.contested else count


def draw_heading(section: Section, width: int, inks: Inks, *, focused: bool) -> Strip:
    """Return the line that names a day; what does not fit is left out, the counts first."""
    name, counts = long_day(section.day), tally(section)
    rule = width - len(name) - len(counts) - 6
    if rule < 2:
        counts, rule = "", width - len(name) - 4
    segments = [
        Segment(f" {name} ", inks.accent if focused else inks.strong),
        Segment("─" * max(rule, 0), inks.rule),
        Segment(f" {counts}  " if counts else "", inks.dim),
    ]
    return full_line(segments, width, inks.paper)
