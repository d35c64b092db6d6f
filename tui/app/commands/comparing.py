"""Side by side: the command that opens it, and those that work while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.app.commands.command import Command

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen


class SideBySide(Command):
    """Two sources beside each other."""

    id, keys, title = "side-by-side", ("v",), "Side by side"
    help = "Lay the source of the statement beside that of a counter-statement."
    label = "side by side"
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.comparing.open()


class NextCounterpart(Command):
    """The next statement to lay beside it."""

    id, keys, title = "next-counterpart", ("n",), "Next counterpart"
    help = "Lay the next counter-statement beside it."
    label = "next"
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.comparing.turn(1)


class PreviousCounterpart(Command):
    """The one before."""

    id, keys, title = "previous-counterpart", ("N",), "Previous counterpart"
    help = "Lay the previous one beside it."
    label = "previous"
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.comparing.turn(-1)


class OtherSide(Command):
    """Give the keys to the other of two sources."""

    id, title = "other-source", "Other source"
    keys = ("tab", "h", "l", "left", "right", "shift+tab")
    help = "Give the keys to the other source."
    label = "other source"
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.comparing.cross()


class ScrollDown(Command):
    """Read on."""

    id, keys, title = "source-down", ("j", "down"), "Read on"
    help = "Scroll the source that has the keys."
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.comparing.scroll(1)


class ScrollUp(Command):
    """Read what stands before."""

    id, keys, title = "source-up", ("k", "up"), "Read back"
    help = "Scroll it back."
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.comparing.scroll(-1)


class PageOn(Command):
    """A screenful down."""

    id, keys, title = "source-page-down", ("pagedown", "space"), "Read on a page"
    help = "Scroll a screenful down."
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.comparing.scroll(10)


class PageBack(Command):
    """A screenful up."""

    id, keys, title = "source-page-up", ("pageup",), "Read back a page"
    help = "Scroll a screenful up."
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.comparing.scroll(-10)


class GoThere(Command):
    """To the counterpart on the timeline."""

    id, keys, title = "go-to-counterpart", ("enter",), "Go to the counterpart"
    help = "Go to the counter-statement on the timeline."
    label = "go there"
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.comparing.go_there()


class Leave(Command):
    """Back to the desk."""

    id, keys, title = "leave", ("escape", "backspace", "v", "q"), "Back to the timeline"
    help = "Go back to the timeline."
    label = "back"
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.comparing.close()


COMMANDS: Final[tuple[type[Command], ...]] = (SideBySide,)

INSIDE: Final[tuple[type[Command], ...]] = (
    NextCounterpart,
    PreviousCounterpart,
    OtherSide,
    ScrollDown,
    ScrollUp,
    PageOn,
    PageBack,
    GoThere,
    Leave,
)
"""What the keys do while two sources are side by side."""

SHOWN: Final = (NextCounterpart, Leave, OtherSide, GoThere, PreviousCounterpart)
"""What the bottom line shows then."""
