"""The line over a pane: its number, its name, what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from tui.app.writing import cells, cut, harmless

if TYPE_CHECKING:
    from tui.app.inks import Inks


def draw_title(
    number: int, name: str, subject: str, width: int, inks: Inks, *, focused: bool = False
) -> list[Segment]:
    """Return the line; a narrow pane says only its name."""
    subject = harmless(subject)
    room = width - len(name) - 7
    subject = cut(subject, room) + " " if subject and width > 24 else ""
    rule = max(width - len(name) - cells(subject) - 5, 0)
    return [
        Segment(f" {number}", inks.dim),
        Segment(f" {name} ", inks.accent if focused else inks.strong),
        Segment(subject, inks.dim),
        Segment("─" * rule, inks.rule),
    ]
