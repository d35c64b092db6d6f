"""One article made ready for comparing, and what of the whole folder its frames rest on."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.linking.frames.clauses import read
from tui.linking.frames.frame import frame
from tui.linking.frames.nesting import own_words
from tui.linking.frames.renaming import renamed_in
from tui.linking.frames.stances import wording_at
from tui.linking.frames.vocabulary import plain
from tui.linking.tokens import MOST_CHARACTERS, name_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.linking.frames.clauses import Reading
    from tui.linking.frames.frame import Frame
    from tui.linking.frames.world import World
    from tui.linking.tokens import Word
    from tui.model import Statement

_NEITHER: Final = re.compile(
    r"\b(?:neither|without|nor|not)\s(?:either\s)?(?:confirm|den)\w{1,6}\s(?:n?or)\s(?:confirm|den)",
    re.IGNORECASE,
)
"""Who neither confirms nor denies says nothing."""
_LEAST: Final = 2
"""Words that a statement must have besides those it only tells of others."""


class Heard(NamedTuple):
    """What an article says, read in some world: each statement with its words.

    `asks` are the questions that its frames put to the world, as `World` names them: they are the
    same in every world that answers these as this one did.
    """

    readings: Sequence[tuple[Statement, Reading]]
    asks: frozenset[str]

    def sides(self) -> Counter[tuple[str, str]]:
        """How often each speaker names each side."""
        return Counter(
            (statement.speaker, side)
            for statement, reading in self.readings
            for side in sorted({party.side for party in reading.named})
            if statement.speaker
        )


def told(statements: Iterable[Statement]) -> list[Statement]:
    """The statements of an article that claim anything."""
    return [statement for statement in statements if not _is_silence(statement)]


def hear(statements: Sequence[Statement], world: World) -> Heard:
    """Reads the statements of one article."""
    own = own_words(statements)
    readings: list[tuple[Statement, Reading]] = []
    asks: set[str] = set()
    for statement in statements:
        whole = read(statement.words, world)
        readings.append((statement, _without_others(whole, statement, own, world)))
        asks.update([word.key for word in whole.words if word.capital])
        asks.update(world.asked_of(statement.speaker, {party.side for party in whole.named}))
    return Heard(readings, frozenset(asks))


def frames_of(heard: Heard, world: World) -> list[Frame]:
    """The frames of an article's statements, without what only a reader needs."""
    found = [
        frame(replace(statement, evidence=(), topics=()), reading, world)
        for statement, reading in heard.readings
    ]
    names: set[str] = set()
    for one in found:
        names.update(one.places)
        names.update(key for key, written in one.shown.items() if written[:1].isupper())
        if one.voice is not None and one.voice.role:
            names.update(word.key for word in _names_in(one.voice.role))
    about = frozenset(names)
    return [one._replace(about=about) for one in found]


def _names_in(role: str) -> Iterable[Word]:
    """The words of names in a role: Vireo Air in "Vireo Air spokesman", nothing in "Fire chief"."""
    found = name_tokens(role)
    for one, following in zip(found, (*found[1:], None), strict=True):
        first = one is found[0] and not (following and following.capital)
        if one.capital and not first:
            yield one


def _without_others(
    whole: Reading, statement: Statement, own: Mapping[str, str], world: World
) -> Reading:
    """A statement without what it only tells of others, unless it quarrels with it."""
    if statement.id not in own:
        return whole
    wording = wording_at(whole)
    if wording or renamed_in(whole, statement, wording):
        return whole
    rest = read(own[statement.id], world)
    found = [text for text in rest.lower if text not in plain("stopwords")]
    # "The crew reported no fault", told by a spokesman, is all that he says.
    return rest if len(found) >= _LEAST else whole


def _is_silence(statement: Statement) -> bool:
    """Whether it only says that somebody did not answer: that stands in no relation to claims."""
    cue = statement.cue
    if _NEITHER.search(statement.words, 0, MOST_CHARACTERS):
        return True
    return statement.hedge is not None and cue is not None and statement.hedge == cue.text
