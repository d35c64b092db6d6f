"""All frames of a folder, and how much each of their terms tells."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date
from math import fsum, log, sqrt
from typing import TYPE_CHECKING, Final

from tui.linking.frames import PARTY, Frame, World, frame, read, with_rivals, world_of
from tui.linking.frames.days import days_of
from tui.linking.frames.nesting import own_words
from tui.linking.frames.renaming import renamed_in
from tui.linking.frames.stances import wording_at
from tui.linking.frames.vocabulary import plain
from tui.linking.tokens import MOST_CHARACTERS, name_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.linking.frames.clauses import Reading
    from tui.linking.tokens import Word
    from tui.model import Speaker, Statement

_NEITHER: Final = re.compile(
    r"\b(?:neither|without|nor|not)\s(?:either\s)?(?:confirm|den)\w{1,6}\s(?:n?or)\s(?:confirm|den)",
    re.IGNORECASE,
)
"""Who neither confirms nor denies says nothing."""
_LEAST: Final = 2
"""Words that a statement must have besides those it only tells of others."""
UNDATED: Final = -1
"""The month of statements without a day."""
MEMORY: Final = 2
"""Months before one whose statements tell how rare a term is in it."""
_RAREST: Final = 6
"""Terms of a statement that it is met by."""
_SIDE_WEIGHT: Final = 0.4
"""Every statement of a conflict names its sides: the name of one tells little of the matter."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The frames, numbered in the order of their days.

    `months` tells the month of each, which is that of its last day, counted from year 0; the
    undated have `UNDATED`. `weights` tells for every month how much a term tells in it, `rarest`
    the terms that each statement is met by.
    """

    frames: Sequence[Frame]
    world: World
    months: Sequence[int]
    weights: Mapping[int, Mapping[str, float]]
    lengths: Sequence[float]
    rarest: Sequence[Sequence[str]]

    def likeness(self, later: int, earlier: int, shared: Iterable[str]) -> float:
        """How alike two statements are in the terms they share: 0 to 1, blind to stance."""
        length = self.lengths[later] * self.lengths[earlier]
        weights = self.weights[self.months[later]]
        return fsum([weights[term] for term in shared]) / length if length else 0.0


def corpus_of(statements: Iterable[Statement], speakers: Mapping[str, Speaker]) -> Corpus:
    """Works out all frames; those without a day come first."""
    told = [statement for statement in statements if not _is_silence(statement)]
    places = {place for statement in told for place in statement.places}
    draft = world_of(speakers, places)
    own = own_words(told)
    readings = [(statement, _reading(statement, own, draft)) for statement in told]
    named = (
        (statement.speaker, frozenset(party.side for party in reading.named))
        for statement, reading in readings
    )
    world = with_rivals(draft, named)
    frames = [frame(statement, reading, world) for statement, reading in readings]
    frames.sort(key=lambda f: (f.days.last if f.days else 0, f.statement.article, f.start))
    world = replace(world, about=_about(frames, world))
    months = [month_of(found.statement) for found in frames]
    weights = _weights(frames, months)
    lengths = [
        sqrt(fsum([weights[month][term] for term in found.terms]))
        for found, month in zip(frames, months, strict=True)
    ]
    rarest = [
        _rarest(found.terms, weights[month]) for found, month in zip(frames, months, strict=True)
    ]
    return Corpus(frames, world, months, weights, lengths, rarest)


def _about(frames: Sequence[Frame], world: World) -> dict[str, frozenset[str]]:
    """The names that the statements of each article write, and those in its speakers' roles."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in frames:
        names = found[one.statement.article]
        names.update(one.places)
        names.update(key for key, written in one.shown.items() if written[:1].isupper())
        known = world.speakers.get(one.speaker or "")
        if known is not None and known.role:
            names.update(word.key for word in _names_in(known.role))
    return {article: frozenset(names) for article, names in found.items()}


def _names_in(role: str) -> Iterable[Word]:
    """The words of names in a role: Vireo Air in "Vireo Air spokesman", nothing in "Fire chief"."""
    found = name_tokens(role)
    for one, following in zip(found, (*found[1:], None), strict=True):
        first = one is found[0] and not (following and following.capital)
        if one.capital and not first:
            yield one


def month_of(statement: Statement) -> int:
    """The month of the last day on which a statement can have been made, or `UNDATED`."""
    days = days_of(statement)
    if days is None:
        return UNDATED
    last = date.fromordinal(days.last)
    return 12 * last.year + last.month - 1


def _weights(frames: Sequence[Frame], months: Sequence[int]) -> dict[int, dict[str, float]]:
    """How rare every term is in each month and the `MEMORY` months before it.

    Were the whole archive counted, one article more would change every weight there is.
    """
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    totals: Counter[int] = Counter(months)
    for frame_, month in zip(frames, months, strict=True):
        counts[month].update(frame_.terms)
    weights: dict[int, dict[str, float]] = {}
    for month, found in counts.items():
        near = [one for one in range(month - MEMORY, month + 1) if one in counts]
        total = sum(totals[one] for one in near)
        weights[month] = {
            term: _weight(term, sum(counts[one][term] for one in near), total) for term in found
        }
    return weights


def _reading(statement: Statement, own: Mapping[str, str], world: World) -> Reading:
    """The words of a statement without what it only tells of others, unless it quarrels with it."""
    whole = read(statement.words, world)
    if statement.id not in own:
        return whole
    wording = wording_at(whole)
    if wording or renamed_in(whole, statement, wording):
        return whole
    rest = read(own[statement.id], world)
    told = [text for text in rest.lower if text not in plain("stopwords")]
    # "The crew reported no fault", told by a spokesman, is all that he says.
    return rest if len(told) >= _LEAST else whole


def _is_silence(statement: Statement) -> bool:
    """Whether it only says that somebody did not answer: that stands in no relation to claims."""
    cue = statement.cue
    if _NEITHER.search(statement.words, 0, MOST_CHARACTERS):
        return True
    return statement.hedge is not None and cue is not None and statement.hedge == cue.text


def _rarest(terms: Iterable[str], weights: Mapping[str, float]) -> list[str]:
    return sorted(terms, key=lambda term: (weights[term], term), reverse=True)[:_RAREST]


def _weight(term: str, count: int, total: int) -> float:
    rarity = 1 + log((total + 1) / (count + 1))
    return rarity * (_SIDE_WEIGHT if term.startswith(PARTY) else 1)
