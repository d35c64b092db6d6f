"""What a statement says that happened: on which scale, at which end, to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.linking.frames.agents import agent_of, doer_of, is_passive, is_side
from tui.linking.frames.scales import Scale, events_lexicon
from tui.linking.frames.stems import stem, theme
from tui.linking.frames.vocabulary import plain, themes

if TYPE_CHECKING:
    from tui.linking.frames.clauses import Reading
    from tui.linking.frames.world import World

_UNREAL: Final = frozenset({"if", "unless", "should", "please", "want", "wants", "plans"})
_ARTICLES: Final = frozenset(
    {"a", "an", "the", "any", "some", "every", "each", "his", "her", "its", "their", "our", "my"}
)
_PREPOSITIONS: Final = frozenset(
    {"in", "of", "at", "on", "for", "from", "to", "with", "by", "over"}
)
_GOES_ON: Final = frozenset({"and", "or", "but"})
_TOLD: Final = frozenset({"claimed", "claiming", "alleged", "despite"})
_KEEPS: Final = frozenset(map(stem, ("keep", "prevent", "stop", "bar", "block", "deter")))
_WINDOW: Final = 5
"""Words before a verb in which "not" belongs to it."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a scale.

    `pole` is the end it came out at after negation, `told` the end the words stand for. `agent` is
    the side it happened to or was done by, or "~" and the noun that is its subject; None where
    unknown. `text` begins at word `at`, and `themes` are its outer words. `real` is False for what
    is wished, feared or threatened.
    """

    scale: Scale
    pole: int
    told: int
    agent: str | None
    text: str
    at: int = 0
    real: bool = True
    themes: frozenset[str] = frozenset()

    @property
    def negated(self) -> bool:
        """Whether the words say that it did not happen."""
        return self.pole != self.told


def events_in(
    reading: Reading, speaker: str | None, world: World, *, denied: bool = False
) -> tuple[Event, ...]:
    """The events of a statement, in order, each word of a scale once for each agent."""
    lexicon = events_lexicon()
    found: dict[tuple[str, int, bool, str | None, frozenset[str]], Event] = {}
    carried: str | None = None
    taken: dict[str, int] = {}
    for index in lexicon.starts(reading.stems, reading.every):
        limit = reading.limit(index)
        for (scale, told), end in lexicon.at(reading.stems, reading.every, index, limit):
            if index < taken.get(scale.name, 0) or (
                scale.strict and _describes(reading, index, end)
            ):
                continue
            taken[scale.name] = end
            agent, sure = agent_of(reading, index, speaker, world, denied=denied)
            if not sure and _carries(reading, index):
                agent = carried or _subject_before(reading, index, speaker, world, denied=denied)
            carried = agent
            event = _event(reading, index, end, (scale, told), agent, denied=denied)
            key = (scale.name, event.pole, event.negated, event.agent, event.themes)
            found.setdefault(key, event)
    return tuple(found.values())


def _subject_before(
    reading: Reading, index: int, speaker: str | None, world: World, *, denied: bool
) -> str | None:
    """The side that is the subject of the clause before: "troops took the hill and advanced"."""
    start = reading.clause[index]
    if not start or reading.lower[start] not in _GOES_ON:
        return None
    agent, _ = agent_of(reading, start - 1, speaker, world, denied=denied)
    return agent if is_side(agent) else None


def _describes(reading: Reading, index: int, end: int) -> bool:
    """Whether a word is part of a name, or only describes a noun: "the left wing"."""
    text = reading.lower[index]
    if index and (reading.words[index].capital or reading.words[end - 1].capital):
        return True
    if not index or end > index + 1 or reading.limit(index) == end:
        return False
    if reading.lower[index - 1] not in _ARTICLES:
        return False
    behind = reading.lower[end]
    return text.endswith("ed") or behind not in plain("stopwords", "small_verbs")


def _carries(reading: Reading, index: int) -> bool:
    """Whether a clause without a subject goes on with the last one: "advanced and held on"."""
    start = reading.clause[index]
    text = reading.words[start].lower
    return text in _GOES_ON or text not in plain("clause_openers")


def _event(
    reading: Reading,
    index: int,
    end: int,
    meaning: tuple[Scale, int],
    agent: str | None,
    *,
    denied: bool,
) -> Event:
    scale, told = meaning
    pole = -told if _is_negated(reading, index, end) else told
    if is_passive(reading, index):
        by = doer_of(reading, end)
        if by:
            agent = by
        elif scale.strict and not scale.exclusive:
            # "The doors were locked": who locked them is not told.
            agent = None
        elif scale.zero_sum and told > 0 and is_side(agent):
            # "The Russians were pushed back": what was done to them is their loss.
            pole, told = -pole, -told
    found = reading.words[index:end]
    text = " ".join(word.text for word in found)
    told_by = frozenset({theme(found[0].text), theme(found[-1].text)})
    real = denied or _is_real(reading, index)
    return Event(scale, pole, told, agent, text, index, real, told_by)


def _is_negated(reading: Reading, index: int, end: int) -> bool:
    """Whether a word of negation stands just before, inside, or before the object."""
    start = max(reading.clause[index], index - _WINDOW)
    lower = [word.lower for word in reading.words[start : end + 1]]
    before, inside = lower[: index - start], lower[index - start + 1 : end - start]
    count = sum(_negates(text) for text in inside)
    # "No suspects in the theft": a theft there was.
    count += sum(
        _negates(text) and (text != "no" or _PREPOSITIONS.isdisjoint(before[position:]))
        for position, text in enumerate(before)
    )
    if before[-1:] == ["from"]:
        # "Kept the enemy from advancing": it did not advance.
        count += not _KEEPS.isdisjoint(reading.stems[max(0, index - 2 * _WINDOW) : index])
    return (count + (lower[end - start :] == ["no"])) % 2 == 1


def _negates(text: str) -> bool:
    return text in plain("negations") or text.endswith(("n't", "n’t"))


def _is_real(reading: Reading, index: int) -> bool:
    """Whether it is told as something that is or will be so, not as wished or threatened."""
    start = reading.clause[index]
    window = [word.lower for word in reading.words[max(start, index - 12) : index]]
    wished = window[-1:] == ["to"] and window[-2:-1] and window[-2] not in plain("implicatives")
    if _UNREAL & set(window) or wished or window == ["to"]:
        # "Threatened to withdraw" is no withdrawal.
        return False
    told = [word.lower for word in reading.words[max(0, start - 6) : start]]
    told = told if reading.words[start].lower == "that" else []
    before = {*told, *window[-4:]}
    if not (before.isdisjoint(plain("claim_nouns")) and before.isdisjoint(_TOLD)):
        # "The army's claim to have held firm" is the army's, not the speaker's.
        return False
    # So is "what their leader called a rout"; but "what is called a rout" is the speaker's word.
    stems = reading.stems[start:index]
    return not themes("wording_cues") & set(stems[-4:]) or stem("be") in stems
