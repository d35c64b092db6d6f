"""An append-only file of lines that several running programs may share."""

from __future__ import annotations

import contextlib
import fcntl
import os
import time
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from tui.journal.entries import parse_entry
from tui.journal.errors import JournalError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tui.journal.entries import Entry

    News = tuple[list[Entry], bool, int]

_NOTHING: Final = (0, 0)
_PATIENCE: Final = 5.0
"""Seconds to wait for another program; it holds the file for some milliseconds a record."""

_SLICE: Final = 1 << 20
"""Bytes read at a time."""

_LONGEST: Final = 1 << 24
"""Bytes of a line that are looked at; a longer one is no record of ours, and does not parse."""


@dataclass(slots=True)
class Pen:
    """The file while it is held.

    `news` are the records not seen before, `afresh` tells whether they are all there are, `damaged`
    how many lines among them could not be read.
    """

    handle: int
    news: list[Entry]
    afresh: bool
    damaged: int
    written: int = 0

    def write(self, line: bytes) -> None:
        """Write one line, and do not come back before the disk has it.

        Raises:
            OSError: It cannot be written; nothing was.
        """
        _write(self.handle, line)
        self.written += len(line)


class Log:
    """The file behind a journal, read up to where it has been seen.

    Args:
        path: Made, with its folder, when the first line is written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen = 0
        self._file = _NOTHING

    def news(self) -> News:
        """Return the records not seen before.

        Returns:
            The records; whether they are all there are, because the file was replaced or this is
            the first look; and how many lines could not be read.

        Raises:
            JournalError: The file cannot be read.
        """
        if not self.path.exists():
            afresh, self._file, self._seen = self._file != _NOTHING, _NOTHING, 0
            return [], afresh, 0
        with self._opened(os.O_RDONLY, fcntl.LOCK_SH) as handle:
            return self._catch_up(handle)

    @contextlib.contextmanager
    def writing(self) -> Iterator[Pen]:
        """Hold the file alone, with what others have written meanwhile; then write a record or not.

        Raises:
            JournalError: The disk is full or the file cannot be written; nothing was written.
        """
        new = not self.path.exists()
        if new:
            _make_folder(self.path.parent)
        with self._opened(os.O_RDWR | os.O_CREAT | os.O_APPEND, fcntl.LOCK_EX) as handle:
            self._mend(handle)
            pen = Pen(handle, *self._catch_up(handle))
            yield pen
            self._seen += pen.written
            if new:
                _sync_folder(self.path.parent)

    @contextlib.contextmanager
    def _opened(self, flags: int, lock: int) -> Iterator[int]:
        try:
            handle = os.open(self.path, flags | os.O_CLOEXEC, 0o600)
            try:
                _lock(handle, lock)
                yield handle
            finally:
                os.close(handle)
        except OSError as error:
            reason = error.strerror or str(error)
            raise JournalError(f"{self.path}: {reason}; nothing was changed") from error

    def _catch_up(self, handle: int) -> News:
        """Read on from where the file was last seen, whole lines only."""
        state = os.fstat(handle)
        file = (state.st_dev, state.st_ino)
        afresh = file != self._file or state.st_size < self._seen
        if afresh:
            self._file, self._seen = file, 0
        entries: list[Entry] = []
        damaged = 0
        for line, size in _lines(handle, self._seen, state.st_size):
            self._seen += size
            entry = parse_entry(line)
            if entry is not None:
                entries.append(entry)
            elif line.strip():
                damaged += 1
        return entries, afresh, damaged

    def _mend(self, handle: int) -> None:
        """See to a last line without an end, left by a program that was stopped while writing.

        A whole record is given its line end. Half of one goes to a file beside the journal.
        """
        size = os.fstat(handle).st_size
        start = _end_of_lines(handle, size)
        if start == size:
            return
        if parse_entry(_read(handle, start, min(size, start + _LONGEST))) is not None:
            _write(handle, b"\n")
            return
        aside = os.open(
            self.path.with_name(f"{self.path.name}.damaged"),
            os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC,
            0o600,
        )
        try:
            _append(aside, chain(_pieces(handle, start, size), [b"\n"]))
        finally:
            os.close(aside)
        os.ftruncate(handle, start)


def _lock(handle: int, lock: int) -> None:
    """Lock the file; a lock goes with its owner, so a dead program holds none.

    Raises:
        OSError: Another program has held it for too long, as a stopped one does.
    """
    patience = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(handle, lock | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() > patience:
                message = "another program holds it and does not let go; end that program"
                raise OSError(error.errno, message) from error
            time.sleep(0.005)
        else:
            return


def _end_of_lines(handle: int, size: int) -> int:
    """Return where what stands after the last line end begins; the size if nothing does."""
    for end in range(size, 0, -_SLICE):
        start = max(0, end - _SLICE)
        at = _read(handle, start, end).rfind(b"\n")
        if at >= 0:
            return start + at + 1
    return 0


def _lines(handle: int, start: int, end: int) -> Iterator[tuple[bytes, int]]:
    """Yield the whole lines of a file, each with its size; of one too long only its beginning."""
    kept, size = b"", 0
    for at in range(start, end, _SLICE):
        *ended, rest = _read(handle, at, min(at + _SLICE, end)).split(b"\n")
        for piece in ended:
            yield (kept + piece)[:_LONGEST], size + len(piece) + 1
            kept, size = b"", 0
        kept, size = (kept + rest if len(kept) < _LONGEST else kept), size + len(rest)


def _read(handle: int, start: int, end: int) -> bytes:
    return b"".join(_pieces(handle, start, end))


def _pieces(handle: int, start: int, end: int) -> Iterator[bytes]:
    while start < end and (piece := os.pread(handle, min(end - start, _SLICE), start)):
        yield piece
        start += len(piece)


def _write(handle: int, data: bytes) -> None:
    """Append all of the data or nothing."""
    _append(handle, [data])


def _append(handle: int, pieces: Iterable[bytes]) -> None:
    """Append all of the pieces, and do not come back before the disk has them; or append none."""
    size = os.fstat(handle).st_size
    try:
        for piece in pieces:
            rest = memoryview(piece)
            while rest:
                rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, size)
        raise


def _make_folder(folder: Path) -> None:
    try:
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for one in missing:
            _sync_folder(one.parent)
    except OSError as error:
        raise JournalError(f"{folder}: {error.strerror}; nothing was changed") from error


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
