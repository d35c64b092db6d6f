"""How a statement stands to what somebody else said: it denies, renames, or names a claim."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tui.linking.frames.phrases import Phrases
from tui.linking.frames.stems import stem, theme
from tui.linking.frames.vocabulary import plain, themes
from tui.linking.lexicon import lines
from tui.linking.tokens import MOST_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.linking.frames.clauses import Reading
    from tui.linking.frames.events import Event
    from tui.linking.frames.world import World
    from tui.model import Statement

DESCRIBES: Final = "order"
"""The scale that tells how something was done, not whether."""

_CALLS: Final = frozenset({stem("call"), stem("label"), stem("dub"), stem("term")})
_IN_MARKS: Final = re.compile(r"[“‘\"]([^\W\d_]{3,30})[”’\"]\s(?:was|is|were|are)\s")
_RENAMES: Final = _CALLS | {"not", "no"}
_IT_IS: Final = frozenset(
    {(it, be) for it in ("it", "this", "that", "they") for be in ("is", "was", "are", "were")}
)
_WAVES: Final = frozenset({theme("dismiss"), theme("mock"), theme("ridicule")})
_SAYS_NEXT: Final = frozenset({"says", "said", "saying", "adds", "added", "adding"})
_NEAR_CLAIM: Final = 3
"""Words between whose claim it is and "claim": the Russian ministry's latest claims."""


def waves_away(statement: Statement) -> bool:
    """Whether a statement only gives what its speaker dismisses or mocks."""
    cue = statement.cue
    return cue is not None and bool(_WAVES & {theme(word) for word in cue.text.split()})


def denial_of(statement: Statement, reading: Reading) -> str | None:
    """The words that deny, None where nothing is denied."""
    cue = statement.cue
    if cue is not None and cue.class_ == "deny" and not _quarrels(cue.text):
        return cue.text
    return _phrase(_denials(), reading, unless=plain("negations") | {"or"})


def wording_of(statement: Statement, reading: Reading, events: tuple[Event, ...]) -> str | None:
    """The words that quarrel with a description, its meaning or its motive."""
    if statement.cue is not None and _quarrels(statement.cue.text):
        return statement.cue.text.lower()
    return _phrase(_wordings(), reading) or _renamed(events)


def _renamed(events: tuple[Event, ...]) -> str | None:
    """One word for another on the scale of how something was done: "a rout, not a regrouping"."""
    described = [event for event in events if event.scale.name == DESCRIBES]
    for event in described:
        for other in described:
            if other.negated and not event.negated and event.pole == other.pole:
                return f"{event.text}, not {other.text}".lower()
    return None


def denied(events: tuple[Event, ...], reading: Reading, side: str | None) -> tuple[Event, ...]:
    """The events of a denial, each of them said not to be so.

    A loss that nobody is named for is the denier's own: nobody denies another's losses. What
    follows on "but says" is no longer denied.
    """
    end = _says_next(reading)
    return tuple(
        event
        if event.at > end
        else replace(
            event,
            pole=-event.told,
            agent=event.agent or (side if event.scale.own and event.told < 0 else None),
        )
        for event in events
    )


def _says_next(reading: Reading) -> int:
    """The word with which a headline goes on: "denies an advance, says its troops regrouped"."""
    for index, word in enumerate(reading.words):
        clause = reading.clause[index]
        if word.lower in _SAYS_NEXT and 0 < clause >= index - 1:
            return index
    return len(reading.words)


def claimants_in(reading: Reading, world: World) -> frozenset[str]:
    """Sides and speakers whose claim a statement names: "Kyiv's claims", "a report by Norvik"."""
    found: set[str] = set()
    nouns = plain("claim_nouns")
    if nouns.isdisjoint(reading.every):
        return frozenset()
    for index, word in enumerate(reading.words):
        if word.lower not in nouns:
            continue
        by = [w.lower for w in reading.words[index + 1 : index + 3]]
        for party in reading.named:
            before = 0 <= index - party.end < _NEAR_CLAIM
            behind = index < party.first <= index + 5 and bool({"by", "of", "from"} & set(by))
            if before or behind:
                found.add(party.speaker or party.side)
    return frozenset(found)


def renamed_in(reading: Reading, statement: Statement) -> frozenset[str]:
    """The words a statement says are the wrong ones: "not an adjustment but a cut".

    After "not" or "no" with another noun put in its place, what somebody else is said to call it,
    a word in marks of its own that "was" something else, and what the speaker "called a" worse
    thing.
    """
    found = {theme(match[1]) for match in _IN_MARKS.finditer(statement.words, 0, MOST_CHARACTERS)}
    if statement.cue is not None and _quarrels(statement.cue.text):
        found.update(_called(reading))
    if _RENAMES.isdisjoint(reading.every):
        return frozenset(found)
    lower = reading.lower
    for index, text in enumerate(lower):
        replaced = text in {"not", "no"} and _is_replaced(reading, index)
        if replaced or (reading.stems[index] in _CALLS and _is_answered(lower, index)):
            found.update(_noun_at(reading, index + 1))
    return frozenset(found)


def _called(reading: Reading) -> set[str]:
    """What is given another name: the reform in "called the reform a theft"."""
    lower = reading.lower
    ends = [index for index, text in enumerate(lower[:6]) if index and text in {"a", "an"}]
    if not ends or lower[0] in {"it", "this", "that", "them", "him", "her"}:
        return set()
    return {theme(text) for text in lower[: ends[0]] if text not in plain("stopwords")}


def _is_replaced(reading: Reading, index: int) -> bool:
    """Whether another word follows on "not a cut": "but a saving", ", it is a saving"."""
    behind = [word.lower for word in reading.words[index + 2 : index + 9]]
    before = [word.lower for word in reading.words[max(0, index - 3) : index]]
    follows = "but" in behind or any(pair in _IT_IS for pair in pairwise(behind))
    return follows or (index > 0 and before[-1:] == ["and"])


def _is_answered(lower: Sequence[str], index: int) -> bool:
    """Whether the speaker's own word follows: "what they call a cut is a theft"."""
    return bool({"is", "was", "are", "were", "i", "we"} & {*lower[index + 2 : index + 7]})


def _noun_at(reading: Reading, start: int) -> set[str]:
    """The noun that begins at a word, articles and adjectives before it left in."""
    found: set[str] = set()
    for index in range(start, min(start + 4, len(reading.words))):
        text = reading.words[index].lower
        if text in plain("clause_openers") or text in {"is", "was", "but"}:
            break
        if text not in plain("stopwords") and text not in plain("small_verbs"):
            found.add(theme(text))
            if reading.limit(index) == index + 1:
                break
    return found


def _quarrels(cue: str) -> bool:
    """Whether a verb of saying quarrels with a description: "dismissed as regrettable"."""
    return bool(themes("wording_cues") & {theme(word) for word in cue.split()})


def _phrase(
    phrases: Phrases[str], reading: Reading, unless: frozenset[str] = frozenset()
) -> str | None:
    """The words of the first phrase of a list in a statement, `unless` one of these is before it.

    Who neither confirms nor denies does not deny.
    """
    for index in phrases.starts(reading.stems, reading.every):
        if not unless.isdisjoint(reading.lower[max(0, index - 2) : index]):
            continue
        limit = reading.limit(index)
        for _, end in phrases.at(reading.stems, reading.every, index, limit):
            return " ".join(word.text for word in reading.words[index:end])
    return None


@cache
def _denials() -> Phrases[str]:
    return Phrases((line, line) for line in lines("denials"))


@cache
def _wordings() -> Phrases[str]:
    return Phrases((line, line) for line in lines("wordings"))
