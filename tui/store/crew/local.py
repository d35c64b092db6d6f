"""Worker processes on this machine."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import wait


def hire(size: int) -> ProcessPoolExecutor:
    """Return so many worker processes, started as they are needed.

    They are spawned, not forked: the app builds in a thread beside its own, and a fork would take
    over locks that no thread is left to open.
    """
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(size, mp_context=context, initializer=_begin)


def _begin() -> None:
    """Leave ^C to the process that builds, and do not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, name="parent", daemon=True).start()


def _follow() -> None:
    """End with the parent, even if it is killed: the queue alone would keep a worker waiting."""
    parent = multiprocessing.parent_process()
    assert parent is not None, "only worker processes begin"
    wait([parent.sentinel])
    os._exit(1)
