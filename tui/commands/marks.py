"""The user's marks and corrections, laid over what a store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.errors import CommandError
from tui.exporting import Claims
from tui.journal import Journal, JournalError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.journal.overlay import Overlay
    from tui.model import Article, Snapshot, Statement


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


def claims_of(
    laid: Overlay, articles: Mapping[str, Article], shown: Sequence[Statement] | None
) -> Claims:
    """Return what is to be written, with the user's marks.

    Args:
        laid: The corrected snapshot.
        articles: Whole articles by id.
        shown: The statements to be written; all of them if None.
    """
    marks = laid.marks
    return Claims(laid.snapshot, articles, shown, marks.bookmarks, marks.notes, marks.tags)
