"""The user's marks and corrections, laid over what a store holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.commands.errors import CommandError
from tui.commands.terminal import complain
from tui.exporting import Claims
from tui.journal import journal_path
from tui.journal.marks import Marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tui.journal import Journal, Overlay
    from tui.model import Article, Snapshot, Statement


@dataclass(frozen=True, slots=True)
class Laid:
    """A snapshot as the user has corrected it, its articles likewise, and the user's marks."""

    snapshot: Snapshot
    texts: Mapping[str, Article]
    marks: Marks = Marks()  # noqa: RUF009  frozen, so all may share it


def laid_over(snapshot: Snapshot, articles: Mapping[str, Article]) -> Laid:
    """Return the snapshot as the user has corrected it, with bookmarks, notes and tags.

    Args:
        snapshot: What the machine found.
        articles: Whole articles by id, asked for where a correction needs the text.

    Raises:
        CommandError: The journal cannot be read.
    """
    if _is_missing(journal_path()):
        return Laid(snapshot, articles)
    from tui.journal import Journal, JournalError  # noqa: PLC0415  who marks nothing needs neither

    try:
        journal = Journal.open()
        laid = journal.lay(snapshot, articles)
    except JournalError as error:
        raise CommandError(str(error)) from error
    _tell(journal, laid)
    return Laid(laid.snapshot, laid.texts, laid.marks)


def _is_missing(journal: Path) -> bool:
    """Whether there is no journal yet; whatever else is wrong with it, opening it tells."""
    try:
        journal.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


def _tell(journal: Journal, laid: Overlay) -> None:
    """Say what of the journal is not in the output; nothing of it is ever thrown away."""
    lost = len(laid.orphans)
    if lost:
        those = "1 note or correction fits" if lost == 1 else f"{lost} notes and corrections fit"
        complain(f"{those} these articles no longer; kept in {journal.path}")
    if journal.damaged:
        lines = "1 line" if journal.damaged == 1 else f"{journal.damaged} lines"
        complain(f"{journal.path}: {lines} cannot be read; passed over and kept")


def claims_of(laid: Laid, shown: Sequence[Statement] | None) -> Claims:
    """Return what is to be written, with the user's marks.

    Args:
        laid: The corrected snapshot.
        shown: The statements to be written; all of them if None.
    """
    marks = laid.marks
    return Claims(laid.snapshot, laid.texts, shown, marks.bookmarks, marks.notes, marks.tags)
