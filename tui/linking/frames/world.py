"""What all statements of a folder tell together: whose name is whose, who opposes whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tui.linking.frames.stems import theme
from tui.linking.frames.vocabulary import plain
from tui.linking.identity.sides import INDEPENDENT
from tui.linking.lexicon import words
from tui.linking.parties import parties_in, surface_of
from tui.linking.tokens import key_of, name_tokens
from tui.naming import fold, person_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.model import Speaker

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
    of its own belongs to; `called` are the words of each speaker's name and roles, as themes;
    `about` are the names of things and places that each article's statements and speakers write,
    `homes` those behind "of" or "in" in a speaker's name or role: the mayor of Tolna.
    """

    speakers: Mapping[str, Speaker] = field(default_factory=dict)
    named: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    rivals: Mapping[str, str] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)
    begins: Mapping[str, int] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    called: Mapping[str, frozenset[str]] = field(default_factory=dict)
    about: Mapping[str, frozenset[str]] = field(default_factory=dict)
    homes: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def is_called(self, speaker: str | None, noun: str) -> bool:
        """Whether a word is one for a speaker: "rebels" for a rebel spokesman."""
        return speaker is not None and noun in self.called.get(speaker, ())

    def side(self, speaker: str | None) -> str | None:
        """The side of a speaker, None for the unknown and the independent."""
        found = self.speakers.get(speaker) if speaker else None
        return None if found is None or found.side == INDEPENDENT else found.side

    def family(self, side: str | None) -> str | None:
        """The state that a side belongs to, or the side itself."""
        return self.parents.get(side, side) if side else None

    def opposed(self, a: str | None, b: str | None) -> bool:
        """Whether two sides, or the states they belong to, are rivals."""
        mine, yours = self.family(a), self.family(b)
        return mine is not None and mine != yours and self.rivals.get(mine) == yours


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
        begins[key[0]] = max(len(key), begins.get(key[0], 0))
    parents = _parents(speakers.values())
    known = frozenset(fold(place) for place in places)
    called = {speaker.id: _called(speaker) for speaker in speakers.values()}
    homes = {speaker.id: _homes(speaker) for speaker in speakers.values()}
    return World(speakers, named, bodies, {}, parents, begins, known, called, {}, homes)


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


def with_rivals(world: World, told: Iterable[tuple[str | None, frozenset[str]]]) -> World:
    """The same world, knowing who opposes whom.

    Rivals are two sides of which each names, or is named by, the other more than any third.

    Args:
        world: A world without rivals.
        told: The speaker of each statement and the sides it names.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for speaker, sides in told:
        mine = world.family(world.side(speaker))
        if mine is None:
            continue
        for side in sides:
            other = world.family(side)
            if other is not None and other != mine:
                counts[mine][other] += 1
                counts[other][mine] += 1
    likely: dict[str, str] = {}
    for side, others in counts.items():
        count, other = max((count, other) for other, count in others.items())
        if count >= _SHARE * others.total():
            likely[side] = other
    rivals = {side: other for side, other in likely.items() if likely.get(other) == side}
    return replace(world, rivals=rivals)


def _named(speakers: Iterable[Speaker]) -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    shared: set[tuple[str, ...]] = set()
    for speaker in speakers:
        for key in set(_names_of(speaker)):
            if found.setdefault(key, speaker.id) != speaker.id:
                shared.add(key)
    return {key: speaker for key, speaker in found.items() if key not in shared}


def _names_of(speaker: Speaker) -> Iterable[tuple[str, ...]]:
    """Words that name a speaker: surnames, and the words of bodies without their state."""
    common = words("institutions", "generic_bodies", "leaders")
    for name in (speaker.name, *speaker.aliases):
        if speaker.kind == "person":
            surname = person_name(name).surname
            capital = any(word.capital and word.key == surname for word in name_tokens(name))
            # A role among the aliases, "secretary of the council of Norland", names no person.
            plain = " of " not in name and surname not in common and surface_of(surname) is None
            if capital and plain and len(surname) > 2:
                yield (surname,)
        elif speaker.kind == "organisation":
            found = [word for word in name_tokens(name) if word.lower != "the"]
            taken = {i for party in parties_in(found) for i in range(party.first, party.end)}
            left = [word for index, word in enumerate(found) if index not in taken]
            own = any(word.key not in common for word in left)
            if left and left[0].capital and (own or len(left) > 1):
                yield tuple(word.key for word in left)[:LONGEST_NAME]


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
