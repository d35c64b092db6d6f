"""What a speaker is called and what is told of it, chosen among all its bearers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from tui.linking.identity.bearers import CAST, is_full_name
from tui.linking.identity.bodies import body, is_acronym
from tui.linking.identity.sides import side_of
from tui.linking.identity.slugs import slug
from tui.linking.lexicon import words
from tui.linking.tokens import name_tokens
from tui.model import Speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.linking.identity.bearers import Bearer
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


def profile(bearers: Sequence[Bearer]) -> Profile:
    """The best name, every other spelling, the roles and the kind of one identity."""
    name = _best_name(bearers)
    spellings = Counter(spelling for bearer in bearers for spelling in bearer.spellings)
    first = {spelling: rank for rank, spelling in enumerate(spellings)}
    ranked = sorted(spellings, key=lambda spelling: (-spellings[spelling], first[spelling]))
    kinds = Counter(bearer.kind for bearer in bearers if bearer.name == name)
    return Profile(
        _capital(name),
        tuple(spelling for spelling in ranked if spelling not in {name, _capital(name)}),
        _roles(bearers),
        kinds.most_common(1)[0][0],
    )


def speakers_of(
    profiles: Sequence[Profile],
    bodies: frozenset[str],
    cast: Sequence[Speaker | None],
    home: Callable[[int], str | None],
) -> list[Speaker]:
    """A speaker for each profile, with an id of its own; what the user's cast says prevails.

    Args:
        profiles: The speakers.
        bodies: Folded names of the organisations that are no organ of a state.
        cast: The member of the user's cast that each of them is.
        home: The side that the articles of a profile, by its number, leave no doubt about.
    """
    found: list[Speaker] = []
    taken: set[str] = set()
    for number, (told, member) in enumerate(zip(profiles, cast, strict=True)):
        roles = (*told.roles, *filter(_is_role, told.aliases))
        side = side_of(told.name, told.kind, roles, bodies) or home(number)
        role = told.roles[0] if told.roles else None
        speaker = Speaker("", told.name, told.aliases, role, side, told.kind)
        if member is not None:
            speaker = _overridden(speaker, member)
        identity = slug(speaker.name, taken)
        taken.add(identity)
        found.append(replace(speaker, id=identity))
    return found


def _is_role(alias: str) -> bool:
    """Whether an alias says what somebody is: "commander of Norland's navy"."""
    return any(word.key in words("institutions") for word in name_tokens(alias))


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


def _best_name(bearers: Sequence[Bearer]) -> str:
    """The fullest kind of name there is, in its most frequent spelling; the first among equals."""
    named = [bearer for bearer in bearers if bearer.article != CAST] or [*bearers]
    counts: Counter[str] = Counter()
    for bearer in named:
        counts[bearer.name] += 1
    most = max((_fullness(bearer) for bearer in named), default=0)
    full = {bearer.name for bearer in named if _fullness(bearer) == most}
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
    return 3 if "'" not in bearer.name and "’" not in bearer.name else 2


def _roles(bearers: Sequence[Bearer]) -> tuple[str, ...]:
    """The roles told, the one that says most first: whose it is, then what, then how often."""
    counts = Counter(role for bearer in bearers for role in bearer.roles if role)
    order = {role: rank for rank, role in enumerate(counts)}

    def told(role: str) -> tuple[bool, int, int, int]:
        parts = body(role)
        length = len(role.split())
        substance = min(len(parts.own | parts.common), 4)
        return length > _LONGEST_ROLE, -(bool(parts.sides) + substance), -counts[role], order[role]

    return tuple(sorted(counts, key=told))


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
