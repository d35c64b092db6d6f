"""One source of one article, as identity sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from tui.linking.identity.bodies import body, head_word, is_acronym, is_indefinite, is_plural
from tui.linking.lexicon import words
from tui.linking.parties import parties_in, surface_of
from tui.linking.tokens import name_tokens
from tui.model import Gender, SpeakerKind  # noqa: TC001  pydantic reads these at run time
from tui.naming import person_name, strip_titles

if TYPE_CHECKING:
    from tui.model import Entity, Speaker, Told

_NUMBERS: Final = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "several"}
)

CAST: Final = ""
"""The article id of a bearer that stands in the user's own cast."""

About = Literal["kind", "role", "side"]


@dataclass(frozen=True, slots=True)
class Bearer:
    """A name as an article, or the user's cast, gives it.

    Many articles give one alike, and then it is one: where it stands in each is told elsewhere.
    `cast` is the number of the cast member, None for a name found in an article. `definite` is set
    where "the" stood before it, `told` are the words in which kind and roles were read.
    """

    name: str
    kind: SpeakerKind
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    gender: Gender | None
    definite: bool = False
    told: tuple[tuple[About, str], ...] = ()
    cast: int | None = None

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and every other way this article says it."""
        return (self.name, *self.aliases)


def bearer_of(entity: Entity) -> Bearer:
    """An entity with its name put in order and its kind checked against the name itself."""
    name = tidy(entity.name)
    kind = _kind(name, entity.kind)
    aliases = [tidy(alias) for alias in entity.aliases if _is_role(alias, kind)]
    behind = entity.name[:300].partition(",")[2].strip()
    apart = entity.name.partition(",")[0]
    told = [entity.role, behind if behind and name in apart and " of " not in apart else None]
    roles = [_without_article(role) for role in told if role]
    if kind == "person" and _is_titled_name(name):
        # "Commander Oleksandr Bondar" is Oleksandr Bondar, and the rest his role.
        aliases, roles = [name, *aliases], [*roles, name.replace(strip_titles(name), "").strip()]
        name = strip_titles(name)
    if kind == "organisation":
        name, aliases = _of_its_state(name, roles, aliases)
    return Bearer(
        name,
        kind,
        tuple(dict.fromkeys(alias for alias in aliases if _says_something(alias))),
        tuple(role for role in roles if _says_something(role) and _is_role(role, kind)),
        entity.gender,
        entity.name[:4].lower() == "the ",
        tuple((one.about, _told_of(entity, kind, one)) for one in entity.told),
    )


def _of_its_state(name: str, roles: list[str], aliases: list[str]) -> tuple[str, list[str]]:
    """A body's name as the article says it in full: "Norvik's Foreign Ministry", of two states'."""
    own = body(name)
    whole = [role for role in roles if body(role).key == own.key and body(role).sides]
    if own.sides or not whole:
        return name, aliases
    return whole[0], [name, *aliases]


def _told_of(entity: Entity, kind: SpeakerKind, one: Told) -> str:
    """In what words it was read what the entity is."""
    by_name = one.about == "kind" and kind != entity.kind
    return f"told by the name “{entity.name}” itself" if by_name else one.text


def bearers_of_cast(number: int, member: Speaker) -> list[Bearer]:
    """A cast member's name and each alias, all one person."""
    roles = (member.role,) if member.role else ()
    return [
        Bearer(name, _kind(name, member.kind), (), roles, None, cast=number)
        for name in dict.fromkeys(map(tidy, (member.name, *member.aliases)))
        if name
    ]


def tidy(name: str) -> str:
    """A name without the article before it and without white space it does not need."""
    name = " ".join(name[:300].split())
    first = name.partition(",")[0].strip()
    if first != name and person_name(first).surname and surface_of(_without_the(first)) is None:
        # "Jana Novak, the Norvik boss": what is behind the comma is no part of the name.
        name = first
    rest = name[4:]
    if name[:4].lower() != "the " or not rest:
        return name
    # "The Hague" is a capital and "Hague" is nothing: there the article is part of the name.
    return name if surface_of(name) and not surface_of(rest) else rest


def _without_the(name: str) -> str:
    """A name without the article before it: "the Oslo, Norway-based group" begins with a place."""
    return name[4:] if name[:4].lower() == "the " else name


def _kind(name: str, told: SpeakerKind) -> SpeakerKind:
    surface = surface_of(name)
    if surface and surface.form == "seat" and is_acronym(name):
        return "organisation"  # IDF: initials of a body that may be named in full
    if surface and surface.form in {"state", "capital", "seat"}:
        return "state"
    if told == "person" and not has_own_name(name):
        return "unnamed"
    if told == "unnamed" and _is_titled_name(name):
        return "person"
    if told == "state":
        return "organisation"
    return told


def _without_article(role: str) -> str:
    first, _, rest = role[:300].strip().partition(" ")
    return (
        rest.strip() if rest and first.lower() in {"the", "a", "an", "its", "his", "her"} else role
    )


def _is_role(phrase: str, kind: SpeakerKind) -> bool:
    """Whether a phrase can tell who one source is: no "sharp remarks from the Norvik boss"."""
    if kind in {"group", "state"}:
        return True
    bare = _without_article(phrase)
    first, *_ = bare.lower().split(maxsplit=1) or [""]
    if first in _NUMBERS or is_plural(bare) or (first.endswith("ing") and " " not in bare):
        return False
    head = head_word(bare)
    offices = words("leaders", "institutions", "independents")
    return " from " not in bare or head is None or head.capital or head.key in offices


def _says_something(phrase: str) -> bool:
    """Whether a phrase names or describes: "Russia's" and "in Moscow" only tell whose or where."""
    found = name_tokens(phrase)
    taken = {i for party in parties_in(found) for i in range(party.first, party.end)}
    left = [word for index, word in enumerate(found) if index not in taken]
    whole = bool(taken) and not left and not phrase.endswith(("'s", "’s", "'", "’"))
    return whole or any(len(word.key) > 1 and word.key not in words("small_words") for word in left)


def _is_titled_name(phrase: str) -> bool:
    """Whether an unnamed source is a title and a full name after all."""
    bare = strip_titles(phrase)
    return bare != phrase and len(bare.split()) > 1 and bare[:1].isupper() and has_own_name(phrase)


def has_own_name(phrase: str) -> bool:
    """Whether a person's name stands in a phrase, and not only a title or a state."""
    if is_indefinite(phrase):
        return False
    bare = name_tokens(strip_titles(phrase))
    if bare and not bare[-1].capital:
        # "the Norvik boss": what ends in a common noun is a role, whoever it belongs to.
        return False
    before = phrase[: phrase.rfind(bare[0].text)].lower().split() if bare else []
    if before[-1:] in (["of"], ["for"]) or before[-2:] in (["of", "the"], ["for", "the"]):
        # So is "head of the Norvik Group".
        return False
    common = words("institutions", "generic_bodies", "leaders")
    return any(
        word.capital and word.key not in common and surface_of(word.text) is None for word in bare
    )


def is_full_name(bearer: Bearer) -> bool:
    """Whether a person stands there with a given name."""
    return bool(person_name(bearer.name).given)


def is_body(bearer: Bearer) -> bool:
    """Whether a name is that of an organisation, or of a group with a name of its own."""
    if bearer.kind == "organisation":
        return True
    own = body(bearer.name).own
    return bearer.kind == "group" and (
        is_acronym(bearer.name)
        or any(word.capital and word.key in own for word in name_tokens(bearer.name))
    )
