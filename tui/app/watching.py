"""Noticing that articles come, change or go while the app is open."""

from __future__ import annotations

import threading
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

INSTALL: Final = "pip install 'counterclaim[watch]'"
"""What brings the library that hears of changes from the system, instead of looking for them."""


def can_watch() -> bool:
    """Tell whether the library is there."""
    return find_spec("watchfiles") is not None


class Watcher:
    """Calls back, in a thread of its own, each time some articles have changed.

    Many changes within a moment are told once; what happens in the store is not told.

    Args:
        paths: Folders or files of articles.
        store: The store's folder, which may lie among them.
        changed: Called without arguments.
        pause: Milliseconds in which changes count as one.
    """

    def __init__(
        self, paths: Sequence[Path], store: Path, changed: Callable[[], None], pause: int = 1_000
    ) -> None:
        self._paths = paths
        self._store = store.absolute()
        self._changed = changed
        self._pause = pause
        self._over = threading.Event()

    def start(self) -> None:
        """Begin to watch."""
        threading.Thread(target=self._watch, name="watching", daemon=True).start()

    def stop(self) -> None:
        """Watch no longer."""
        self._over.set()

    def _watch(self) -> None:
        from watchfiles import watch

        changes = watch(
            *self._paths,
            watch_filter=lambda _, path: not self._own(path),
            debounce=self._pause,
            stop_event=self._over,
            raise_interrupt=False,
        )
        for _ in changes:
            self._changed()

    def _own(self, path: str) -> bool:
        return path.startswith(f"{self._store}/")
