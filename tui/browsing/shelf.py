"""Where the user's named filters are kept: one small file beside the journal.

It is read anew whenever it is asked, so that the app and the command line see the same; what a
newer program wrote in it is kept.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
from typing import TYPE_CHECKING, Any, Final

from platformdirs import user_data_path

from tui.browsing.plain import plain
from tui.browsing.saved import SavedFilter, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LARGEST: Final = 1 << 20
"""Bytes of a file that is still read."""


class ShelfError(Exception):
    """The file cannot be read or written; the message names it and says what to do."""


class Shelf:
    """The named filters.

    Args:
        path: Their file, which need not be there; without it the one in the user's data folder.
    """

    def __init__(self, path: Path | None = None) -> None:
        if path is None:
            path = user_data_path("counterclaim", appauthor=False) / "filters.json"
        self.path = path

    def filters(self) -> list[SavedFilter]:
        """Return the filters by name.

        Raises:
            ShelfError: The file cannot be read.
        """
        found = (read(record) for record in self._records())
        return sorted((one for one in found if one), key=lambda one: plain(one.name))

    def find(self, name: str) -> SavedFilter | None:
        """Return the filter of a name, capitals and accents aside; None if there is none.

        Raises:
            ShelfError: The file cannot be read.
        """
        return next((one for one in self.filters() if _same(one.name, name)), None)

    def keep(self, saved: SavedFilter) -> None:
        """Keep a filter, in the place of one of the same name.

        Raises:
            ShelfError: The file cannot be read or written.
        """
        with self._alone():
            self._write([*self._without(saved.name), saved.record()])

    def forget(self, name: str) -> None:
        """Forget the filter of a name, if there is one.

        Raises:
            ShelfError: The file cannot be read or written.
        """
        with self._alone():
            self._write(self._without(name))

    def _without(self, name: str) -> list[Any]:
        return [
            record
            for record in self._records()
            if (one := read(record)) is None or not _same(one.name, name)
        ]

    def _records(self) -> list[Any]:
        try:
            with self.path.open("rb") as file:
                raw = file.read(_LARGEST + 1)
            kept = json.loads(raw) if len(raw) <= _LARGEST else None
        except FileNotFoundError:
            return []
        except OSError as error:
            raise ShelfError(f"{self.path}: {error.strerror or error}") from error
        except (ValueError, RecursionError):
            kept = None
        if not isinstance(kept, list):
            raise ShelfError(f"{self.path}: it is no list of filters; move it away to begin anew")
        return kept

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep other programs from writing between what is read and what is written."""
        with self._told():
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            folder = os.open(self.path.parent, os.O_RDONLY | os.O_CLOEXEC)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            yield
        finally:
            os.close(folder)

    def _write(self, records: list[Any]) -> None:
        """Put a list in the place of the one before, whole or not at all, for its owner alone."""
        fresh = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        with self._told():
            try:
                with os.fdopen(os.open(fresh, flags, 0o600), "wb") as file:
                    file.write(json.dumps(records, indent=1).encode("ascii") + b"\n")
                    file.flush()
                    os.fsync(file.fileno())
                fresh.replace(self.path)
            finally:
                fresh.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            reason = error.strerror or str(error)
            raise ShelfError(f"{self.path}: {reason}; the filters stand as before") from error


def _same(name: str, other: str) -> bool:
    return plain(name).split() == plain(other).split()
