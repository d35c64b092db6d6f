"""The user's own records: append-only, never rebuilt, never lost."""

from tui.journal.errors import ChangeError, JournalError
from tui.journal.history import Logged, Recorded
from tui.journal.journal import Journal, Resolution
from tui.journal.marks import Marks
from tui.journal.orphans import Orphan
from tui.journal.overlay import Overlay, overlay

__all__ = [
    "ChangeError",
    "Journal",
    "JournalError",
    "Logged",
    "Marks",
    "Orphan",
    "Overlay",
    "Recorded",
    "Resolution",
    "overlay",
]
