"""Writing a file so that a reader finds the old one or the new one, never half of either."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SLICE = 1 << 18

LONGEST: Final = 1 << 25
"""Bytes of a line that are looked at, and of a file that is read whole without knowing its size; an
article has 3 million. A longer one is damaged, and is not held in memory to find that out."""


def write(path: Path, data: bytes) -> None:
    """Replace a file atomically, and wait until the disk has it.

    Args:
        path: Its folder must exist.
        data: The whole of the new content.

    Raises:
        OSError: The disk is full or the folder cannot be written; the old file still stands.
    """
    with _scratch(path) as (file, scratch):
        file.write(data)
        _put(file, scratch, path)


@contextlib.contextmanager
def _scratch(path: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """Yield a new file beside another and its path; it is gone in the end if it still stands."""
    handle, scratch = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file, Path(scratch)
    finally:
        Path(scratch).unlink(missing_ok=True)


def _put(file: BinaryIO, scratch: Path, path: Path) -> None:
    """Let a file that has been written take its place."""
    file.flush()
    os.fsync(file.fileno())
    scratch.replace(path)
    sync_folder(path.parent)


def write_if_other(path: Path, pieces: Iterable[bytes]) -> tuple[int, str]:
    """Replace a file as `write` does, unless it has this very content.

    Args:
        path: Its folder must exist.
        pieces: The new content, of which no more than one piece need be in memory.

    Returns:
        The size of the content and its SHA-256.

    Raises:
        OSError: The disk is full or the folder cannot be written; the old file still stands.
    """
    size, mark = 0, hashlib.sha256()
    with _scratch(path) as (file, scratch):
        for piece in pieces:
            file.write(piece)
            mark.update(piece)
            size += len(piece)
        if not (path.exists() and is_whole(path, size, mark.hexdigest())):
            _put(file, scratch, path)
    return size, mark.hexdigest()


def write_quickly(path: Path, data: bytes) -> None:
    """Write a file that nobody takes for whole before it is named in `store.json`.

    To replace thousands of articles one by one would take longer than to read half of them, and to
    wait for the disk 0.3 to 10 ms each. Their checksums are kept, so a loss of power is noticed.

    Raises:
        OSError: The disk is full or the folder cannot be written; what is left may be cut short.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)


def sync_folder(folder: Path) -> None:
    """Wait until the disk knows the names in a folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def slices(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file a quarter of a megabyte at a time.

    Raises:
        OSError: The file cannot be read, or is a pipe or a device, which may never end.
    """
    with os.fdopen(_opened(path), "rb", buffering=0) as file:
        while piece := file.read(_SLICE):
            yield piece


def read(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        OSError: The file cannot be read, is no regular file, or is longer than `LONGEST`.
    """
    pieces, size = [], 0
    for piece in slices(path):
        pieces.append(piece)
        size += len(piece)
        if size > LONGEST:
            raise OSError(errno.EFBIG, f"larger than {LONGEST >> 20} MB")
    return b"".join(pieces)


def _opened(path: Path) -> int:
    # To open a pipe without O_NONBLOCK would wait for its other end.
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "not a regular file")
    return handle


def is_whole(path: Path, size: int, sha256: str) -> bool:
    """Tell whether a file has so many bytes with such a SHA-256, without holding a large one.

    Raises:
        OSError: The file cannot be read, or is a pipe or a device.
    """
    handle = _opened(path)
    try:
        if os.fstat(handle).st_size != size:
            return False
        mark = hashlib.sha256()
        while piece := os.read(handle, _SLICE):
            mark.update(piece)
    finally:
        os.close(handle)
    return mark.hexdigest() == sha256


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digest_file(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal.

    Raises:
        OSError: The file cannot be read.
    """
    mark = hashlib.sha256()
    for piece in slices(path):
        mark.update(piece)
    return mark.hexdigest()
