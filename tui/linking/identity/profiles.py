"""What a speaker is called and what is told of it, chosen among all its bearers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from tui.linking.identity.allies import allied
from tui.linking.identity.bearers import is_full_name
from tui.linking.identity.bodies import body, is_acronym
from tui.linking.identity.grounds import Grounds, by_the_cast
from tui.linking.identity.sides import Known, Sided, side_of
from tui.linking.identity.slugs import slug
from tui.linking.lexicon import words
from tui.linking.parties import parties_in, surface_of
from tui.linking.tokens import name_tokens
from tui.model import Speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.linking.identity.bearers import Bearer
    from tui.linking.identity.roster import Borne, Place
    from tui.model import SpeakerKind

_LONGEST_ROLE: Final = 12
"""Words; a longer role is a sentence about somebody."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A speaker before it has an id and a side."""

    name: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    kind: SpeakerKind
    grounds: Grounds


def profile(borne: Sequence[Borne], place: Callable[[int], Place]) -> Profile:
    """The best name, every other spelling, the roles and the kind of one identity.

    Args:
        borne: Its names, in the order in which they are first borne.
        place: Tells where each is.
    """
    name = _best_name(borne)
    spellings: Counter[str] = Counter()
    kinds: Counter[SpeakerKind] = Counter()
    for one in borne:
        for spelling in one.bearer.spellings:
            spellings[spelling] += one.times
        if one.bearer.name == name:
            kinds[one.bearer.kind] += one.times
    first = {spelling: rank for rank, spelling in enumerate(spellings)}
    ranked = sorted(spellings, key=lambda spelling: (-spellings[spelling], first[spelling]))
    return Profile(
        name,
        tuple(spelling for spelling in ranked if spelling not in {name, _capital(name)}),
        _roles(borne),
        kinds.most_common(1)[0][0],
        Grounds(borne, place),
    )


def speakers_of(
    profiles: Sequence[Profile],
    known: Known,
    cast: Sequence[Speaker | None],
    home: Callable[[int], Sided | None],
) -> list[Speaker]:
    """A speaker for each profile, with an id of its own; what the user's cast says prevails.

    Args:
        profiles: The speakers.
        known: Whom the folder names.
        cast: The member of the user's cast that each of them is.
        home: The side that the articles of a profile, by its number, leave no doubt about.
    """
    found: list[Speaker] = []
    taken: set[str] = set()
    for number, (told, member) in enumerate(zip(profiles, cast, strict=True)):
        roles = (*told.roles, *filter(_is_role, told.aliases))
        sided = side_of(told.name, told.kind, roles, known) or home(number)
        speaker = _speaker(told, sided, member)
        if member is not None:
            speaker = _overridden(speaker, member)
        identity = slug(speaker.name, taken)
        taken.add(identity)
        found.append(replace(speaker, id=identity))
    return allied(found)


def _speaker(told: Profile, sided: Sided | None, member: Speaker | None) -> Speaker:
    role = next((role for role in told.roles if _says_more(role, told)), None)
    grounds = told.grounds
    why = (grounds.kind(told.kind), grounds.role(role), grounds.side(sided, told.name))
    return Speaker(
        "",
        _capital(told.name),
        told.aliases,
        role,
        sided.side if sided else None,
        told.kind,
        by_the_cast(iter(why), member),
    )


def _says_more(role: str, told: Profile) -> bool:
    """Whether a role tells anything that the name does not: no "Defence Ministry in Oslo"."""
    if told.kind == "person":
        return True
    if told.kind == "unnamed":
        return not role.lower().startswith(told.name.lower())
    mine, yours = body(told.name), body(role)
    return bool((yours.own | yours.common) - (mine.own | mine.common))


def _is_role(alias: str) -> bool:
    """Whether an alias says what somebody is: "commander of Norland's navy"."""
    found = name_tokens(alias)
    if surface_of(alias) is None and any(word.key in words("institutions") for word in found):
        return True
    return any(party.surface.form == "party" for party in parties_in(found))


def _overridden(speaker: Speaker, member: Speaker) -> Speaker:
    spellings = (*member.aliases, speaker.name, *speaker.aliases)
    return replace(
        speaker,
        name=member.name,
        aliases=tuple(dict.fromkeys(name for name in spellings if name != member.name)),
        role=member.role or speaker.role,
        side=member.side or speaker.side,
        kind=member.kind,
    )


def _best_name(borne: Sequence[Borne]) -> str:
    """The fullest kind of name there is, in its most frequent spelling; the first among equals."""
    named = [one for one in borne if one.bearer.cast is None] or [*borne]
    counts: Counter[str] = Counter()
    for one in named:
        counts[one.bearer.name] += one.times
    most = max((_fullness(one.bearer) for one in named), default=0)
    full = {one.bearer.name for one in named if _fullness(one.bearer) == most}
    order = list(counts)
    return min(full, key=lambda name: (-counts[name], order.index(name)))


def _fullness(bearer: Bearer) -> int:
    """How much a name tells: a full name over a surname, words over initials, whose over bare."""
    if bearer.kind == "person":
        return 3 if is_full_name(bearer) else 2
    if bearer.kind == "unnamed":
        return 0
    if is_acronym(bearer.name):
        return 1
    parts = body(bearer.name)
    if parts.own or not parts.sides:
        return 2
    apart = any(mark in bearer.name for mark in ("'", "’", " in "))
    return 2 if apart else 3


def _roles(borne: Sequence[Borne]) -> tuple[str, ...]:
    """The roles told, the one that says most first: whose it is, then what, then how often."""
    counts: Counter[str] = Counter()
    for one in borne:
        for told in filter(None, one.bearer.roles):
            counts[told] += one.times
    order = {role: rank for rank, role in enumerate(counts)}

    def rank(role: str) -> tuple[bool, int, int, int]:
        parts = body(role)
        length = len(role.split())
        substance = min(len(parts.own | parts.common), 4)
        return length > _LONGEST_ROLE, -(bool(parts.sides) + substance), -counts[role], order[role]

    return tuple(sorted(counts, key=rank))


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
