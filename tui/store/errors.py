"""What can be wrong with a claim store."""

from __future__ import annotations


class StoreError(Exception):
    """A claim store cannot be read or written; the message names the file and what to do."""


class NotAStoreError(StoreError):
    """A folder that was asked to be a claim store holds something else; it is left alone."""
