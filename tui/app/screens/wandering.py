"""Going to weeks of a large archive that are not on the desk yet, and reading ahead."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from tui.app import messages
from tui.app.arrival import rows_of_week
from tui.app.loader import LoadError
from tui.browsing.chronology import day_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.loader import Loader
    from tui.app.screens.desk import DeskScreen
    from tui.browsing.chronology import By


class Wandering:
    """Brings other weeks to the desk of a screen; where all lies on it already, does nothing.

    The loader reads in a thread of its own. What was wanted there is done when the week has come,
    unless another week was asked for meanwhile.

    Args:
        screen: Whose desk it is.
        loader: What reads.
    """

    def __init__(self, screen: DeskScreen, loader: Loader) -> None:
        self._screen = screen
        self._loader = loader
        self._wanted: str | None = None
        self._then: Callable[[], object] | None = None
        self._thread: threading.Thread | None = None
        self._reading = threading.Lock()

    # Where to.

    def move(self, go: Callable[[], bool], by: int, otherwise: str = "") -> None:
        """Move down or up; past the last week on the desk, when the next has come.

        Args:
            go: Moves the cursor and tells whether it did.
            by: Which way that is.
            otherwise: What to say when nothing is there.
        """
        moved = go()
        if moved or not self.to(self._screen.searching.beyond(by), go):
            self._screen.moved(moved, otherwise)

    def end(self, by: int) -> None:
        """Move to the last (first) statement of all."""
        desk = self._screen.desk

        def go() -> bool:
            return desk.go(len(desk.shown) - 1 if by > 0 else 0)

        if desk.span is None or desk.span.beyond(by) is None:
            self._screen.moved(go())
        else:
            self.to(len(desk.span.weeks) - 1 if by > 0 else 0, go)

    def contested(self, by: int) -> None:
        """Move to the next (previous) contested statement, in weeks beyond if there is none here.

        A filter is kept to what lies on the desk.
        """
        desk = self._screen.desk
        moved = desk.step_contested(by)
        number = desk.span.contested(by) if desk.span and not desk.narrowed else None
        if moved or desk.span is None or number is None:
            where = "down" if by > 0 else "up"
            self._screen.moved(moved, f"No contested statement further {where}.")
        else:
            week = desk.span.weeks[number].id
            self.to(number, lambda: self._first_contested(week, by))

    def _first_contested(self, week: str, by: int) -> bool:
        """Move to the first (last, if `by` is negative) contested statement of a week."""
        desk = self._screen.desk
        rows = [
            row
            for row in rows_of_week(desk.sections, week)
            if desk.contest.is_contested(desk.shown[row].id)
        ]
        return bool(rows) and desk.go(rows[0 if by > 0 else -1])

    def to_day(self, day: str | None, then: Callable[[], object]) -> bool:
        """Go to the week of a day, None for the undated; tell whether it has to be brought."""
        span = self._screen.desk.span
        number = span.number(day) if span else 0
        if span is None or span.first <= number < span.stop:
            return False
        return self.to(number, then)

    def follow(self) -> None:
        """Read ahead: the cursor shall find a neighbour beside the week it stands in."""
        span, current = self._screen.desk.span, self._screen.desk.current
        if span is None or current is None or span.stop - span.first == 1:
            return  # a week alone is the first of a start: those around it are on their way
        number = span.number(day_of(current))
        if span.edge(number):
            self.to(number, None)

    # Bringing it.

    def to(self, number: int | None, then: Callable[[], object] | None) -> bool:
        """Have a week brought; tell whether there is such a week.

        Args:
            number: Of the week in the desk's span.
            then: What to do there; it tells whether the cursor moved. None if nobody waits.
        """
        span = self._screen.desk.span
        if span is None or number is None:
            return False
        week = span.weeks[number].id
        if then is None and (self._then is not None or self._is_coming(week)):
            return True  # reading ahead must not take the place of what somebody waits for
        self._wanted, self._then = week, then
        if then is not None:
            self._screen.say("Reading that week…")
        arguments = (week, self._screen.desk.by)
        self._thread = threading.Thread(target=self._bring, args=arguments, daemon=True)
        self._thread.start()
        return True

    def _is_coming(self, week: str) -> bool:
        return self._wanted == week and self._thread is not None and self._thread.is_alive()

    def _bring(self, week: str, by: By) -> None:
        reading = self._screen.reading
        with self._reading:
            if week != self._wanted:  # another was asked for while this one waited
                return
            try:
                self._loader.bring(reading.lay, by, week)
            except LoadError as error:
                self._then = None
                reading.post(messages.Noted(str(error)))

    def arrived(self) -> None:
        """Do what was wanted in the week that has come."""
        desk = self._screen.desk
        then, span = self._then, desk.span
        if self._wanted is None or then is None:
            return
        ids = [week.id for week in span.weeks[span.first : span.stop]] if span else [self._wanted]
        if self._wanted in ids:
            self._wanted = self._then = None
            moved = bool(then())
            empty = desk.narrowed and not desk.shown
            self._screen.moved(moved, "Nothing there either; go on with ] or [." if empty else "")
