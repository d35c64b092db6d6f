"""Statements made by hand, for the tests of this room."""

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.linking import relate
from tui.linking.frames import Frame, frame, read, with_rivals, world_of
from tui.model import (
    Cue,
    CueClass,
    Kind,
    Link,
    Quantity,
    Relation,
    Said,
    Speaker,
    SpeakerKind,
    Statement,
)

_NUMBERS = itertools.count()


def speaker(
    id_: str,
    name: str,
    side: str | None = None,
    kind: SpeakerKind = "person",
    role: str | None = None,
    aliases: tuple[str, ...] = (),
) -> Speaker:
    return Speaker(id_, name, aliases, role, side, kind)


CAST = {
    one.id: one
    for one in (
        speaker("bondar", "Olena Bondar", "Norland", role="Norland army spokeswoman"),
        speaker("ukraine", "Ukraine", "Ukraine", "state"),
        speaker("bilyk", "Ihor Bilyk", "Ukraine", role="Ukrainian colonel"),
        speaker("russia", "Russia", "Russia", "state"),
        speaker("ministry", "Russian Defence Ministry", "Russia", "organisation"),
        speaker("novak", "Jana Novak", "Norvik", role="founder of Russia's Norvik group"),
        speaker("institute", "Harbour Institute", "independent", "organisation"),
        speaker("minister", "Rosa Lindqvist", None, role="finance minister"),
        speaker("auditor", "Emil Sand", None, role="auditor"),
        speaker("airline", "Skylane", "Skylane", "organisation"),
        speaker("pilot", "Vera Pohl", None, role="pilot"),
        speaker("residents", "Residents", "independent", "group"),
    )
}


def said(
    who: str | None,
    words: str,
    day: str | None = "2024-05-14",
    *,
    cue: CueClass = "say",
    cue_text: str | None = None,
    article: str | None = None,
    places: tuple[str, ...] = (),
    quantities: tuple[Quantity, ...] = (),
    kind: Kind = "indirect",
    start: int = 0,
    id_: str = "",
) -> Statement:
    """One statement, in an article of its own unless told otherwise."""
    identity = id_ or f"t{next(_NUMBERS)}"
    return Statement(
        identity,
        article or f"a-{identity}",
        ((start, start + len(words)),),
        kind,
        words,
        Cue(
            cue_text or {"deny": "denied", "acknowledge": "acknowledged"}.get(cue, "said"),
            0,
            4,
            cue,
        ),
        None,
        who,
        Said(day, day, day) if day else Said(None, None, None),
        day,
        (),
        places,
        quantities,
    )


def metres(text: str, low: float | None, high: float | None) -> Quantity:
    return Quantity(text, low, high, "m", "length")


def count(text: str, number: float, unit: str) -> Quantity:
    return Quantity(text, number, number, unit, "count")


def numbered(statements: Sequence[Statement]) -> list[Statement]:
    return [
        replace(
            one, id=f"s{number}", article=one.article if one.article[:2] != "a-" else f"a{number}"
        )
        for number, one in enumerate(statements)
    ]


def links(*statements: Statement, speakers: Mapping[str, Speaker] = CAST) -> tuple[Link, ...]:
    """The links between some statements, which get the ids s0, s1, …"""
    return relate(numbered(statements), speakers)


def relations(*statements: Statement) -> list[tuple[str, Relation, str]]:
    """From, relation and to of every link."""
    return [(link.from_, link.relation, link.to) for link in links(*statements)]


def framed(*statements: Statement) -> list[Frame]:
    """The frames of some statements in the world they make together."""
    draft = world_of(CAST, {place for one in statements for place in one.places})
    readings = [read(one.words, draft) for one in statements]
    told = Counter(
        (one.speaker or "", side)
        for one, reading in zip(statements, readings, strict=True)
        for side in {party.side for party in reading.named}
    )
    world = with_rivals(draft, told)
    return [frame(one, reading, world) for one, reading in zip(statements, readings, strict=True)]
