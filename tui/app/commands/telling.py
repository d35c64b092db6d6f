"""Commands for a single statement: why it stands here, its citation, its original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands.command import Command

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen


class Why(Command):
    """What the record rests on."""

    id, keys, title = "why", ("w",), "Why: what this rests on"
    help = "Tell what speaker, words, date and links of the statement rest on."
    label = "why"
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        from tui.app.screens.telling import tell_why

        tell_why(desk)


class Copy(Command):
    """The statement as it is cited."""

    id, keys, title = "copy", ("y",), "Copy the citation"
    help = "Copy the statement with speaker, date and source, ready to paste."
    label = "copy"
    group = "Keep"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        from tui.app.screens.telling import copy_citation

        copy_citation(desk)


class OpenOriginal(Command):
    """The article where it was published."""

    id, keys, title = "open-original", ("o",), "Open the original"
    help = "Open the web address of the article in your browser, if it has one."
    label = "original"
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        from tui.app.screens.telling import open_original

        open_original(desk)


COMMANDS: tuple[type[Command], ...] = (Why, Copy, OpenOriginal)
