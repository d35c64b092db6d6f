"""Commands that change how the timeline is laid out, and hide nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands.command import Command

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen


class Zoom(Command):
    """Day, week or month."""

    id, keys, title = "zoom", ("z",), "Zoom: day, week, month"
    help = "Spread out a month, a day by who speaks, or a week above; [ ] go by it."
    label = "zoom"
    group = "View"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.zooming.turn()


class Lanes(Command):
    """One column a side."""

    id, keys, title = "lanes", ("t",), "Lanes: a column for each side"
    help = "Put each side in a column of its own, answers beside what they answer; again the list."
    label = "lanes"
    group = "View"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.laning.toggle()


class Wider(Command):
    """More room for the panes."""

    id, keys, title = "wider-panes", ("plus", "equals_sign"), "Wider panes"
    help = "Give the panes beside the timeline more room; it is remembered."

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.arranging.widen(1)


class Narrower(Command):
    """More room for the timeline."""

    id, keys, title = "narrower-panes", ("minus",), "Narrower panes"
    help = "Give the timeline more room."

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.arranging.widen(-1)


COMMANDS: tuple[type[Command], ...] = (Zoom, Lanes, Wider, Narrower)
"""The commands of this module."""
