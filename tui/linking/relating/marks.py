"""What the links of a month rest on, as a short mark: where it is the same, so are the links.

A statement's links come from what was said in the days before it, from what its speaker said
earlier with the same rare terms, from its own article, and from how rare words were in those
months. All of that goes into the mark of its month. A changed article therefore changes the marks
of its month and of the few that look back on it, and of later months only where its speakers speak
of the same again.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from tui.linking.relating.corpus import MEMORY, UNDATED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.linking.frames import Frame
    from tui.linking.relating.corpus import Corpus
    from tui.model import Statement

_STATEMENT: Final = attrgetter(
    "id", "article", "segments", "kind", "words", "published", "topics", "hedge", "confidence"
)
_MENTION: Final = attrgetter("text", "start", "end")
_CUE: Final = attrgetter("text", "start", "end", "class_")
_SAID: Final = attrgetter("edtf", "earliest", "latest", "basis", "span")
_QUANTITY: Final = attrgetter("text", "min", "max", "unit", "dimension")
_EVENT: Final = attrgetter("scale.name", "pole", "told", "agent", "at", "real")
"""The plain values of records: a tuple of them is written ten times as fast as a record."""


def marks_of(corpus: Corpus, version: str = "") -> Mapping[int, str]:
    """The mark of every month that has statements.

    Args:
        corpus: All statements.
        version: What else the links rest on, for example the user's own lexicon.
    """
    own = _own(corpus)
    world = _digest(version, *map(repr, sorted(corpus.world.rivals.items())))
    world = _digest(world, *map(repr, sorted(corpus.world.parents.items())))
    histories = _histories(corpus, own)
    said: dict[int, list[str]] = defaultdict(list)
    for number, mark in enumerate(own):
        said[corpus.months[number]].append(mark)
    whole = {month: _digest(*marks) for month, marks in said.items()}
    # The month before is looked back on too, and that one looks back as far again.
    return {
        month: _digest(
            world,
            *histories[month],
            *(f"{back} {whole.get(month - back)}" for back in range(MEMORY + 2)),
        )
        for month in whole
    }


def name_of(month: int) -> str:
    """A month as people write it: "2024-05"."""
    return "undated" if month == UNDATED else f"{month // 12:04d}-{month % 12 + 1:02d}"


def _own(corpus: Corpus) -> list[str]:
    """A mark for every statement with all that was read out of it, its evidence left out."""
    world = corpus.world
    speakers = {id_: _digest(repr(speaker)) for id_, speaker in world.speakers.items()}
    about = {article: _digest(*sorted(names)) for article, names in world.about.items()}
    return [
        _digest(
            speakers.get(frame.speaker or "", ""),
            about.get(frame.statement.article, ""),
            *_parts(frame),
        )
        for frame in corpus.frames
    ]


def _parts(frame: Frame) -> Iterable[str]:
    yield repr(_values(frame.statement))
    yield frame.plain
    yield repr((frame.side, frame.points, sorted(frame.places.items())))
    for names in (frame.terms, frame.people, frame.sides, frame.claimants):
        yield " ".join(sorted(names))
    for event in frame.events:
        yield repr(_EVENT(event))


def _values(statement: Statement) -> tuple[object, ...]:
    cue, mention = statement.cue, statement.mention
    return (
        _STATEMENT(statement),
        cue and _CUE(cue),
        mention and _MENTION(mention),
        _SAID(statement.said),
        [_QUANTITY(one) for one in statement.quantities],
    )


def _histories(corpus: Corpus, own: list[str]) -> Mapping[int, list[str]]:
    """For every month, what its speakers had said of its matters by its end, as marks."""
    latest: dict[tuple[str, str], str] = {}
    known: dict[int, set[tuple[str, str]]] = defaultdict(set)
    found: dict[int, list[str]] = {}
    for number, frame in enumerate(corpus.frames):
        month = corpus.months[number]
        met = _digest(own[number], repr(corpus.lengths[number]), *corpus.rarest[number])
        for name in _names(frame, corpus.rarest[number]):
            latest[name] = _digest(latest.get(name, ""), met)
            known[month].add(name)
        following = corpus.months[number + 1] if number + 1 < len(own) else None
        if following != month:
            found[month] = [latest[name] for name in sorted(known[month])]
    return found


def _names(frame: Frame, rarest: Iterable[str]) -> Iterable[tuple[str, str]]:
    """What a statement is met by however long it is ago, as `candidates` has it."""
    yield "", frame.statement.article
    if frame.speaker:
        for term in rarest:
            yield frame.speaker, term


def _digest(*parts: str) -> str:
    whole = "".join([f"{part}\0" for part in parts])
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]
