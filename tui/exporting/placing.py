"""A document put into a file, which appears when it is complete or not at all."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from tui.exporting import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_BUFFER: Final = 1 << 16
_NAME: Final = 50
"""Characters that a scratch name takes of the file's; both fit the 255 bytes of a name."""


def write(path: Path, pieces: Iterable[str], *, replace: bool) -> None:
    """Write a document to a file.

    Until the disk has all of it, a file that is to be replaced stays as it is. Where a link stands,
    the link is replaced and what it leads to is left alone.

    Args:
        path: Its folder must exist.
        pieces: The document; an error that making them raises leaves no file either.
        replace: Whether a file that is there may be replaced.

    Raises:
        FileExistsError: It is there and was not to be replaced.
        OSError: It cannot be written.
    """
    # A name of its own each time: a program that was killed may have left one behind.
    scratch = path.with_name(f".{path.name[:_NAME]}.{os.urandom(4).hex()}.part")
    file = scratch.open("xb", buffering=_BUFFER)
    try:
        with file:
            file.writelines(encoded(piece) for piece in pieces)
            file.flush()
            os.fsync(file.fileno())  # some disks say only now that they are full
        if replace:
            scratch.replace(path)
        else:
            _name(scratch, path)
    finally:
        with suppress(FileNotFoundError):
            scratch.unlink()


def _name(scratch: Path, path: Path) -> None:
    """Give a file its name unless there is one of that name."""
    try:
        # Refused where a file is; to look first would leave a moment in between.
        os.link(scratch, path)
    except FileExistsError:
        raise
    except OSError:
        # Not every file system has links.
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        scratch.replace(path)
