"""Taking the desk up where it was left, and telling how it is left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.opening import opening_row
from tui.browsing.query import QueryError, parse

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen
    from tui.app.session import Session


class Remembering:
    """Brings back a session on a screen.

    Args:
        screen: Whose desk it is.
        session: How it was left.
    """

    def __init__(self, screen: DeskScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._back = False
        screen.desk.by, screen.desk.zoom = session.by, session.zoom
        try:
            screen.desk.narrow(parse(session.filter))
        except QueryError:
            # A filter of another version: everything is shown, which the banner says.
            return

    def place(self) -> None:
        """Put the cursor where it was left, or where it begins on a first start.

        That is the statement; if it is gone, the first of its day or a later one.
        """
        desk, session = self._screen.desk, self._session
        row = desk.row_of(session.statement) if session.statement else None
        if row is None and session.statement and session.day:
            later = (one.start for one in desk.sections if (one.day or "~") >= (session.day or ""))
            row = next(later, None)
        desk.go(opening_row(desk) if row is None else row)

    @property
    def share(self) -> int:
        """How wide the panes were left."""
        return self._session.share

    @property
    def day(self) -> str | None:
        """The day the desk stands at, or stood at when it was left; None if there is none."""
        return self._screen.desk.nearest_day or self._session.day

    def lanes(self) -> None:
        """Bring the lanes back, once, as soon as there is something to show in them."""
        if self._session.lanes and not self._back and self._screen.desk.shown:
            self._screen.laning.swap()
        self._back = True

    @property
    def now(self) -> Session:
        """The session as it would be left now; before anything is shown, as it was found."""
        desk = self._screen.desk
        if not desk.snapshot.statements:
            return self._session
        current, section = desk.current, desk.section
        return replace(
            self._session,
            statement=current.id if current else None,
            day=section.day if section else None,
            filter=str(desk.filter),
            by=desk.by,
            zoom=desk.zoom,
            lanes=self._screen.laning.on,
            share=self._screen.arranging.share,
        )
