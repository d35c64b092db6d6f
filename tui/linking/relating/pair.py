"""Two statements side by side: what they share, and what each says happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.linking.frames import PARTY
from tui.linking.frames.periods import apart
from tui.linking.frames.stances import DESCRIBES
from tui.linking.frames.vocabulary import themes
from tui.linking.relating.figures import Figures, compare
from tui.linking.relating.matter import other_subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.linking.frames import Event, Frame
    from tui.linking.frames.standing import Camp

_HELD: Final = 0.6
"""Share of the shorter statement's words at which two statements tell one thing."""
_STRICT: Final = 0.25
"""How alike statements must be that meet on a scale whose words are everywhere."""


class Pair:
    """A later and an earlier statement.

    Millions are made and most are dropped at once, so nothing is worked out before it is asked for.

    Attributes:
        later: The one said or printed later.
        earlier: The other.
        shared: The terms of both.
        likeness: How alike they are, 0 to 1, blind to stance.
        gap: Whole days between them, None where one has no day.
        same_article: Whether both stand in one article.
        same_speaker: Whether one speaker said both.
    """

    __slots__ = (
        "_figures",
        "_held",
        "_met",
        "_places",
        "_themes",
        "_turned",
        "earlier",
        "gap",
        "later",
        "likeness",
        "same_article",
        "same_speaker",
        "shared",
    )

    def __init__(
        self, later: Frame, earlier: Frame, shared: frozenset[str], likeness: float
    ) -> None:
        self.later = later
        self.earlier = earlier
        self.shared = shared
        self.likeness = likeness
        self.same_article = later.statement.article == earlier.statement.article
        self.same_speaker = later.speaker is not None and later.speaker == earlier.speaker
        self.gap = _gap(later, earlier, same_article=self.same_article)
        self._places: list[str] | None = None
        self._themes: frozenset[str] | None = None
        self._turned: frozenset[str] | None = None
        self._held: float | None = None
        self._met: list[tuple[Event, Event]] | None = None
        self._figures: tuple[Figures | None] | None = None

    @property
    def both_known(self) -> bool:
        """Whether it is known who said either."""
        return self.later.speaker is not None and self.earlier.speaker is not None

    @property
    def places(self) -> list[str]:
        """The places both name, as the later one writes them."""
        if self._places is None:
            theirs = self.earlier.places
            self._places = [name for key, name in self.later.places.items() if key in theirs]
        return self._places

    @property
    def elsewhere(self) -> bool:
        """Whether each names places and none is the other's."""
        return bool(self.later.places and self.earlier.places and not self.places)

    @property
    def one_scale(self) -> bool:
        """Whether both tell of something on one scale, whoever did it."""
        return not self.later.scales.isdisjoint(self.earlier.scales)

    @property
    def themes(self) -> frozenset[str]:
        """The content words both have, neither sides nor places."""
        if self._themes is None:
            self._themes = self.later.themes & self.earlier.themes
        return self._themes

    @property
    def figures(self) -> Figures | None:
        """Figures that agree or disagree."""
        if self._figures is None:
            some, others = self.later.statement.quantities, self.earlier.statement.quantities
            self._figures = (compare(some, others) if some and others else None,)
        return self._figures[0]

    @property
    def across(self) -> bool:
        """Whether the two speak for different known sides."""
        mine, yours = self.later.side, self.earlier.side
        return mine is not None and yours is not None and mine != yours

    @property
    def across_or_unknown(self) -> bool:
        """Whether the two are not known to speak for one side."""
        return self.later.side is None or self.later.side != self.earlier.side

    @property
    def held(self) -> float:
        """How much of the shorter statement's own words the other has too: 0 to 1."""
        if self._held is None:
            mine = self.later.themes | self.later.places.keys()
            yours = self.earlier.themes | self.earlier.places.keys()
            shortest = min(len(mine), len(yours))
            both = len(mine & yours) + len(self.turned)
            self._held = min(1.0, both / shortest) if shortest else 0.0
        return self._held

    @property
    def told_alike(self) -> bool:
        """Whether both speak of one thing in much the same words, whichever way."""
        if self.held < _HELD or self.elsewhere or self.other_days:
            return False
        return len(self.themes) + len(self.places) + len(self.turned) > 1 and not self.of_others

    @property
    def turned(self) -> frozenset[str]:
        """The earlier one's words whose opposite the later one has: "inside" for "outside"."""
        if self._turned is None:
            mine, yours = self.later, self.earlier
            found: frozenset[str] = frozenset()
            if mine.polarity.opposites and yours.polarity.opposites:
                theirs = mine.polarity.opposites & yours.stems - mine.stems
                if theirs and yours.polarity.opposites & mine.stems - yours.stems:
                    found = theirs
            self._turned = found
        return self._turned

    @property
    def clearly_turned(self) -> bool:
        """Whether one has the opposite word of the other, and neither says no to it."""
        mine, yours = self.later, self.earlier
        return bool(self.turned - yours.polarity.refused) and bool(
            (yours.polarity.opposites & mine.stems) - mine.polarity.refused
        )

    @property
    def of_others(self) -> bool:
        """Whether two speakers each speak of what is their own: "its director", "we"."""
        return not self.same_speaker and self.later.of_itself and self.earlier.of_itself

    @property
    def turned_round(self) -> bool:
        """Whether just one of the two is negative."""
        return self.later.polarity.negative != self.earlier.polarity.negative

    @property
    def other_days(self) -> bool:
        """Whether each names times and none of them touches one of the other's."""
        return apart(self.later.periods, self.earlier.periods)

    @property
    def one_camp(self) -> bool:
        """Whether two bodies of one state speak on one day: on the same thing, most likely."""
        if not self.across or self.gap is None or self.gap > 1:
            return False
        return self.family(self.later.side) == self.family(self.earlier.side)

    def family(self, side: str | None) -> str | None:
        """The state that a side of one of the two belongs to, or the side itself."""
        camp = self._camp(side)
        return camp.family if camp else side

    def opposed(self, a: str | None, b: str | None) -> bool:
        """Whether two sides, or the states they belong to, are rivals."""
        camp, yours = self._camp(a), self.family(b)
        return camp is not None and camp.rival is not None and camp.rival == yours

    def _camp(self, side: str | None) -> Camp | None:
        if not side:
            return None
        return self.later.camps.get(side) or self.earlier.camps.get(side)

    @property
    def outside(self) -> bool:
        """Whether one of the two speaks for no side."""
        voices = (self.later.voice, self.earlier.voice)
        return any(voice is not None and voice.outside for voice in voices)

    def names(self, one: Frame, other: Frame) -> bool:
        """Whether a statement names the other's speaker or side."""
        return (
            other.speaker in one.people
            or (other.side is not None and other.side in one.sides)
            or self._calls(one, other)
        )

    def _calls(self, one: Frame, other: Frame) -> bool:
        """Whether a statement speaks of the other's speaker by its role: "the owners"."""
        if other.voice is None:
            return False
        return not (other.voice.called - themes("anybody")).isdisjoint(one.says.subjects)

    @property
    def meetings(self) -> Sequence[tuple[Event, Event]]:
        """Events of the later and the earlier that are on one scale, real, and of one matter."""
        if self._met is None:
            self._met = [] if self.elsewhere or not self.one_scale else self._meet()
        return self._met

    def _meet(self) -> list[tuple[Event, Event]]:
        met = [
            (mine, yours)
            for mine in self.later.events
            if mine.real
            for yours in self.earlier.events
            if mine.scale.name == yours.scale.name
            and yours.real
            and self._about_one_thing(mine, yours)
        ]
        # Events told in the same word first: they make the plainest reason.
        met.sort(key=lambda events: events[0].themes.isdisjoint(events[1].themes))
        return met

    def _about_one_thing(self, mine: Event, yours: Event) -> bool:
        """Whether two events on one scale can be one matter by what the statements share."""
        if mine.scale.strict:
            beside = self.shares_theme(mine, yours) or (mine.scale.exclusive and bool(self.places))
            # One verb with one object is a matter by itself: "skipped an inspection".
            beside = beside or len(mine.themes & yours.themes) > 1
            if self.likeness < _STRICT or not beside or self.of_others:
                return False
            return mine.scale.exclusive or not other_subjects(self)
        return (
            bool(self.places)
            or self.same_speaker
            or (mine.scale.own and self.same_article)
            or (mine.scale.name == DESCRIBES and self.one_camp)
            or self.shares_theme(mine, yours)
            or any(term[0] == PARTY for term in self.shared)
            or self.names(self.later, self.earlier)
            or self.names(self.earlier, self.later)
        )

    def shares_theme(self, mine: Event, yours: Event) -> bool:
        """Whether they share a content word besides those that tell the two events."""
        return bool(self.themes - mine.themes - yours.themes - themes("anybody"))


def _gap(later: Frame, earlier: Frame, *, same_article: bool) -> int | None:
    if later.days is None or earlier.days is None:
        return 0 if same_article else None
    return later.days.gap(earlier.days)
