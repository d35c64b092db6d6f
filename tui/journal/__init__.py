"""The user's own records: append-only, never rebuilt, never lost."""

from tui.journal.errors import JournalError
from tui.journal.journal import Journal, Resolution

__all__ = ["Journal", "JournalError", "Resolution"]
