"""How a statement stands to what somebody else said: it denies, renames, or names a claim."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from tui.linking.frames.phrases import Phrases
from tui.linking.frames.stems import stem
from tui.linking.frames.vocabulary import plain
from tui.linking.lexicon import lines, per_lexicon

if TYPE_CHECKING:
    from tui.linking.frames.clauses import Reading
    from tui.linking.frames.events import Event
    from tui.linking.frames.world import World
    from tui.model import Statement

DESCRIBES: Final = "order"
"""The scale that tells how something was done, not whether."""

Stretch = tuple[int, int]
"""From which word of a statement to before which one."""

_WAVES: Final = frozenset(map(stem, ("dismiss", "mock", "ridicule")))
_QUARREL: Final = frozenset(map(stem, plain("wording_cues")))
_IT: Final = frozenset((word,) for word in ("it", "this", "that", "these", "those", "they"))
_SAYS_NEXT: Final = frozenset({"says", "said", "saying", "adds", "added", "adding"})
_NEAR_CLAIM: Final = 3
"""Words between whose claim it is and "claim": the Russian ministry's latest claims."""


def waves_away(statement: Statement) -> bool:
    """Whether a statement only gives what its speaker dismisses or mocks."""
    cue = statement.cue
    return cue is not None and _dismisses(cue.text)


def denial_of(statement: Statement, reading: Reading) -> str | None:
    """The words that deny, None where nothing is denied."""
    cue = statement.cue
    # Who dismisses a report denies it; who dismisses it as this or that may only quarrel.
    if (cue is not None and cue.class_ == "deny") and (
        not quarrels(cue.text) or (_dismisses(cue.text) and "as" not in reading.lower)
    ):
        return cue.text
    unless = plain("negations") | {"or"}
    plainly = _phrase(_denials(), reading, unless)
    if plainly or not _is_of_a_claim(reading):
        return plainly
    return _phrase(_weak_denials(), reading, unless)


def _is_of_a_claim(reading: Reading) -> bool:
    """Whether a statement speaks of what somebody said, or of "it"."""
    if reading.lower[:1] == ("they",) and reading.lower[1:2] not in (("are",), ("were",)):
        return False  # they all lie: people, no claims
    return reading.lower[:1] in _IT or not plain("claim_nouns").isdisjoint(reading.every)


def wording_of(
    statement: Statement, reading: Reading, events: tuple[Event, ...], at: Stretch | None
) -> str | None:
    """The words that quarrel with a description, its meaning or its motive; `at` as told below."""
    if statement.cue is not None and quarrels(statement.cue.text):
        return statement.cue.text.lower()
    return _words_at(reading, at) or _renamed(events)


def _renamed(events: tuple[Event, ...]) -> str | None:
    """One word for another on the scale of how something was done: "a rout, not a regrouping"."""
    described = [event for event in events if event.scale.name == DESCRIBES]
    for event in described:
        for other in described:
            if other.negated and not event.negated and event.pole == other.pole:
                return f"{event.text}, not {other.text}".lower()
    return None


def denied(
    events: tuple[Event, ...], reading: Reading, side: str | None, *, by_verb: bool
) -> tuple[Event, ...]:
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
            # "Denied that nobody was let in": what was negative is turned round again.
            pole=-event.pole if by_verb else -event.told,
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
        whose = [(party.speaker or party.side, party.first, party.end) for party in reading.named]
        for who, first, end in (*whose, *reading.mentions):
            before = 0 <= index - end < _NEAR_CLAIM
            behind = index < first <= index + 5 and bool({"by", "of", "from"} & set(by))
            if before or behind:
                found.add(who)
    return frozenset(found)


@lru_cache(maxsize=4096)
def _dismisses(cue: str) -> bool:
    return not _WAVES.isdisjoint(map(stem, cue.split()))


@lru_cache(maxsize=4096)
def quarrels(cue: str) -> bool:
    """Whether a verb of saying quarrels with a description: "dismissed as regrettable"."""
    return not _QUARREL.isdisjoint(map(stem, cue.split()))


def wording_at(reading: Reading) -> Stretch | None:
    """From which word to before which one a statement quarrels with a description."""
    return _span(_wordings(), reading, frozenset())


def _phrase(phrases: Phrases[str], reading: Reading, unless: frozenset[str]) -> str | None:
    """The words of the first phrase of a list in a statement, `unless` one of these is before it.

    Who neither confirms nor denies does not deny.
    """
    return _words_at(reading, _span(phrases, reading, unless))


def _words_at(reading: Reading, at: Stretch | None) -> str | None:
    return " ".join([word.text for word in reading.words[slice(*at)]]) if at else None


def _span(phrases: Phrases[str], reading: Reading, unless: frozenset[str]) -> Stretch | None:
    for index in phrases.starts(reading.stems, reading.every):
        if not unless.isdisjoint(reading.lower[max(0, index - 2) : index]):
            continue
        limit = reading.limit(index)
        for _, end in phrases.at(reading.stems, reading.every, index, limit):
            return index, end
    return None


@per_lexicon
def _denials() -> Phrases[str]:
    return Phrases((line, line) for line in lines("denials"))


@per_lexicon
def _weak_denials() -> Phrases[str]:
    return Phrases((line, line) for line in lines("weak_denials"))


@per_lexicon
def _wordings() -> Phrases[str]:
    return Phrases((line, line) for line in lines("wordings"))
