"""Locks that keep two running programs from spoiling one store."""

from __future__ import annotations

import contextlib
import fcntl
import os
from typing import TYPE_CHECKING

from tui.store.errors import writing
from tui.store.layout import BUILD_LOCK, READ_LOCK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@contextlib.contextmanager
def building(folder: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold a store for building; a second build waits here until the first has ended.

    Args:
        folder: Must exist.
        on_wait: Called once if another program holds it.

    Raises:
        StoreError: The folder cannot be written.
    """
    with contextlib.ExitStack() as stack:
        with writing(folder):
            handle = stack.enter_context(_opened(folder / BUILD_LOCK, os.O_RDWR | os.O_CREAT))
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            on_wait()
            fcntl.flock(handle, fcntl.LOCK_EX)
        try:
            yield
        finally:
            # Closing it would not do: forked workers that have not ended yet hold it too.
            fcntl.flock(handle, fcntl.LOCK_UN)


@contextlib.contextmanager
def publishing(folder: Path) -> Iterator[None]:
    """Keep readers out while the files of a store are being replaced.

    Raises:
        OSError: The folder cannot be written.
    """
    with _opened(folder / READ_LOCK, os.O_RDWR | os.O_CREAT) as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Keep the files of a store as they are while they are being read.

    A store that nobody has locked yet, or on a disk that cannot be written, is read without.
    """
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            handle = stack.enter_context(_opened(folder / READ_LOCK, os.O_RDONLY))
            fcntl.flock(handle, fcntl.LOCK_SH)
        yield


@contextlib.contextmanager
def _opened(path: Path, flags: int) -> Iterator[int]:
    handle = os.open(path, flags | os.O_CLOEXEC, 0o600)
    try:
        yield handle
    finally:
        os.close(handle)
