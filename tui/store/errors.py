"""What can be wrong with a claim store."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class StoreError(Exception):
    """A claim store cannot be read or written; the message names the file and what to do."""


class NotAStoreError(StoreError):
    """A folder that was asked to be a claim store holds something else; it is left alone."""


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Tell what the system says against writing in the words of the store.

    Raises:
        StoreError: The disk is full, or the folder may not be written.
    """
    try:
        yield
    except OSError as error:
        raise StoreError(f"{folder}: the store cannot be written: {error.strerror}") from error
