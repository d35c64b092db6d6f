"""Commands for notes, tags and bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands.command import Command

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen


class Annotate(Command):
    """Write on the statement."""

    id, keys, title = "note", ("a",), "Note and tags"
    help = "Write a note and tags on the statement; / finds them, and note: and tag: in a filter."
    label = "note"
    group = "Keep"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.marking.annotate()


class NextBookmark(Command):
    """The next bookmarked statement."""

    id, keys, title = "next-bookmark", ("b",), "Next bookmark"
    help = "Go to the next statement you have bookmarked."
    group = "Keep"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.marking.step_bookmark(1)


class PreviousBookmark(Command):
    """The bookmarked statement before."""

    id, keys, title = "previous-bookmark", ("B",), "Previous bookmark"
    help = "Go to the statement you have bookmarked before."
    group = "Keep"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.marking.step_bookmark(-1)


COMMANDS: tuple[type[Command], ...] = (Annotate, NextBookmark, PreviousBookmark)
