"""The command that checks what is on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands.command import Command

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen


class Verify(Command):
    """Store and journal against the files."""

    id, title = "verify", "Verify: check everything against the files"
    help = "Check every span, hash, link and record, and tell what was read and what was not."
    group = "View"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        from tui.app.screens.checking import CheckPage

        desk.app.push_screen(CheckPage())


COMMANDS: tuple[type[Command], ...] = (Verify,)
