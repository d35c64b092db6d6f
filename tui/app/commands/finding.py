"""Commands that search, which only moves, and that filter, which always shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands.command import Command

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen


class Search(Command):
    """Find words in the statements."""

    id, keys, title = "search", ("slash",), "Search the statements"
    help = "Type words and go to where they stand; nothing is hidden."
    label = "search"
    group = "Find"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.finding.ask_words()


class NextHit(Command):
    """The next statement that holds the words."""

    id, keys, title = "next-hit", ("n",), "Next hit"
    help = "Go to the next statement that holds the words searched for."
    label = "next hit"
    group = "Find"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.finding.step_hit(1)


class PreviousHit(Command):
    """The previous statement that holds the words."""

    id, keys, title = "previous-hit", ("N",), "Previous hit"
    help = "Go to the previous statement that holds the words searched for."
    group = "Find"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.finding.step_hit(-1)


class FindSpeaker(Command):
    """Show only what one speaker said."""

    id, keys, title = "find-speaker", ("s",), "Find a speaker"
    help = "Type part of a name, role or side and see only what they said."
    label = "speaker"
    group = "Find"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.finding.choose_speaker()


class OnlySpeaker(Command):
    """Show only what this speaker said."""

    id, keys, title = "only-speaker", ("S",), "Only this speaker"
    help = "Show only what the speaker of the statement said; again shows all."
    label = "only them"
    group = "Find"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.finding.toggle_speaker()


class ChooseFilter(Command):
    """Show only some of the statements."""

    id, keys, title = "filter", ("f",), "Filter the timeline"
    help = "Write what to show: is:contested side:… on:… -word; it is completed as you type."
    label = "filter"
    group = "Find"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.finding.choose_filter()


class SavedFilters(Command):
    """Filters that have a name."""

    id, keys, title = "saved-filters", ("F",), "Saved filters"
    help = "Choose a filter you have saved, or save the one in use under a name."
    label = "saved"
    group = "Find"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.finding.choose_saved()


class OnlyContested(Command):
    """Show only what is contested."""

    id, title = "only-contested", "Only contested statements"
    help = "Show only statements that something stands against; again shows all."
    group = "Find"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.finding.toggle("contested")


class OnlyBookmarked(Command):
    """Show only what is bookmarked."""

    id, keys, title = "only-bookmarked", ("M",), "Only bookmarks"
    help = "Show only the statements you have bookmarked; again shows all."
    group = "Find"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.finding.toggle("bookmarked")


class Clear(Command):
    """Undo what narrows the view."""

    id, keys, title = "clear", ("escape",), "Clear"
    help = "Leave the pane; on the timeline, end the search, then the filter."
    label = "clear"
    group = "Find"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        desk.clear()


COMMANDS: tuple[type[Command], ...] = (
    Search,
    NextHit,
    PreviousHit,
    FindSpeaker,
    OnlySpeaker,
    ChooseFilter,
    SavedFilters,
    OnlyContested,
    OnlyBookmarked,
    Clear,
)
