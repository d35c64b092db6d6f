"""Sources of single articles become speakers across the folder."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from tui.linking.identity.bearers import bearer_of, bearers_of_cast, is_full_name
from tui.linking.identity.bodies import body
from tui.linking.identity.clusters import Clusters
from tui.linking.identity.contexts import Contexts
from tui.linking.identity.homes import Homes
from tui.linking.identity.organisations import join_groups, join_organisations, join_states
from tui.linking.identity.people import join_people
from tui.linking.identity.profiles import profile, speakers_of
from tui.linking.identity.sides import Known
from tui.naming import fold, person_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.linking.identity.bearers import Bearer
    from tui.model import ArticleHead, Extraction, Speaker, Statement


_UNSURE: Final = frozenset({"organisation", "unnamed"})
"""What a surname alone is easily taken for."""


@dataclass(frozen=True, slots=True)
class Identified:
    """The speakers of a folder, and its statements with the speakers' ids, in article order."""

    speakers: tuple[Speaker, ...]
    statements: tuple[Statement, ...]


def identify(
    extractions: Sequence[Extraction],
    articles: Mapping[str, ArticleHead],
    cast: Sequence[Speaker] = (),
) -> Identified:
    """Finds who is who across articles.

    The result does not depend on the order of `extractions`: articles are taken as they were
    published, then by path. Names that could be two people stay apart.

    Args:
        extractions: What each article says on its own.
        articles: Their heads by id.
        cast: The user's own speakers, whose names, roles and sides prevail; their ids are not used.

    Returns:
        Speakers in the order in which they first speak (those of the cast who never do left out),
        and the statements in article order.
    """
    ordered = sorted(extractions, key=lambda extraction: _place(extraction.article, articles))
    bearers, owners = _bearers(ordered, cast)
    clusters = _joined(bearers, Contexts(ordered, articles))
    groups = [group for group in clusters.groups() if any(n in owners for n in group)]
    profiles = [profile([bearers[n] for n in group]) for group in groups]
    members = [_member(bearers, group, cast) for group in groups]
    homes = Homes(bearers, owners, ordered)
    speakers = speakers_of(
        profiles, _known(bearers), members, lambda n: homes.side(groups[n], profiles[n])
    )
    names: dict[tuple[str, str], str] = {}
    for speaker, group in zip(speakers, groups, strict=True):
        names.update((owners[n], speaker.id) for n in group if n in owners)
    statements = tuple(
        replace(statement, speaker=names.get((extraction.article, statement.speaker or "")))
        for extraction in ordered
        for statement in extraction.statements
    )
    return Identified(tuple(speakers), statements)


def _place(article: str, articles: Mapping[str, ArticleHead]) -> tuple[str, str, str]:
    head = articles.get(article)
    return (head.published or "9999", head.path, article) if head else ("9999", "", article)


def _bearers(
    ordered: Sequence[Extraction], cast: Sequence[Speaker]
) -> tuple[list[Bearer], dict[int, tuple[str, str]]]:
    """Every name of the cast, then of the articles; and which article's entity each one is."""
    bearers = [bearer for n, member in enumerate(cast) for bearer in bearers_of_cast(n, member)]
    owners: dict[int, tuple[str, str]] = {}
    for rank, extraction in enumerate(ordered):
        counts = Counter(statement.speaker for statement in extraction.statements)
        for number, entity in enumerate(extraction.entities):
            bearer = bearer_of(entity, extraction.article, (rank, number), counts[entity.id])
            owners[len(bearers)] = (extraction.article, entity.id)
            bearers.append(bearer)
    return bearers, owners


def _joined(bearers: Sequence[Bearer], contexts: Contexts) -> Clusters:
    clusters = Clusters(_checked(bearers))
    _join_cast(clusters)
    join_states(clusters)
    join_organisations(clusters, contexts)
    join_groups(clusters, contexts)
    join_people(clusters)
    return clusters


def _checked(bearers: Sequence[Bearer]) -> list[Bearer]:
    """One name that most articles hold for an organisation is one everywhere, and for a person."""
    kinds: dict[str, Counter[str]] = {}
    for bearer in bearers:
        kinds.setdefault(fold(bearer.name), Counter())[bearer.kind] += 1
    surnames = Counter(
        person_name(bearer.name).surname
        for bearer in bearers
        if bearer.kind == "person" and is_full_name(bearer)
    )
    bodies = {key for key, count in kinds.items() if count["organisation"] > surnames[key] > 0}
    told = {fold(bearer.name) for bearer in bearers if bearer.aliases or bearer.roles}
    checked = []
    for bearer in bearers:
        key = fold(bearer.name)
        others = kinds[key]
        lone = bearer.kind == "person" and bearer.gender is None and " " not in key
        if lone and others["organisation"] >= others["person"] > 0:
            checked.append(replace(bearer, kind="organisation"))
        elif bearer.kind in _UNSURE and surnames[key] and key not in bodies & told:
            # A surname that nothing else is told of, however often it stands alone.
            checked.append(replace(bearer, kind="person"))
        else:
            checked.append(bearer)
    return checked


def _join_cast(clusters: Clusters) -> None:
    """The user's own spellings bind: a name equal to one of them is that speaker."""
    by_name: dict[str, int] = {}
    for number, bearer in enumerate(clusters.bearers):
        key = fold(bearer.name)
        if bearer.cast is not None:
            clusters.join(_first_of_member(clusters.bearers, bearer.cast), number)
            by_name.setdefault(key, number)
        elif key in by_name:
            clusters.join(by_name[key], number)


def _first_of_member(bearers: Sequence[Bearer], member: int) -> int:
    return next(n for n, bearer in enumerate(bearers) if bearer.cast == member)


def _member(
    bearers: Sequence[Bearer], group: Sequence[int], cast: Sequence[Speaker]
) -> Speaker | None:
    number = bearers[group[0]].cast
    return None if number is None else cast[number]


def _known(bearers: Sequence[Bearer]) -> Known:
    """The organisations that are no organ of a state, as roles may repeat them, and the people."""
    found: set[str] = set()
    for bearer in bearers:
        for spelling in bearer.spellings if bearer.kind == "organisation" else ():
            own = body(spelling).own
            if len(own) == 1 and spelling[:1].isupper():
                found.update(own)
    people = (person_name(one.name).surname for one in bearers if one.kind == "person")
    return Known(frozenset(found), frozenset(people))
