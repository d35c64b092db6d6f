"""Two statements side by side: what they share, and what each says happened."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from tui.linking.frames import PARTY
from tui.linking.frames.stems import theme
from tui.linking.frames.vocabulary import themes
from tui.linking.identity.sides import INDEPENDENT
from tui.linking.relating.figures import Figures, compare

if TYPE_CHECKING:
    from tui.linking.frames import Event, Frame, World

_STRICT: Final = 0.25
"""How alike statements must be that meet on a scale whose words are everywhere."""


@dataclass(frozen=True)
class Pair:
    """A later and an earlier statement. `likeness` is 0 to 1 and blind to stance."""

    later: Frame
    earlier: Frame
    shared: frozenset[str]
    likeness: float
    world: World = field(repr=False)

    @property
    def same_speaker(self) -> bool:
        """Whether one speaker said both."""
        return self.later.speaker is not None and self.later.speaker == self.earlier.speaker

    @property
    def both_known(self) -> bool:
        """Whether it is known who said either."""
        return self.later.speaker is not None and self.earlier.speaker is not None

    @property
    def same_article(self) -> bool:
        """Whether both stand in one article."""
        return self.later.statement.article == self.earlier.statement.article

    @cached_property
    def gap(self) -> int | None:
        """Whole days between them, None where one has no day."""
        if self.later.days is None or self.earlier.days is None:
            return 0 if self.same_article else None
        return self.later.days.gap(self.earlier.days)

    @cached_property
    def places(self) -> list[str]:
        """The places both name, as the later one writes them."""
        return [name for key, name in self.later.places.items() if key in self.earlier.places]

    @property
    def elsewhere(self) -> bool:
        """Whether each names places and none is the other's."""
        return bool(self.later.places and self.earlier.places and not self.places)

    @property
    def one_scale(self) -> bool:
        """Whether both tell of something on one scale, whoever did it."""
        return any(a.scale is b.scale for a in self.later.events for b in self.earlier.events)

    @cached_property
    def themes(self) -> list[str]:
        """The content words both have, neither sides nor places."""
        return sorted(self.later.themes & self.earlier.themes)

    @cached_property
    def figures(self) -> Figures | None:
        """Figures that agree or disagree."""
        return compare(self.later.statement.quantities, self.earlier.statement.quantities)

    @cached_property
    def across(self) -> bool:
        """Whether the two speak for different known sides."""
        mine, yours = self.later.side, self.earlier.side
        return mine is not None and yours is not None and mine != yours

    @cached_property
    def outside(self) -> bool:
        """Whether one of the two speaks for no side."""
        found = [
            self.world.speakers.get(frame.speaker or "") for frame in (self.later, self.earlier)
        ]
        return any(speaker is not None and speaker.side == INDEPENDENT for speaker in found)

    def names(self, one: Frame, other: Frame) -> bool:
        """Whether a statement names the other's speaker or side."""
        return other.speaker in one.people or (other.side is not None and other.side in one.sides)

    def about_one_thing(self, mine: Event, yours: Event) -> bool:
        """Whether two events on one scale can be one matter by what the statements share."""
        if self.elsewhere:
            return False
        if mine.scale.strict:
            return self.shares_theme(mine, yours) and self.likeness >= _STRICT
        return (
            bool(self.places)
            or (mine.scale.own and self.same_article)
            or self.shares_theme(mine, yours)
            or any(term[0] == PARTY for term in self.shared)
            or self.names(self.later, self.earlier)
            or self.names(self.earlier, self.later)
        )

    def shares_theme(self, mine: Event, yours: Event) -> bool:
        """Whether they share a content word besides those that tell the two events."""
        told = {theme(word) for event in (mine, yours) for word in event.text.split()}
        told |= themes("anybody")
        return any(theme not in told for theme in self.themes)
