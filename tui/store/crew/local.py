"""Worker processes on this machine."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import resource_tracker
from multiprocessing.connection import wait

from tui.store.crew.paying import may_fork


def hire(size: int) -> ProcessPoolExecutor:
    """Return so many worker processes, started as they are needed.

    A command forks them: they begin with all that is loaded. Where other threads run they are
    spawned: the app builds in a thread beside its own, and a fork would take over locks that no
    thread is left to open.
    """
    _start_tracker()
    context = multiprocessing.get_context("fork" if may_fork() else "spawn")
    return ProcessPoolExecutor(size, mp_context=context, initializer=_begin)


def _start_tracker() -> None:
    """Start the process that all others share while standard error is a file.

    Where the app is open its screen stands in for standard error, with -1 for a file number; the
    tracker would be handed that, and no worker could be started.
    """
    with contextlib.redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()


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
