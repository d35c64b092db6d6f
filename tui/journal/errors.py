"""What can be wrong with the journal."""

from __future__ import annotations


class JournalError(Exception):
    """The journal cannot be read or written; the message names the file and what to do."""


class ChangeError(JournalError):
    """A change that cannot be made; the message says why, in the user's words."""


class ElsewhereError(Exception):
    """What a change is about is not among the articles at hand; nothing is wrong with it."""


class LostError(Exception):
    """What a change is about was in the articles at hand and is found there no longer."""
