"""Commands for panes, bookmarks and the program itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands.command import Command

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen


class Enter(Command):
    """Go in."""

    id, keys, title = "enter", ("enter",), "Open"
    help = "Read the statement in its source; in a list, go to the entry."
    label = "source"
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.enter()


class Back(Command):
    """Come back."""

    id, keys, title = "back", ("backspace", "less_than_sign"), "Back"
    help = "Return to where you jumped from, or from a pane to the timeline."
    label = "back"
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.travelling.back()


class Forward(Command):
    """Go there again."""

    id, keys, title = "forward", ("greater_than_sign",), "Forward"
    help = "Go again to where you came back from."
    label = "forward"
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.travelling.forward()


class ToCounter(Command):
    """What stands against the statement."""

    id, keys, title = "counter-statements", ("x",), "Counter-statements"
    help = "Go to what denies, contradicts, disputes, bears out or repeats the statement, and why."
    label = "counter"
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.arranging.open(4)


class NextPane(Command):
    """The next pane."""

    id, keys, title = "next-pane", ("tab",), "Next pane"
    help = "Give the keys to the next pane."
    label = "panes"
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.arranging.next(1)


class PreviousPane(Command):
    """The pane before."""

    id, keys, title = "previous-pane", ("shift+tab",), "Previous pane"
    help = "Give the keys to the previous pane."
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.arranging.next(-1)


class ToTimeline(Command):
    """The timeline."""

    id, keys, title = "pane-1", ("1",), "Timeline"
    help = "Go to the timeline."
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.arranging.open(1)


class ToSource(Command):
    """The source."""

    id, keys, title = "pane-2", ("2",), "Source"
    help = "Go to the article the statement is from."
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.arranging.open(2)


class ToSpeaker(Command):
    """The speaker."""

    id, keys, title = "pane-3", ("3",), "Speaker"
    help = "Go to who said it: role, side, other names, all they said."
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.arranging.open(3)


class ToCounterPane(Command):
    """The counter-statements, by number."""

    id, keys, title = "pane-4", ("4",), "Counter-statements pane"
    help = "Go to the counter-statements."
    group = "Panes"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.arranging.open(4)


class Bookmark(Command):
    """Mark the statement, or take the mark away."""

    id, keys, title = "bookmark", ("m",), "Bookmark"
    help = "Bookmark the statement, or take the bookmark away; it is kept on disk at once."
    label = "bookmark"
    group = "Keep"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.keeping.toggle()


class Reorder(Command):
    """Order by the other date."""

    id, keys, title = "order", ("T",), "Order by said / by published"
    help = "Order the timeline by when things were said or by when they were published."
    group = "View"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.reorder()


class Reread(Command):
    """Read what has changed on disk."""

    id, keys, title = "reread", ("r",), "Re-read changed files"
    help = "Read new and changed articles; what has not changed is not read again."
    group = "View"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.reading.start()


class Problems(Command):
    """What could not be read."""

    id, title = "problems", "Problems"
    help = "List the articles that could not be read, and why."
    group = "View"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.reading.show_problems()


class Theme(Command):
    """Other colours."""

    id, title = "theme", "Change the theme"
    help = "Choose other colours: quiet dark or light, the terminal's own (ansi)."
    group = "View"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.app.search_themes()


class Help(Command):
    """All keys."""

    id, keys, title = "help", ("question_mark",), "All keys"
    help = "List what can be done, and the keys for it."
    label = "keys"
    group = "View"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.show_help()


class Quit(Command):
    """Leave the pane, or the program."""

    id, keys, title = "quit", ("q",), "Quit"
    help = "Quit; where a pane fills the screen, go back to the timeline."
    label = "quit"
    group = "View"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.quit()


COMMANDS: tuple[type[Command], ...] = (
    Enter,
    Back,
    Forward,
    ToCounter,
    NextPane,
    PreviousPane,
    ToTimeline,
    ToSource,
    ToSpeaker,
    ToCounterPane,
    Bookmark,
    Reorder,
    Reread,
    Problems,
    Theme,
    Help,
    Quit,
)
