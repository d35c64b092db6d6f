"""Where the app gets its statements from: a seam, so that tests can hand it their own."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Protocol

from tui.app.arrival import Arrival
from tui.app.messages import Arrived, Found, Noted, Progressed, Refused, Settled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from textual.message import Message

    from tui.browsing.chronology import By
    from tui.model import Article, Snapshot
    from tui.store.events import Event


class LoadError(Exception):
    """Nothing can be shown; the message says why and what to do."""


class Loader(Protocol):
    """Reads articles into statements; every method is called outside the app's own thread."""

    def load(self, post: Callable[[Message], None], by: By) -> None:
        """Read whatever has changed and post what becomes known, `Settled` last.

        Raises:
            LoadError: There is nothing to read there.
        """

    def article(self, id_: str) -> Article:
        """Return an article with its text.

        Raises:
            LoadError: It is not there any more.
        """


class StoreLoader:
    """The real one: builds the claim store and reads from it.

    Everything heavy (pydantic, pendulum, the extractor) is imported here, in the loader's thread,
    after the first frame is on the screen.

    Args:
        paths: Folders or files of articles.
        folder: Where their claim store stands or will stand.
    """

    def __init__(self, paths: Sequence[Path], folder: Path) -> None:
        self._paths = paths
        self._folder = folder

    def load(self, post: Callable[[Message], None], by: By) -> None:
        """Show what the store holds, then bring it up to date."""
        try:
            known = self._known()
            if known is not None:
                post(Arrived(_arrival(known, by)))
            self._build(post, by, fresh=known is None)
        except Exception as error:
            # The rooms below raise errors of their own, in words meant for the reader; this room
            # may not import them all.
            if type(error).__module__.startswith("tui.") or isinstance(error, OSError):
                raise LoadError(str(error)) from error
            raise

    def _known(self) -> Snapshot | None:
        """Return what an earlier run has left; None when there is nothing usable."""
        from tui.store import Store
        from tui.store.errors import StoreError

        try:
            return Store.open(self._folder).snapshot()
        except StoreError:
            return None

    def _build(self, post: Callable[[Message], None], by: By, *, fresh: bool) -> None:
        # Imported only now, when the old store is on the screen: it brings the extractor with it.
        from tui.store import Store
        from tui.store.builder import build

        def tell(event: Event) -> None:
            message = _message(event, by, fresh=fresh)
            if message is not None:
                post(message)

        report = build(self._paths, self._folder, tell)
        snapshot = report.snapshot
        if snapshot is None and fresh:
            snapshot = Store.open(self._folder).snapshot()
        if snapshot is not None:
            post(Arrived(_arrival(snapshot, by)))
        post(Settled(report.read))

    def article(self, id_: str) -> Article:
        """Return an article from the store."""
        from tui.store import Store
        from tui.store.errors import StoreError

        try:
            return Store.open(self._folder).article(id_)
        except (StoreError, OSError, KeyError) as error:
            raise LoadError(str(error)) from error


def _arrival(snapshot: Snapshot, by: By) -> Arrival:
    """Prepare a snapshot that is going to stay.

    The garbage collector is told not to walk it: at 100,000 statements it would do so while the
    timeline is first painted, for a fifth of a second. The records hold no cycles.
    """
    arrival = Arrival.of(snapshot, by)
    gc.freeze()
    return arrival


def _message(event: Event, by: By, *, fresh: bool) -> Message | None:
    """Return what the app has to know of an event of the builder.

    Previews count only where nothing is on the screen yet: over a store that is already shown they
    would take statements away for a moment.
    """
    from tui.store import events

    match event:
        case events.Discovered(total):
            return Found(total)
        case events.Read(done, total, name):
            return Progressed(done, total, name)
        case events.Refused(name, reason):
            return Refused(name, reason)
        case events.Preview(snapshot) if fresh:
            return Arrived(Arrival.of(snapshot, by))
        case events.Notice(text):
            return Noted(text)
        case _:
            return None
