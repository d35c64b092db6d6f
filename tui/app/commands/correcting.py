"""Commands that correct what the machine found, take that back, and take everything out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands.command import Command

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen


class Correct(Command):
    """Put right what the machine found."""

    id, keys, title = "correct", ("e",), "Correct this record"
    help = "Correct speaker, side, date, kind or links; what the machine had stays in view."
    label = "correct"
    group = "Keep"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.marking.correct()


class Undo(Command):
    """Take a change back."""

    id, keys, title = "undo", ("u",), "Undo"
    help = "Take back the latest correction, note or bookmark."
    label = "undo"
    group = "Keep"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.keeping.undo()


class Redo(Command):
    """Do again what was taken back."""

    id, keys, title = "redo", ("U", "ctrl+r"), "Redo"
    help = "Do again what was taken back last."
    group = "Keep"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.keeping.redo()


class ShowLog(Command):
    """What was done."""

    id, keys, title = "log", ("L",), "Log of your changes"
    help = "List all you have changed, and what of it fits the articles no longer."
    group = "Keep"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.marking.show_log()


class Export(Command):
    """Take statements out of the app."""

    id, keys, title = "export", ("E",), "Export"
    help = "Write what is shown, this statement or your bookmarks to a file."
    label = "export"
    group = "Keep"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.marking.export()


COMMANDS: tuple[type[Command], ...] = (Correct, Undo, Redo, ShowLog, Export)
