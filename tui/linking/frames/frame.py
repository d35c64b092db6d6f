"""Everything about one statement that comparing it needs, worked out once."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  pydantic reads it at run time
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.linking.frames.days import Days, days_of
from tui.linking.frames.events import Event, events_in
from tui.linking.frames.opposites import Polarity, polarity_of
from tui.linking.frames.periods import Period, periods_in
from tui.linking.frames.predicates import Predication, predication_of
from tui.linking.frames.renaming import renamed_in
from tui.linking.frames.stances import (
    claimants_in,
    denial_of,
    denied,
    waves_away,
    wording_at,
    wording_of,
)
from tui.linking.frames.standing import Camp, Voice, camps_of
from tui.linking.frames.stems import theme
from tui.linking.frames.vocabulary import plain, themes
from tui.linking.parties import surface_of
from tui.model import Statement  # noqa: TC001  pydantic reads it at run time
from tui.naming import fold
from tui.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.linking.frames.clauses import Reading
    from tui.linking.frames.world import World

PARTY: Final = "@"
"""Begins the term that stands for a side, however it is named."""

_OWN: Final = frozenset(
    {"we", "our", "i", "my", "it", "its", "they", "their", "he", "his", "she", "her"}
)
_LONGEST_PLACE: Final = 3
_POINTER: Final = 2
"""A denial with fewer words of its own than this only points at what was said before it."""


class Frame(NamedTuple):
    """A statement made ready for comparing.

    `terms` are its content words with their near synonyms, names of sides begun with "@"; `themes`
    those that are no side and no place; `shown` the word that each stood for. `denial` and
    `wording` are the words that deny, or quarrel with a description; `waved_away` tells that it
    only gives what is dismissed. `claimants` are the sides and speakers whose claim it names;
    `points` is set where that is all it does. `polarity` tells which of its words are turned round,
    `renamed` are the words it says are the wrong ones, `periods` the times it names, `says` its
    words by what they do in it, `plain` its words without marks and capitals. `refuses` is set
    where anything in it says that something is not so, `of_itself` where it begins with what is the
    speaker's: "we", "its pilots". `voice` tells who speaks, None for nobody known, `camps` whose
    the sides are that it is told of or by, `about` are the names of things and places that its
    article's statements and speakers write.
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
    scales: frozenset[str]
    stems: frozenset[str]
    sides: frozenset[str]
    people: frozenset[str]
    denial: str | None
    wording: str | None
    waved_away: bool
    claimants: frozenset[str]
    points: bool
    polarity: Polarity
    renamed: frozenset[str]
    periods: tuple[Period, ...]
    says: Predication
    plain: str
    of_itself: bool
    refuses: bool
    voice: Voice | None
    camps: Mapping[str, Camp]
    about: frozenset[str] = frozenset()

    @property
    def start(self) -> int:
        """Where it begins in its article."""
        return self.statement.segments[0][0] if self.statement.segments else 0


def frame(statement: Statement, reading: Reading, world: World) -> Frame:
    """Works out what a statement speaks of, from its words as they were read."""
    side = world.side(statement.speaker)
    places = _places((*statement.places, *_named_elsewhere(reading, world)))
    shown = _terms(reading, places)
    sides = frozenset(party.side for party in reading.named)
    denial = denial_of(statement, reading)
    events = events_in(reading, statement.speaker, world, denied=denial is not None)
    days = days_of(statement)
    polarity, wording = polarity_of(reading, denial), wording_at(reading)
    meant = _as_meant(events, statement, reading, denial, side)
    return Frame(
        statement=statement,
        speaker=statement.speaker,
        side=side,
        days=days,
        terms=frozenset({*shown, *places, *(f"{PARTY}{side}" for side in sides)}),
        themes=frozenset(shown.keys() - places.keys() - _within(places)),
        places=places,
        shown=shown | places,
        events=meant,
        refuses=bool(denial or polarity.negative or any(event.negated for event in events)),
        scales=frozenset(event.scale.name for event in events),
        stems=frozenset(reading.stems),
        sides=sides,
        people=reading.people - {statement.speaker},
        denial=denial,
        wording=None if denial else wording_of(statement, reading, events, wording),
        waved_away=denial is None and waves_away(statement),
        claimants=claimants_in(reading, world),
        points=bool(denial and not events and _only_points(reading, denial, shown)),
        polarity=polarity,
        renamed=renamed_in(reading, statement, wording),
        periods=periods_in(statement.words, reading, days.last if days else None),
        says=predication_of(reading, shown.keys() - _stands_for(denial)),
        plain=" ".join(reading.lower),
        of_itself=not _OWN.isdisjoint(reading.lower[:1]),
        voice=world.voice(statement.speaker),
        camps=camps_of([side, *(event.agent for event in meant)], world),
    )


def _stands_for(denial: str | None) -> set[str]:
    """The words that deny, as themes: they are no matter of their own."""
    return {theme(word) for word in denial.split()} if denial else set()


def _only_points(reading: Reading, denial: str, shown: Mapping[str, str]) -> bool:
    """Whether a denial says no more than whose claim it denies, or that it does."""
    own = shown.keys() - _stands_for(denial) - themes("claim_nouns")
    own -= {word for _, first, end in reading.mentions for word in reading.themes[first:end]}
    claims = not plain("claim_nouns").isdisjoint(reading.lower)
    return (claims or not own) and len(own) < _POINTER


def _as_meant(
    events: tuple[Event, ...],
    statement: Statement,
    reading: Reading,
    denial: str | None,
    side: str | None,
) -> tuple[Event, ...]:
    if denial is None and waves_away(statement):
        return tuple(replace(event, real=False) for event in events)
    if denial is None and statement.cue is not None and statement.cue.class_ == "threaten":
        return _conditions(events, reading)
    if denial is None:
        return _admitted(events, statement, side)
    by_verb = statement.cue is not None and denial == statement.cue.text
    return denied(events, reading, side, by_verb=by_verb)


def _conditions(events: tuple[Event, ...], reading: Reading) -> tuple[Event, ...]:
    """Who threatens something "unless supplies come" tells that they do not come now."""
    start = next((n for n, text in enumerate(reading.lower) if text in {"if", "unless"}), None)
    if start is None:
        return events
    return tuple(
        replace(event, real=True, pole=-1, told=-1)
        if event.scale.loose and not event.scale.strict and event.at > start
        else event
        for event in events
    )


def _admitted(
    events: tuple[Event, ...], statement: Statement, side: str | None
) -> tuple[Event, ...]:
    """A loss that is acknowledged, with nobody named for it, is the speaker's own."""
    if side is None or statement.cue is None or statement.cue.class_ != "acknowledge":
        return events
    return tuple(
        replace(event, agent=side)
        if event.agent is None and event.scale.own and event.told < 0
        else event
        for event in events
    )


def _named_elsewhere(reading: Reading, world: World) -> Iterable[str]:
    """Words that some other statement has for a place."""
    words = reading.words
    begins = _first_words(world.places)
    for index in [n for n, word in enumerate(words) if word.key in begins and word.capital]:
        if index in reading.taken:
            continue
        for end in range(index + 1, min(index + _LONGEST_PLACE, len(words)) + 1):
            if " ".join([one.key for one in words[index:end]]) in world.places:
                yield " ".join([one.text for one in words[index:end]])


@lru_cache(maxsize=4)
def _first_words(places: frozenset[str]) -> frozenset[str]:
    return frozenset(place.partition(" ")[0] for place in places)


def _places(names: Iterable[str]) -> dict[str, str]:
    return {
        fold(name): name
        for name in names
        if fold(name) and surface_of(name) is None and name.lower() not in plain("stopwords")
    }


def _within(places: Mapping[str, str]) -> frozenset[str]:
    """The words of places that have several: they are no matter of their own."""
    return frozenset(theme(word) for name in places.values() for word in name.split())


def _terms(reading: Reading, places: Mapping[str, str]) -> dict[str, str]:
    """Content words by the stem that stands for them and their near synonyms."""
    terms: dict[str, str] = {}
    for index in [n for n, text in enumerate(reading.lower) if _TELLS[text]]:
        word = reading.words[index]
        if index not in reading.taken and word.key not in places:
            shown = word.text if word.capital and index else word.lower
            terms.setdefault(reading.themes[index], shown)
    return terms


def _tells(word: str) -> bool:
    """Whether a word in small letters is a content word."""
    return len(word) > 1 and word not in plain("stopwords") and not word[0].isdigit()


_TELLS: Final = Vocabulary(_tells)
