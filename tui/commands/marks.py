"""The user's marks and corrections, laid over what a store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.errors import CommandError
from tui.journal import Journal, JournalError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.journal.overlay import Overlay
    from tui.model import Article, Snapshot


def laid_over(snapshot: Snapshot, articles: Mapping[str, Article]) -> Overlay:
    """Return the snapshot as the user has corrected it, with bookmarks, notes and tags.

    Args:
        snapshot: What the machine found.
        articles: Whole articles by id, asked for where a correction needs the text.

    Raises:
        CommandError: The journal cannot be read.
    """
    try:
        return Journal.open().lay(snapshot, articles)
    except JournalError as error:
        raise CommandError(str(error)) from error
