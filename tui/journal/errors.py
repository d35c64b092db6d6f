"""What can be wrong with the journal."""

from __future__ import annotations


class JournalError(Exception):
    """The journal cannot be read or written; the message names the file and what to do."""
