"""Where the reader left off: kept per folder of articles, in one small file. No Textual.

Nothing here is precious: a file that cannot be read or is damaged counts as none, and one that
cannot be written is not missed until the next start.
"""

from __future__ import annotations

import os
import threading
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any, Final

from tui.app.arrangement import SHARE

if TYPE_CHECKING:
    from pathlib import Path

    from tui.app.zoom import Zoom
    from tui.browsing.chronology import By

_LARGEST: Final = 65_536
"""Bytes of a file that is still read."""

_PATIENCE: Final = 0.05
"""Seconds that the first frame waits for the file at most; it mostly takes a hundredth of that."""


@dataclass(frozen=True, slots=True)
class Session:
    """How the desk was left.

    Attributes:
        statement: The id of the statement under the cursor.
        day: Its day, for when the statement is gone.
        filter: As it is typed.
        by: The date that rules.
        zoom: The span above the timeline.
        lanes: Whether the timeline was in lanes.
        share: Hundredths of the width that the panes beside it took.
        theme: The theme the reader chose, None if they never did.
    """

    statement: str | None = None
    day: str | None = None
    filter: str = ""
    by: By = "said"
    zoom: Zoom = "week"
    lanes: bool = False
    share: int = SHARE
    theme: str | None = None


_ALLOWED: Final[dict[str, tuple[str, ...]]] = {
    "by": ("said", "published"),
    "zoom": ("day", "week", "month"),
}


def place_of(store: Path) -> Path:
    """Return where the session of a claim store is kept on this system."""
    import hashlib

    from platformdirs import user_state_path

    mark = hashlib.sha256(os.path.realpath(store).encode("utf-8", "surrogateescape")).hexdigest()
    name = f"{store.name[:60]}-{mark[:10]}.json"
    return user_state_path("counterclaim", appauthor=False) / "sessions" / name


def read(path: Path) -> Session:
    """Return the session in a file; whatever is damaged or unknown in it counts as never set."""
    import json

    try:
        with path.open("rb") as file:
            kept = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return Session()
    return Session(**_sound(kept)) if isinstance(kept, dict) else Session()


def _sound(kept: dict[str, Any]) -> dict[str, Any]:
    """Return the values that a session may have."""
    sound: dict[str, Any] = {}
    blank = Session()
    for field in fields(Session):
        value = kept.get(field.name)
        wanted = str if getattr(blank, field.name) is None else type(getattr(blank, field.name))
        if type(value) is wanted and value in _ALLOWED.get(field.name, (value,)):
            sound[field.name] = value
    return sound


def write(path: Path, session: Session) -> None:
    """Put a session in the place of the one before, whole or not at all.

    Raises:
        OSError: It cannot be written.
    """
    import json

    # For their owner alone, like the journal: a filter tells what somebody looks into.
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    try:
        # Escaped throughout: half a surrogate pair in a filter must not keep the rest from disk.
        with os.fdopen(os.open(fresh, flags, 0o600), "wb") as file:
            file.write(json.dumps(asdict(session), indent=1).encode("ascii") + b"\n")
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


class Memory:
    """Reads a session beside the start of the app, and keeps the next one.

    Args:
        path: Its file; None keeps nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._session: Session | None = None if path else Session()
        self._kept: Session | None = None
        self._thread = threading.Thread(target=self._read, name="session", daemon=True)
        if path is not None:
            self._thread.start()

    def _read(self) -> None:
        assert self._path is not None, "the thread is started only with a path"
        self._session = read(self._path)

    def recall(self) -> Session:
        """Return the session as it was left; a blank one if the disk keeps one waiting."""
        if self._path is not None:
            self._thread.join(_PATIENCE)
        return self._session or Session()

    def keep(self, session: Session) -> None:
        """Keep a session; one that was never read is not written over."""
        if self._path is None or self._session is None or session == self._kept:
            return
        try:
            write(self._path, session)
            self._kept = session
        except OSError:
            return
