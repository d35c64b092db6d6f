"""Everything about one statement that comparing it needs, worked out once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from tui.linking.frames.clauses import read
from tui.linking.frames.days import Days, days_of
from tui.linking.frames.events import Event, events_in
from tui.linking.frames.phrases import Phrases
from tui.linking.frames.stems import theme
from tui.linking.frames.vocabulary import plain, themes
from tui.linking.lexicon import lines
from tui.linking.parties import surface_of
from tui.naming import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.linking.frames.clauses import Reading
    from tui.linking.frames.world import World
    from tui.model import Statement

PARTY: Final = "@"
"""Begins the term that stands for a side, however it is named."""

_POINTER: Final = 2
"""A denial with fewer words of its own than this only points at what was said before it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A statement made ready for comparing.

    `terms` are its content words with their near synonyms, names of sides begun with "@"; `themes`
    those that are no side and no place; `shown` the word that each stood for. `denial` and
    `wording` are the words that deny, or quarrel with a description; `claim` names somebody's
    claim; `points` is set where that is all it does.
    """

    statement: Statement
    speaker: str | None
    side: str | None
    days: Days | None
    terms: frozenset[str]
    themes: frozenset[str]
    places: Mapping[str, str]
    shown: Mapping[str, str]
    events: tuple[Event, ...]
    sides: frozenset[str]
    people: frozenset[str]
    denial: str | None
    wording: str | None
    claim: bool
    points: bool

    @property
    def start(self) -> int:
        """Where it begins in its article."""
        return self.statement.segments[0][0] if self.statement.segments else 0


def frame(statement: Statement, world: World) -> Frame:
    """Works out what a statement speaks of."""
    reading = read(statement.words, world)
    places = _places(statement.places)
    shown = _terms(reading, places)
    for word in (word for topic in statement.topics for word in topic.split()):
        if word.lower() not in plain("stopwords") and surface_of(word) is None:
            shown.setdefault(theme(word), word)
    sides = frozenset(party.side for party in reading.named)
    denial = _denial(statement, reading)
    claim = any(word.text.lower() in plain("claim_nouns") for word in reading.words)
    own = frozenset(shown) - places.keys()
    events = events_in(reading, statement.speaker, world, denied=denial is not None)
    return Frame(
        statement,
        statement.speaker,
        world.side(statement.speaker),
        days_of(statement),
        frozenset(shown) | places.keys() | {f"{PARTY}{side}" for side in sides},
        own,
        places,
        shown | places,
        _denied(events, world.side(statement.speaker)) if denial else events,
        sides,
        reading.people - {statement.speaker},
        denial,
        _wording(statement, reading),
        claim,
        bool(denial and claim and len(own) < _POINTER and not events),
    )


def _places(names: Iterable[str]) -> dict[str, str]:
    return {fold(name): name for name in names if fold(name) and surface_of(name) is None}


def _terms(reading: Reading, places: Mapping[str, str]) -> dict[str, str]:
    """Content words by the stem that stands for them and their near synonyms."""
    stopped = plain("stopwords")
    terms: dict[str, str] = {}
    for index, word in enumerate(reading.words):
        text = word.text.lower()
        if index in reading.taken or text in stopped or len(text) < 2 or text[0].isdigit():
            continue
        if word.key not in places:
            shown = word.text if word.capital and index else text
            terms.setdefault(theme(word.text), shown)
    return terms


def _denied(events: tuple[Event, ...], side: str | None) -> tuple[Event, ...]:
    """The events of a denial: each of them is said not to be so.

    A loss that nobody is named for is the denier's own: nobody denies another's losses.
    """
    return tuple(
        replace(
            event,
            pole=-event.told,
            agent=event.agent or (side if event.scale.own and event.told < 0 else None),
        )
        for event in events
    )


def _denial(statement: Statement, reading: Reading) -> str | None:
    if statement.cue is not None and statement.cue.class_ == "deny":
        return statement.cue.text
    return _phrase(_denials(), reading)


def _wording(statement: Statement, reading: Reading) -> str | None:
    cue = statement.cue.text.lower() if statement.cue else ""
    if cue and themes("wording_cues") & {theme(word) for word in cue.split()}:
        return cue
    return _phrase(_wordings(), reading)


def _phrase(phrases: Phrases[str], reading: Reading) -> str | None:
    """The words of the first phrase of a list that stands in a statement."""
    for index in range(len(reading.stems)):
        for _, end in phrases.at(reading.stems, index, reading.limit(index)):
            return " ".join(word.text for word in reading.words[index:end])
    return None


@cache
def _denials() -> Phrases[str]:
    return Phrases((line, line) for line in lines("denials"))


@cache
def _wordings() -> Phrases[str]:
    return Phrases((line, line) for line in lines("wordings"))
