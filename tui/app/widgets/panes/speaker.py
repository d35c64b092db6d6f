"""The speaker pane: who it is, how else they are called, and all they said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple

from rich.segment import Segment

from tui.app.arrangement import SPEAKER
from tui.app.when_said import short_day
from tui.app.widgets.inked import inks_for
from tui.app.widgets.panes.pane import Pane, Row, wrapped
from tui.app.writing import cells, cut, harmless, pad, spark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.inks import Inks
    from tui.app.sides import Mark
    from tui.model import Speaker

MOST: Final = 300
"""Statements listed at once; nobody reads more in a pane, and the timeline can be filtered."""


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of the speaker in the list: its id, day, words, and opposing links."""

    id: str
    day: str | None
    words: str
    opposing: int


class Called(NamedTuple):
    """A name of the speaker: the first statement it stands in, how often, and where that is."""

    id: str
    name: str
    times: int
    where: str
    day: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """What the pane shows of a speaker.

    `activity` is one bar a day, 0 to 8; `opposes` and `agrees` are other speakers with the number
    of links between the two, the most first; `told` are lines on where kind, role and side were
    read.
    """

    speaker: Speaker
    mark: Mark
    said: Sequence[Said]
    contested: int
    activity: Sequence[int]
    first: str | None
    last: str | None
    opposes: Sequence[tuple[str, int]] = ()
    agrees: Sequence[tuple[str, int]] = ()
    called: Sequence[Called] = ()
    told: Sequence[str] = ()


class SpeakerPane(Pane):
    """The speaker of the statement under the cursor."""

    NUMBER: ClassVar[int] = SPEAKER

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._profile: Profile | None = None
        self._current: str | None = None

    def show(self, profile: Profile | None, current: str | None) -> None:
        """Show a speaker; `current` is the statement under the cursor of the timeline."""
        same = profile is not None and profile == self._profile
        self._profile, self._current = profile, current
        self.renew(top=not same)
        targets = list(self.targets())
        if not self.has_focus and current is not None and current in targets:
            self.entry = targets.index(current)

    def subject(self, width: int) -> str:
        """Return how much they said."""
        if self._profile is None:
            return ""
        count, contested = len(self._profile.said), self._profile.contested
        tally = f"{count:,} statement{'' if count == 1 else 's'}"
        return f"{tally} · {contested:,} contested" if contested else tally

    def targets(self) -> Sequence[str]:
        """Return their statements, then where each of their names stands."""
        if self._profile is None:
            return ()
        said, called = self._profile.said[:MOST], self._profile.called
        return [*(one.id for one in said), *(one.id for one in called)]

    def rows(self, width: int) -> Sequence[Row]:
        """Return who they are, then what they said."""
        inks = inks_for(self.app)
        if self._current is None:
            return ()
        if self._profile is None:
            return [Row([Segment("  Nobody is named as the source here.", inks.dim)])]
        rows = [Row(line) for line in _identity(self._profile, width, inks)]
        rows.append(Row([]))
        for entry, one in enumerate(self._profile.said[:MOST]):
            rows.append(Row(self._line(one, width, inks), entry))
        if (more := len(self._profile.said) - MOST) > 0:
            rows.append(Row([Segment(f"  and {more:,} more: S shows them all", inks.dim)]))
        if self._profile.called:
            rows += [Row([]), Row([Segment("  Called in the articles", inks.strong)])]
        begin = len(self._profile.said[:MOST])
        for entry, name in enumerate(self._profile.called, begin):
            rows.append(Row(_called(name, width, inks), entry))
        return rows + _told(self._profile.told, width, inks)

    def _line(self, one: Said, width: int, inks: Inks) -> list[Segment]:
        flag = f" ≠{one.opposing}" if one.opposing else ""
        room = max(width - 11 - len(flag), 1)
        here = one.id == self._current
        return [
            Segment(" ▸" if here else "  ", inks.accent),
            Segment(pad(short_day(one.day) if one.day else "undated", 8), inks.dim),
            Segment(pad(harmless(one.words), room), inks.strong if here else inks.text),
            Segment(flag, inks.opposing),
        ]


def _identity(profile: Profile, width: int, inks: Inks) -> list[list[Segment]]:
    """Return name and side, role, other names, activity."""
    speaker, ink = profile.speaker, inks.side(profile.mark)
    side = f"  {profile.mark.glyph} {harmless(speaker.side)}" if speaker.side else ""
    name = cut(harmless(speaker.name), max(width - cells(side) - 3, 8))
    lines = [[Segment("  " + name, inks.strong), Segment(side, ink)]]
    kind = None if speaker.kind == "person" and speaker.role else speaker.kind
    role = " · ".join(part for part in (speaker.role, kind) if part)
    lines += wrapped(role, width, inks.text, limit=2, indent="  ")
    if speaker.aliases:
        also = "also " + ", ".join(speaker.aliases)
        lines += wrapped(also, width, inks.dim, limit=1, indent="  ")
    if len(profile.activity) > 1:
        lines.append(_activity(profile, width, inks))
    for sign, word, ink, others in (
        ("≠", "against", inks.opposing, profile.opposes),
        ("=", "with", inks.supporting, profile.agrees),
    ):
        if others:
            told = " · ".join(f"{harmless(name)} {count}" for name, count in others)
            label = f"  {sign} {word:<8}"
            lines.append([Segment(label, ink), Segment(cut(told, width - len(label)), inks.text)])
    return lines


def _called(name: Called, width: int, inks: Inks) -> list[Segment]:
    """Return a name, how often it stands in the articles, and where it stands first."""
    day = short_day(name.day) if name.day else "undated"
    where = cut(f"{harmless(name.where)} · {day}", max(width // 2 - 6, 8))
    room = max(width - cells(where) - 9, 4)
    return [
        Segment("  " + pad(harmless(name.name), room), inks.text),
        Segment(f"{name.times:>4}× ", inks.dim),
        Segment(where, inks.dim),
    ]


def _told(told: Sequence[str], width: int, inks: Inks) -> list[Row]:
    """Return what kind, role and side rest on, under a heading of their own."""
    if not told:
        return []
    rows = [Row([]), Row([Segment("  Read from", inks.strong)])]
    for line in told:
        rows += [Row(part) for part in wrapped(line, width, inks.dim, limit=2, indent="  ")]
    return rows


def _activity(profile: Profile, width: int, inks: Inks) -> list[Segment]:
    """Return a bar a day, between the first and the last day."""
    bars = spark(profile.activity)
    first, last = (short_day(day or "") for day in (profile.first, profile.last))
    room = max(width - len(first) - len(last) - 6, 1)
    return [
        Segment(f"  {first} ", inks.dim),
        Segment(bars[-room:], inks.side(profile.mark)),
        Segment(f" {last}", inks.dim),
    ]
