"""Whether two events are the same one, or cannot both be so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from tui.linking.frames.agents import NOUN, SPEAKER, is_side
from tui.linking.relating.matter import other_doers

if TYPE_CHECKING:
    from tui.linking.frames import Event
    from tui.linking.relating.pair import Pair

_ALIKE: Final = 0.3
"""Where nobody says who did it, statements must be this alike to speak of one event."""

_HELD: Final = 0.5
"""Where two names may be two agents, statements must have this share of their words in common."""

Agents = Literal["same", "open", "other"]


def agents(mine: Event, yours: Event, pair: Pair) -> Agents:
    """Whether two events have one agent: surely, possibly, or not."""
    a, b = mine.agent, yours.agent
    if a is not None and a == b:
        return "same"
    if mine.scale.loose:
        return "open"
    if a is None or b is None:
        return "open"
    if is_side(a) != is_side(b):
        return "same" if _is_called(a, b, pair) or _is_called(b, a, pair) else "open"
    if is_side(a) and pair.family(a) == pair.family(b):
        return "open"
    return "other"


def _is_called(speaker: str, noun: str, pair: Pair) -> bool:
    """Whether one agent is a speaker and the other a noun that it is called by."""
    id_, word = speaker.removeprefix(SPEAKER), noun.removeprefix(NOUN)
    voices = [one.voice for one in (pair.later, pair.earlier) if one.speaker == id_]
    return noun.startswith(NOUN) and any(voice and word in voice.called for voice in voices)


def same_event(mine: Event, yours: Event, pair: Pair) -> bool:
    """Whether two events are one: the same end for one agent, or a gain that is a rival's loss."""
    if mine.negated != yours.negated:
        return False
    if mine.negated and mine.themes.isdisjoint(yours.themes):
        # "Not advanced" and "not lost" are two things.
        return False
    return _one_proposition(mine, yours, pair, same=mine.pole == yours.pole)


def denied_event(denial: Event, claim: Event, pair: Pair) -> bool:
    """Whether one event is said not to be, and is what the other says is."""
    if not denial.negated or claim.negated:
        return False
    return _one_proposition(denial, claim, pair, same=denial.told == claim.pole)


def _one_proposition(mine: Event, yours: Event, pair: Pair, *, same: bool) -> bool:
    who = agents(mine, yours, pair)
    if mine.scale.strict and mine.scale.exclusive and other_doers(pair):
        # Two who each say that another began it do not agree.
        return False
    if same:
        loosely = mine.scale.loose and pair.shares_theme(mine, yours)
        return who == "same" or (who == "open" and (loosely or _enough(pair)))
    rivals = mine.scale.zero_sum and pair.opposed(mine.agent, yours.agent)
    return who == "other" and rivals


def opposed_events(mine: Event, yours: Event, pair: Pair) -> bool:
    """Whether two events cannot both be so: opposite ends for one agent, or one end for two."""
    if mine.negated and yours.negated:
        # "Not advanced" and "not retreated" go together.
        return False
    who = agents(mine, yours, pair)
    if mine.pole == yours.pole:
        if mine.scale.strict:
            return mine.scale.exclusive and other_doers(pair) and pair.held >= _HELD
        known = mine.agent is not None and yours.agent is not None
        likely = who == "open" and pair.across_or_unknown and pair.held >= _HELD
        differ = who == "other" or likely
        return mine.scale.exclusive and mine.pole > 0 and known and differ
    return who == "same" or (who == "open" and not mine.scale.zero_sum and _enough(pair))


def _enough(pair: Pair) -> bool:
    return pair.likeness >= _ALIKE
