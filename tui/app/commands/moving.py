"""Commands that move: by statement, day, week, screenful, and from contested to contested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands.command import Command

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen


class Next(Command):
    """The next statement, or the next line or entry of the pane that has the keys."""

    id, keys, title = "next", ("j", "down"), "Next"
    help = "Go to the next statement; in a pane, to its next entry or line."
    group = "Move"
    only_moves = True

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.step(1)


class Previous(Command):
    """The one before."""

    id, keys, title = "previous", ("k", "up"), "Previous"
    help = "Go to the one before; in a pane, to its previous entry or line."
    group = "Move"
    only_moves = True

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.step(-1)


class NextDay(Command):
    """The first statement of the next day."""

    id, keys, title = "next-day", ("l", "right"), "Next day"
    help = "Go to the first statement of the next day; in lanes, to the lane on the right."
    group = "Move"
    only_moves = True

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.sideways(1)


class PreviousDay(Command):
    """The first statement of the day before."""

    id, keys, title = "previous-day", ("h", "left"), "Previous day"
    help = "Go to the first statement of the previous day; in lanes, to the one on the left."
    group = "Move"
    only_moves = True

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.sideways(-1)


class NextWeek(Command):
    """The first statement of the next week."""

    id, keys, title = "next-week", ("right_square_bracket",), "Next week"
    help = "Go to the first statement of the next week (day, month: as z zooms)."
    group = "Move"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.zooming.step(1)


class PreviousWeek(Command):
    """The first statement of the week before."""

    id, keys, title = "previous-week", ("left_square_bracket",), "Previous week"
    help = "Go to the first statement of the previous week (day, month)."
    group = "Move"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.zooming.step(-1)


class First(Command):
    """The first statement there is."""

    id, keys, title = "first", ("g", "home"), "First"
    help = "Go to the first statement; in a pane, to its beginning."
    group = "Move"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.end(first=True)


class Last(Command):
    """The last statement there is."""

    id, keys, title = "last", ("G", "end"), "Last"
    help = "Go to the last statement; in a pane, to its end."
    group = "Move"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.end(first=False)


class PageDown(Command):
    """A screenful down."""

    id, keys, title = "page-down", ("pagedown",), "Page down"
    help = "Go a screenful down."
    group = "Move"
    only_moves = True

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.page(1)


class PageUp(Command):
    """A screenful up."""

    id, keys, title = "page-up", ("pageup",), "Page up"
    help = "Go a screenful up."
    group = "Move"
    only_moves = True

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.page(-1)


class NextContested(Command):
    """The next statement that something stands against."""

    id, keys, title = "next-contested", ("c",), "Next contested statement"
    help = "Go to the next statement that is denied, contradicted or disputed."
    label = "next contested"
    group = "Move"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.wandering.contested(1)


class PreviousContested(Command):
    """The one before that."""

    id, keys, title = "previous-contested", ("C",), "Previous contested statement"
    help = "Go to the previous contested one."
    group = "Move"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.wandering.contested(-1)


class GoToDate(Command):
    """A day that is typed."""

    id, keys, title = "go-to-date", ("d",), "Go to a date"
    help = "Type a day (18, 18 may, 2023-05-18, -2, monday) and go there."
    label = "date"
    group = "Move"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.finding.ask_day()


COMMANDS: tuple[type[Command], ...] = (
    Next,
    Previous,
    NextDay,
    PreviousDay,
    NextWeek,
    PreviousWeek,
    First,
    Last,
    PageDown,
    PageUp,
    NextContested,
    PreviousContested,
    GoToDate,
)
