"""When worker processes on this machine are worth what it costs to start them."""

from __future__ import annotations

import sys
import threading
from typing import Final

_FORKED: Final = 0.2
_SPAWNED: Final = 3.0
"""Processor seconds of work left from which on workers pay: a spawned one takes 0.5 to start."""
_LINKED: Final = 1.8
"""What more it takes in linking: of 100 articles half of the gain is spent on packing, of 200 two
processes are at least as fast as one, of 400 they save a tenth and more."""


def pays_from() -> float:
    """Return the processor seconds of work left that are worth workers."""
    return _FORKED if may_fork() else _SPAWNED


def links_from() -> float:
    """Return the processor seconds of linking that are worth workers: values go to and fro."""
    return _LINKED + pays_from()


def may_fork() -> bool:
    """Tell whether a fork is safe: not on macOS, whose own libraries run threads."""
    return sys.platform == "linux" and threading.active_count() == 1
