"""Where the app gets its statements from: a seam, so that tests can hand it their own."""

from __future__ import annotations

import gc
from bisect import bisect_left
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Protocol

from tui.app import span as spans
from tui.app.archive import Archive
from tui.app.arrival import Arrival
from tui.app.messages import Arrived, Found, Noted, Progressed, Refused, Settled
from tui.app.span import Span, around, number_of, opening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from tui.app.messages import Loading
    from tui.browsing.chronology import By
    from tui.model import Article, Snapshot
    from tui.store import Store
    from tui.store.events import Event


_FEW: Final = 3_000
"""Statements that are shown all at once: to show one week first would save no time."""


class LoadError(Exception):
    """Nothing can be shown; the message says why and what to do."""


class Loader(Protocol):
    """Reads articles into statements; every method is called outside the app's own thread."""

    def load(self, post: Callable[[Loading], None], by: By, day: str | None = None) -> None:
        """Read whatever has changed and post what becomes known, `Settled` last.

        Args:
            post: Takes what becomes known.
            by: The date that the desk orders by.
            day: The ISO day whose week is wanted first, if any.

        Raises:
            LoadError: There is nothing to read there.
        """

    def bring(self, post: Callable[[Loading], None], by: By, week: str) -> None:
        """Post what is said in and around another week of a large archive.

        Raises:
            LoadError: It is not there any more.
        """

    def archive(self) -> Archive:
        """Return what answers for the weeks that are not on the desk."""

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
        self._week: str | None = None  # the one wanted last, which a build must not take away

    def load(self, post: Callable[[Loading], None], by: By, day: str | None = None) -> None:
        """Show what the store holds, the week of the day first, then bring it up to date."""
        with _told():
            known = self._show_known(post, by, day)
            self._build(post, by, fresh=not known)

    def bring(self, post: Callable[[Loading], None], by: By, week: str) -> None:
        """Show the weeks around another one."""
        from tui.store import Store

        with _told():
            self._week = week
            self._show(Store.open(self._folder), post, by)

    def _show_known(self, post: Callable[[Loading], None], by: By, day: str | None) -> bool:
        """Show what an earlier run has left; tell whether there is anything usable."""
        from tui.store import Store
        from tui.store.errors import StoreError

        try:
            store = Store.open(self._folder)
            shelves = store.shelves
            at = opening(shelves) if day is None else number_of(shelves, day)
            first = self._week is None
            self._week = shelves[at].id if at < len(shelves) else None
            if first and sum(one.statements for one in shelves) > _FEW:
                self._post(store, post, by, (at, at + 1))
            self._show(store, post, by)
        except StoreError:
            return False
        return True

    def _show(self, store: Store, post: Callable[[Loading], None], by: By) -> None:
        """Post the weeks around the one that was wanted last."""
        shelves = store.shelves
        ids = [one.id for one in shelves]
        at = opening(shelves) if self._week is None else bisect_left(ids, self._week)
        self._post(store, post, by, around(shelves, at))

    def _post(
        self, store: Store, post: Callable[[Loading], None], by: By, numbers: tuple[int, int]
    ) -> None:
        first, stop = numbers
        shelves = store.shelves
        snapshot, elsewhere = store.excerpt(shelves[first:stop])
        part = stop - first < len(shelves)
        span = Span(shelves, first, stop, elsewhere) if part else None
        post(Arrived(_arrival(snapshot, by, span)))

    def _build(self, post: Callable[[Loading], None], by: By, *, fresh: bool) -> None:
        # Imported only now, when the old store is on the screen: it brings the extractor with it.
        from tui.store import Store
        from tui.store.builder import build
        from tui.store.crew import Crew

        def tell(event: Event) -> None:
            message = _message(event, by, fresh=fresh)
            if message is not None:
                post(message)

        report = build(self._paths, self._folder, tell, crew=Crew())
        if report.changed or fresh:
            self._show(Store.open(self._folder), post, by)
        post(Settled(report.read))
        if sum(week.statements for week in Store.open(self._folder).shelves) > spans.WHOLE:
            self.archive().refresh()

    def archive(self) -> Archive:
        """Return what answers for the whole store."""
        return Archive(self._folder)

    def article(self, id_: str) -> Article:
        """Return an article from the store."""
        from tui.store import Store
        from tui.store.errors import StoreError

        try:
            return Store.open(self._folder).article(id_)
        except (StoreError, OSError, KeyError) as error:
            raise LoadError(str(error)) from error


@contextmanager
def _told() -> Iterator[None]:
    """Say in the words of this room what the rooms below say is wrong.

    They raise errors of their own, in words meant for the reader; this room may not import them
    all.
    """
    try:
        yield
    except Exception as error:
        if type(error).__module__.startswith("tui.") or isinstance(error, OSError):
            raise LoadError(str(error)) from error
        raise


def _arrival(snapshot: Snapshot, by: By, span: Span | None) -> Arrival:
    """Prepare a snapshot that is going to stay.

    The garbage collector is told not to walk it: at 100,000 statements it would do so while the
    timeline is first painted, for a fifth of a second. The records hold no cycles.
    """
    arrival = Arrival.of(snapshot, by, span=span)
    gc.freeze()
    return arrival


def _message(event: Event, by: By, *, fresh: bool) -> Loading | None:
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
