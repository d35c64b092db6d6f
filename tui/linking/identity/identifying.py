"""Sources of single articles become speakers across the folder."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.linking.identity.bearers import is_full_name
from tui.linking.identity.bodies import body
from tui.linking.identity.clusters import Clusters
from tui.linking.identity.contexts import Contexts
from tui.linking.identity.details import details_of
from tui.linking.identity.homes import Homes
from tui.linking.identity.organisations import join_groups, join_organisations, join_states
from tui.linking.identity.people import join_people
from tui.linking.identity.profiles import profile, speakers_of
from tui.linking.identity.roster import Bearers, Roster
from tui.linking.identity.sides import Known
from tui.naming import fold, person_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tui.linking.identity.bearers import Bearer
    from tui.linking.identity.details import Details
    from tui.model import ArticleHead, Extraction, Speaker, Statement


_UNSURE: Final = frozenset({"organisation", "unnamed"})
"""What a surname alone is easily taken for."""


@dataclass(frozen=True, slots=True)
class Identified:
    """The speakers of a folder, and its statements with the speakers' ids, in article order."""

    speakers: tuple[Speaker, ...]
    statements: tuple[Statement, ...]


class Matched(NamedTuple):
    """The speakers of a folder, and for each article the speaker that each of its entities is."""

    speakers: tuple[Speaker, ...]
    names: Mapping[str, Mapping[str, str]]


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
    by_id = {extraction.article: extraction for extraction in extractions}
    bearers = Bearers()
    sources = {id_: bearers.sources(one, articles.get(id_)) for id_, one in by_id.items()}
    roster = Roster(cast, bearers, sources)
    found = match(roster, cast, lambda article: details_of(by_id[article]))
    statements = tuple(
        replace(statement, speaker=found.names[article].get(statement.speaker or ""))
        for article in roster.order
        for statement in by_id[article].statements
    )
    return Identified(found.speakers, statements)


def match(roster: Roster, cast: Sequence[Speaker], details: Callable[[str], Details]) -> Matched:
    """Finds which places where somebody is named are one speaker's.

    Args:
        roster: All such places of a folder.
        cast: The user's own speakers.
        details: Gives what an article's statements speak of; few articles are asked for it.
    """
    clusters = Clusters(_checked(roster.bearers), roster.articles)
    _join(clusters, Contexts(cache(details), roster.published))
    groups = [group for group in clusters.groups() if roster.entities[group[-1]]]
    profiles = [profile(roster.borne(group), roster.place) for group in groups]
    members = [_member(roster, group, cast) for group in groups]
    homes = Homes(roster, details)
    speakers = speakers_of(
        profiles, _known(roster), members, lambda n: homes.side(groups[n], profiles[n])
    )
    names: dict[str, dict[str, str]] = {article: {} for article in roster.order}
    for speaker, group in zip(speakers, groups, strict=True):
        for number in group:
            if roster.entities[number]:
                names[roster.articles[number]][roster.entities[number]] = speaker.id
    return Matched(tuple(speakers), names)


def _join(clusters: Clusters, contexts: Contexts) -> None:
    _join_cast(clusters)
    join_states(clusters)
    join_organisations(clusters, contexts)
    join_groups(clusters, contexts)
    join_people(clusters)


def _checked(bearers: Sequence[Bearer]) -> list[Bearer]:
    """One name that most articles hold for an organisation is one everywhere, and for a person."""
    by_id = {id(bearer): bearer for bearer in bearers}
    counts = Counter(map(id, bearers))
    kinds: dict[str, Counter[str]] = {}
    surnames: Counter[str] = Counter()
    for at, bearer in by_id.items():
        kinds.setdefault(fold(bearer.name), Counter())[bearer.kind] += counts[at]
        if bearer.kind == "person" and is_full_name(bearer):
            surnames[person_name(bearer.name).surname] += counts[at]
    bodies = {key for key, count in kinds.items() if count["organisation"] > surnames[key] > 0}
    bodies &= {fold(one.name) for one in by_id.values() if one.aliases or one.roles}
    checked: dict[int, Bearer] = {}
    for at, bearer in by_id.items():
        key = fold(bearer.name)
        others = kinds[key]
        lone = bearer.kind == "person" and bearer.gender is None and " " not in key
        if lone and others["organisation"] >= others["person"] > 0:
            checked[at] = replace(bearer, kind="organisation")
        elif bearer.kind in _UNSURE and surnames[key] and key not in bodies:
            # A surname that nothing else is told of, however often it stands alone.
            checked[at] = replace(bearer, kind="person")
        else:
            checked[at] = bearer
    return [checked[id(bearer)] for bearer in bearers]


def _join_cast(clusters: Clusters) -> None:
    """The user's own spellings bind: a name equal to one of them is that speaker."""
    by_name: dict[str, int] = {}
    first: dict[int, int] = {}
    for bearer, numbers in clusters.alike:
        key = fold(bearer.name)
        if bearer.cast is not None:
            clusters.join(first.setdefault(bearer.cast, numbers[0]), numbers[0])
            by_name.setdefault(key, numbers[0])
        elif key in by_name:
            clusters.join_all((by_name[key], *numbers))


def _member(roster: Roster, group: Sequence[int], cast: Sequence[Speaker]) -> Speaker | None:
    number = roster.bearers[group[0]].cast
    return None if number is None else cast[number]


def _known(roster: Roster) -> Known:
    """The organisations that are no organ of a state, as roles may repeat them, and the people."""
    found: set[str] = set()
    bearers = [one.bearer for one in roster.borne(range(len(roster.bearers)))]
    for bearer in bearers:
        for spelling in bearer.spellings if bearer.kind == "organisation" else ():
            own = body(spelling).own
            if len(own) == 1 and spelling[:1].isupper():
                found.update(own)
    people = (person_name(one.name).surname for one in bearers if one.kind == "person")
    return Known(frozenset(found), frozenset(people))
