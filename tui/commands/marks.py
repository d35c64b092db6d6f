"""The user's bookmarks, laid over what a store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.errors import CommandError
from tui.journal import Journal, JournalError

if TYPE_CHECKING:
    from tui.model import Snapshot


def bookmarks_of(snapshot: Snapshot) -> frozenset[str]:
    """Return the ids of the bookmarked statements.

    Raises:
        CommandError: The journal cannot be read.
    """
    try:
        journal = Journal.open()
    except JournalError as error:
        raise CommandError(str(error)) from error
    journal.resolve(snapshot)
    return journal.bookmarks
