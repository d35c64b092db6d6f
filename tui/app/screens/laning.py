"""Changing between the list and the lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.browsing.contest import strength

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.app.desk import Desk
    from tui.app.screens.desk import DeskScreen
    from tui.app.sides import Mark
    from tui.app.widgets.timeline.widget import Timeline
    from tui.model import Relation


class Laning:
    """Puts the lanes in the place of the list, and back.

    The lanes are imported and mounted when they are first asked for.
    """

    def __init__(self, screen: DeskScreen) -> None:
        self._screen = screen
        self._list: Timeline | None = None
        self._lanes: Timeline | None = None

    @property
    def on(self) -> bool:
        """Whether lanes are asked for; where they do not fit the list is shown all the same."""
        return self._screen.timeline is self._lanes

    def toggle(self) -> None:
        """Change to the other."""
        screen = self._screen
        if not screen.arranging.opened:
            return
        self.swap()
        screen.say("j k along a lane · h l across" if self.on else "Back to the list.")

    def swap(self) -> None:
        """Put one in the place of the other."""
        screen = self._screen
        if self._lanes is None:
            from tui.app.widgets.lanes.widget import Lanes

            self._list, self._lanes = screen.timeline, Lanes(_Parting(screen.desk))
            screen.query_one("#body").mount(self._lanes, before=0)
        other = self._list if self.on else self._lanes
        assert other is not None, "both are there once the lanes have been made"
        screen.timeline.display = False
        other.heights = screen.timeline.heights
        screen.timeline = other
        screen.showing.all()
        screen.timeline.light(screen.desk.query)
        screen.arranging.open(1)
        screen.arranging.arrange()


class _Parting:
    """Tells the lanes whose statements are whose."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def sides(self) -> Sequence[str | None]:
        """Return the side of every row."""
        speakers = self._desk.snapshot.speakers.values()
        side_of = {speaker.id: speaker.side for speaker in speakers}.get
        return [side_of(one.speaker or "") for one in self._desk.shown]

    def answers(self) -> Mapping[int, Sequence[tuple[int, Relation]]]:
        """Return for a row the rows of its day that it is linked to.

        Nothing faces what stands under another day, and that is most of all links.
        """
        row_of = self._desk.rows.get
        sections = enumerate(self._desk.sections)
        days = [day for day, section in sections for _ in range(section.count)]
        found: dict[int, list[tuple[tuple[int, float, str], int, Relation]]] = {}
        for link in self._desk.snapshot.links:
            one, other = row_of(link.from_), row_of(link.to)
            if one is None or other is None or days[one] != days[other]:
                continue
            rank, weight = strength(link)
            found.setdefault(one, []).append(((rank, weight, link.to), other, link.relation))
            found.setdefault(other, []).append(((rank, weight, link.from_), one, link.relation))
        for ends in found.values():
            ends.sort()
        return {row: [(end, how) for _, end, how in ends] for row, ends in found.items()}

    def mark(self, side: str | None) -> Mark:
        """Return how a side looks."""
        return self._desk.sides.of(side)
