"""What all statements of a folder tell together: whose name is whose, who opposes whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping  # noqa: TC003  pydantic reads it at run time
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeVar

from tui.linking.frames.standing import Voice
from tui.linking.frames.stems import theme
from tui.linking.frames.vocabulary import plain
from tui.linking.identity.sides import INDEPENDENT
from tui.linking.lexicon import words
from tui.linking.parties import parties_in, surface_of
from tui.linking.tokens import key_of, name_tokens
from tui.naming import fold, person_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model import Speaker

T = TypeVar("T")

LONGEST_NAME: Final = 6
"""The most words of a body's name that are looked for."""
_SHARE: Final = 0.3
"""A rival is the other side that a side's speakers name at least this often, of all they name."""


@dataclass(frozen=True, slots=True)
class World:
    """Knowledge that no single statement has.

    `named` leads from the folded words of a name to the speaker it can only mean, `bodies` from the
    name of a side that is no state to that side; `begins` tells of a word how many words the
    longest of these names has that begins with it; `rivals` pairs the sides that speak of each
    other most; `places` are the folded names of all places; `parents` tells the state that a body
    of its own belongs to; `voices` are the speakers as comparing needs them.
    """

    named: Mapping[str, str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    rivals: Mapping[str, str] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)
    begins: Mapping[str, int] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    voices: Mapping[str, Voice] = field(default_factory=dict)

    def voice(self, speaker: str | None) -> Voice | None:
        """Who a speaker is, None for nobody known."""
        return self.voices.get(speaker) if speaker else None

    def asked_of(self, speaker: str | None, sides: Iterable[str]) -> Iterator[str]:
        """The questions that a statement puts to the world, besides what its words name.

        They are written "#speaker" and "@side"; a name, place or body is asked for by the key of
        its first word.
        """
        if speaker:
            yield f"#{speaker}"
        known = {*sides, self.side(speaker)} - {None}
        known |= {self.family(side) for side in known}
        yield from (f"@{side}" for side in known if side)

    def unlike(self, other: World) -> set[str]:
        """The questions that two worlds answer differently."""
        speakers = _unlike(self.voices, other.voices)
        names = {name for name, _ in self.named.items() ^ other.named.items()}
        for named in (self.named, other.named):
            names.update(name for name, speaker in named.items() if speaker in speakers)
        words = {*names, *(self.places ^ other.places), *_unlike(self.bodies, other.bodies)}
        sides = _unlike(self.parents, other.parents) | _unlike(self.rivals, other.rivals)
        return {
            *(word.partition(" ")[0] for word in words),
            *(f"#{speaker}" for speaker in speakers),
            *(f"@{side}" for side in sides),
        }

    def side(self, speaker: str | None) -> str | None:
        """The side of a speaker, None for the unknown and the independent."""
        found = self.voice(speaker)
        return None if found is None or found.outside else found.side

    def family(self, side: str | None) -> str | None:
        """The state that a side belongs to, or the side itself."""
        return self.parents.get(side, side) if side else None


def world_of(speakers: Mapping[str, Speaker], places: Iterable[str] = ()) -> World:
    """Gathers what a folder's speakers tell about each other; who are rivals is told later."""
    bodies = {
        key_of(speaker.side): speaker.side
        for speaker in speakers.values()
        if speaker.side and speaker.side != INDEPENDENT and " " not in speaker.side
    }
    named = _named(speakers.values())
    begins = dict.fromkeys(bodies, 1)
    for key in named:
        first, length = key.partition(" ")[0], key.count(" ") + 1
        begins[first] = max(length, begins.get(first, 0))
    parents = _parents(speakers.values())
    voices = {speaker.id: _voice(speaker) for speaker in speakers.values()}
    return with_places(World(named, bodies, {}, parents, begins, voices=voices), places)


def with_places(world: World, places: Iterable[str]) -> World:
    """The same world, knowing which words are names of places."""
    return replace(world, places=frozenset(map(fold, places)))


def _voice(speaker: Speaker) -> Voice:
    own = (speaker.name, speaker.kind, speaker.role, speaker.side)
    return Voice(*own, _called(speaker), _homes(speaker))


def _called(speaker: Speaker) -> frozenset[str]:
    names = [speaker.role or "", *speaker.aliases]
    if speaker.kind != "person":
        names.append(speaker.name)
    found = {word for name in names for word in name_tokens(name)}
    told = [word for word in found if word.lower not in plain("stopwords")]
    return frozenset(form for word in told for form in (theme(word.text), word.key))


def _homes(speaker: Speaker) -> frozenset[str]:
    found: set[str] = set()
    for name in (speaker.name, speaker.role or ""):
        for before, word in pairwise(name_tokens(name)):
            if before.lower in {"of", "in", "near"} and word.capital:
                found.add(word.key)
    return frozenset(found)


def with_rivals(world: World, told: Mapping[tuple[str, str], int]) -> World:
    """The same world, knowing who opposes whom.

    Rivals are two sides of which each names, or is named by, the other more than any third.

    Args:
        world: A world without rivals.
        told: How often each speaker names each side.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for (speaker, side), count in told.items():
        mine, other = world.family(world.side(speaker)), world.family(side)
        if mine is not None and other is not None and other != mine:
            counts[mine][other] += count
            counts[other][mine] += count
    likely: dict[str, str] = {}
    for side, others in counts.items():
        count, other = max((count, other) for other, count in others.items())
        if count >= _SHARE * others.total():
            likely[side] = other
    rivals = {side: other for side, other in likely.items() if likely.get(other) == side}
    return replace(world, rivals=rivals)


def _unlike(some: Mapping[str, T], others: Mapping[str, T]) -> set[str]:
    """The keys that have not the same value in both."""
    return {key for key in some.keys() | others.keys() if some.get(key) != others.get(key)}


def _named(speakers: Iterable[Speaker]) -> dict[str, str]:
    found: dict[str, str] = {}
    shared: set[str] = set()
    for speaker in speakers:
        for key in set(_names_of(speaker)):
            if found.setdefault(key, speaker.id) != speaker.id:
                shared.add(key)
    return {key: speaker for key, speaker in found.items() if key not in shared}


def _names_of(speaker: Speaker) -> Iterable[str]:
    """Words that name a speaker: surnames, and the words of bodies without their state."""
    common = words("institutions", "generic_bodies", "leaders")
    for name in (speaker.name, *speaker.aliases):
        if speaker.kind == "person":
            surname = person_name(name).surname
            capital = any(word.capital and word.key == surname for word in name_tokens(name))
            # A role among the aliases, "secretary of the council of Norland", names no person.
            plain = " of " not in name and surname not in common and surface_of(surname) is None
            if capital and plain and len(surname) > 2:
                yield surname
        elif speaker.kind == "organisation":
            found = [word for word in name_tokens(name) if word.lower != "the"]
            taken = {i for party in parties_in(found) for i in range(party.first, party.end)}
            left = [word for index, word in enumerate(found) if index not in taken]
            own = any(word.key not in common for word in left)
            if left and left[0].capital and (own or len(left) > 1):
                yield " ".join([word.key for word in left[:LONGEST_NAME]])


def _parents(speakers: Iterable[Speaker]) -> dict[str, str]:
    """The state told most often in the names and roles of a body's people."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for speaker in speakers:
        side = speaker.side
        if side is None or side == INDEPENDENT or speaker.kind == "state":
            continue
        for phrase in (speaker.name, speaker.role or "", *speaker.aliases):
            told[side].update(
                party.surface.side
                for party in parties_in(name_tokens(phrase))
                if party.surface.form in {"state", "people"}
            )
    return {
        side: states.most_common(1)[0][0]
        for side, states in told.items()
        if states and side not in states
    }
