"""Finding words and speakers in weeks of a large archive that are not on the desk."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from tui.app import messages
from tui.app.activity import of_weeks
from tui.app.arrival import rows_of_week
from tui.app.narrowing import replaced, speaker_term
from tui.app.views import activity_of
from tui.browsing.query import Everything

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from tui.app.loader import Loader
    from tui.app.screens.desk import DeskScreen
    from tui.browsing.query import Query
    from tui.browsing.speakers import SpeakerIndex


class Searching:
    """Asks the archive in a thread, and goes where its answer leads.

    Args:
        screen: Whose desk it is.
        loader: What knows the archive.

    Attributes:
        speakers: All speakers of the archive, None while they are not known.
        spoken: How much each of them said, by the id of the week.
    """

    def __init__(self, screen: DeskScreen, loader: Loader) -> None:
        self._screen = screen
        self._loader = loader
        self._spoken: tuple[Query, Mapping[str, int]] = (Everything(), {})
        self.speakers: SpeakerIndex | None = None
        self.spoken: Mapping[str, Mapping[str, int]] = {}

    def forget(self) -> None:
        """Forget the speakers: the archive has been built again."""
        self.speakers = None

    # Words.

    def go_on(self, by: int) -> bool:
        """Look for the next (previous) hit in weeks beyond; False if all weeks are on the desk."""
        desk = self._screen.desk
        if desk.span is None or desk.narrowed:
            return False
        text = desk.query
        self._screen.say(f"Looking for “{text.strip()}” in all weeks…")

        def ask() -> Callable[[], None]:
            weeks = self._loader.archive().weeks_saying(text)
            return lambda: self._hits_known(text, weeks, by)

        self._ask(ask)
        return True

    def _hits_known(self, text: str, weeks: Mapping[str, int], by: int) -> None:
        screen, desk = self._screen, self._screen.desk
        if desk.query != text or desk.span is None:
            return
        number = self._nearest(weeks, by)
        if number is None:
            screen.moved(desk.step_hit(by), f"Nothing found for “{text.strip()}” in any week.")
            return
        week = desk.span.weeks[number].id

        def go() -> bool:
            hits = {*desk.hits}
            rows = [row for row in rows_of_week(desk.sections, week) if row in hits]
            return bool(rows) and desk.go(rows[0 if by > 0 else -1])

        screen.wandering.to(number, go)
        screen.say(f"{sum(weeks.values()):,} in all weeks, {len(weeks):,} of them")

    # Speakers.

    def learn_speakers(self, then: Callable[[], None]) -> bool:
        """Get to know all speakers, unless they are known or all weeks are on the desk.

        Args:
            then: Called when they are known.

        Returns:
            Whether they are not known yet.
        """
        if self._screen.desk.span is None or self.speakers is not None:
            return False

        def ask() -> Callable[[], None]:
            speakers, spoken = self._loader.archive().speakers()

            def known() -> None:
                self.speakers, self.spoken = speakers, spoken
                then()

            return known

        self._ask(ask)
        return True

    def activity(self, speaker: str, bars: int) -> str:
        """Return when a speaker spoke over all weeks; where all lie on the desk, day by day."""
        desk = self._screen.desk
        if desk.span is None or self.speakers is None:
            return activity_of(desk, speaker, bars)
        weeks = desk.span.weeks
        ends = [week.id for week in (weeks[0], *weeks[-2:])]  # the last may be the undated shelf
        return of_weeks(self.spoken.get(speaker, {}), ends, bars)

    def only(self, speaker: str) -> None:
        """Show only what a speaker said, going to the nearest week in which they speak."""

        def ask() -> Callable[[], None]:
            weeks = self._loader.archive().weeks_of(speaker)
            return lambda: self._weeks_known(speaker, weeks)

        self._ask(ask)

    def _weeks_known(self, speaker: str, weeks: Mapping[str, int]) -> None:
        screen, desk = self._screen, self._screen.desk
        number = None if speaker in desk.snapshot.speakers else self._nearest(weeks, 1)

        def narrow() -> bool:
            if speaker not in desk.snapshot.speakers:
                return False
            query = replaced(desk.filter, speaker_term(speaker, desk.scope))
            self._spoken = (query, weeks)
            screen.finding.show(query)
            return True

        if number is None or not screen.wandering.to(number, narrow):
            narrow()

    def beyond(self, by: int) -> int | None:
        """Return the number of the next (previous) week that can have something to show.

        Under a filter for one speaker, as `only` sets it, that is where they speak.
        """
        desk = self._screen.desk
        if desk.span is None:
            return None
        query, weeks = self._spoken
        if desk.narrowed and query == desk.filter:
            return desk.span.next_of(weeks, by)
        return desk.span.beyond(by)

    def _nearest(self, weeks: Iterable[str], by: int) -> int | None:
        """Return the number of the nearest of some weeks one way, else round the end."""
        span = self._screen.desk.span
        if span is None:
            return None
        onward = span.next_of(weeks, by)
        return onward if onward is not None else span.farthest_of(weeks, -by)

    # Asking.

    def _ask(self, ask: Callable[[], Callable[[], None]]) -> None:
        """Ask outside the app's thread, and do in it what follows from the answer."""

        def run() -> None:
            try:
                then = ask()
            except Exception as error:
                self._screen.reading.post(
                    messages.Noted(f"The archive cannot be searched: {error}")
                )
                return
            self._screen.reading.post(messages.Answered(then))

        threading.Thread(target=run, name="searching", daemon=True).start()
