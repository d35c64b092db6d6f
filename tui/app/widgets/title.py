"""The line over a pane: its number, its name, what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.segment import Segment

from tui.app.writing import cells, cut, harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.inks import Inks


_WITH_OTHERS: Final = 30
"""Cells from which a title names the panes that are not open."""


def keys_of(others: Sequence[int], width: int) -> str:
    """Return the numbers of panes as they stand at the end of a title."""
    return "".join(f" {one}" for one in others) if width >= _WITH_OTHERS else ""


def draw_title(
    number: int,
    name: str,
    subject: str,
    width: int,
    inks: Inks,
    *,
    focused: bool = False,
    others: Sequence[int] = (),
) -> list[Segment]:
    """Return the line; a narrow pane says only its name.

    Args:
        number: The pane's.
        name: What it is called.
        subject: What it is about.
        width: Cells of the line.
        inks: What it is written in.
        focused: Whether the pane has the keys.
        others: The numbers of panes that could stand here, at the end of the line: their keys.
    """
    subject = harmless(subject)
    keys = keys_of(others, width)
    room = width - len(name) - len(keys) - 7
    subject = cut(subject, room) + " " if subject and width > 24 else ""
    rule = max(width - len(name) - cells(subject) - len(keys) - 5, 0)
    return [
        Segment(f" {number}", inks.dim),
        Segment(f" {name} ", inks.accent if focused else inks.strong),
        Segment(subject, inks.dim),
        Segment("─" * rule, inks.rule),
        Segment(keys, inks.accent),
    ]
