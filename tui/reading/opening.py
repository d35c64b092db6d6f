"""Reading the bytes of a file without trusting what the file is."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Final

from tui.reading.errors import ReadingError

if TYPE_CHECKING:
    from pathlib import Path

LIMIT: Final = 3_000_000
"""Bytes of the largest file that is read; a long article has 50,000."""

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # else opening a pipe that nobody writes to waits for ever
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)  # a terminal device must not become ours
    | getattr(os, "O_BINARY", 0)
)


def read_bytes(path: Path, name: str, most: int = LIMIT) -> bytes:
    """Return the bytes of a regular file.

    Args:
        path: The file; a symbolic link is followed.
        name: What to call it in an error.
        most: Bytes of the largest file that is read.

    Raises:
        ReadingError: It is gone, may not be read, is no regular file or is too large.
    """
    try:
        handle = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        raise ReadingError(name, why(error)) from error
    try:
        return _all_of(handle, name, most)
    except OSError as error:
        raise ReadingError(name, why(error)) from error
    finally:
        os.close(handle)


def _all_of(handle: int, name: str, most: int) -> bytes:
    # The open file is asked, not its path: between two looks a path can change.
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        raise ReadingError(name, "not a regular file")
    pieces: list[bytes] = []
    left = most + 1
    while left and (piece := os.read(handle, left)):
        pieces.append(piece)
        left -= len(piece)
    if not left:
        raise ReadingError(name, f"larger than {most // 1_000_000} MB; split it into articles")
    return b"".join(pieces)


def why(error: OSError | ValueError) -> str:
    """Return why a file cannot be opened, in a few words."""
    match error:
        case FileNotFoundError():
            return "not there any more, or a link that leads nowhere"
        case PermissionError():
            return "may not be read; check its permissions"
        case IsADirectoryError():
            return "not a regular file"
        case OSError(strerror=str() as text):
            return f"cannot be read ({text})"
        case _:
            return "not a path this system can open"
