"""When a statement accepts a fact and quarrels with its wording, meaning or motive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.linking.frames.stances import DESCRIBES
from tui.linking.relating import reasons
from tui.linking.relating.agreement import opposed_events, same_event
from tui.linking.relating.grounds import Ground
from tui.linking.relating.links import link

if TYPE_CHECKING:
    from tui.linking.frames import Event, Frame
    from tui.linking.relating.grounds import Found
    from tui.linking.relating.pair import Pair

_ALIKE: Final = 0.4
"""How alike what is dismissed must be to what was said."""
_BESIDE: Final = 700
"""Characters between what is told and another name for it that does not say whose word it is."""
_NEAR: Final = 3
"""Days within which two descriptions are of one thing."""


def disputes(pair: Pair, one: Frame, other: Frame) -> Found | None:
    """Another name for what the other tells, or another meaning of what the other said."""
    if pair.gap is None or pair.gap > _NEAR:
        return None
    if one.waved_away:
        return _waves_away(pair, one, other)
    if not one.wording:
        return _tells_it_worse(pair, one, other) or _says_the_word_is_wrong(pair, one, other)
    if other.denial and not pair.names(one, other):
        return None
    if one.claimants and one.claimants.isdisjoint({other.speaker, other.side}):
        # "The ministry's statement is a sign of panic": it is the ministry that is answered.
        return _says_the_word_is_wrong(pair, one, other)
    wording = reasons.wording(one)
    for mine, yours in pair.meetings:
        if _described_otherwise(pair, one, other, mine, yours):
            what = reasons.events(pair, *_from_to(pair, one, mine, yours), "against")
            score = 0.65 + 0.2 * pair.names(one, other) - 0.03 * pair.gap
            return link("disputes", one, other, score, [wording, what, *reasons.context(pair)])
    if one.claimants & {other.speaker, other.side} and pair.likeness >= 0.15:
        whose = Ground(
            "speaker", f"speaks of what {other.side or 'the other'} said", reasons.whose(pair)
        )
        score = 0.45 + 0.3 * pair.likeness
        return link("disputes", one, other, score, [wording, whose, *reasons.context(pair)])
    return _says_the_word_is_wrong(pair, one, other)


def _from_to(pair: Pair, one: Frame, mine: Event, yours: Event) -> tuple[Event, Event]:
    """Two events in the direction of the link, which may run from the earlier statement."""
    return (mine, yours) if one is pair.later else (yours, mine)


def _waves_away(pair: Pair, one: Frame, other: Frame) -> Found | None:
    """What somebody dismisses, beside the statement it is."""
    if not pair.same_article or max(pair.likeness, pair.held) < _ALIKE or not pair.across:
        return None
    told = [reasons.wording(one), *reasons.context(pair)]
    return link("disputes", one, other, 0.5 + 0.3 * pair.likeness, told)


def _tells_it_worse(pair: Pair, one: Frame, other: Frame) -> Found | None:
    """What one side acknowledges, beside it another tells as a rout."""
    cue = other.statement.cue
    if cue is None or cue.class_ != "acknowledge" or not pair.same_article or not pair.across:
        return None
    if not _worse_only(one, other):
        return None
    for mine, yours in pair.meetings:
        if mine.scale.zero_sum and mine.pole == yours.pole and not one.denial:
            what = reasons.events(pair, *_from_to(pair, one, mine, yours), "for")
            told = [what, *reasons.context(pair)]
            return link("disputes", one, other, 0.6, told)
    return None


def _worse_only(one: Frame, other: Frame) -> bool:
    mine, yours = (
        [e.pole for e in frame.events if e.scale.name == DESCRIBES] for frame in (one, other)
    )
    return set(mine) == {-1} and not yours


def _says_the_word_is_wrong(pair: Pair, one: Frame, other: Frame) -> Found | None:
    """The other's own word is said to be the wrong one: "that is not an adjustment"."""
    wrong = one.renamed & other.themes - other.renamed
    if not wrong or one.denial or pair.elsewhere or not pair.across_or_unknown:
        return None
    shown = sorted(other.shown.get(word, word) for word in wrong)
    at = ((one.statement.id, shown[0]), (other.statement.id, shown[0]))
    told = [Ground("wording", f"another word for “{shown[0]}”", at), *reasons.context(pair)]
    return link("disputes", one, other, 0.55 + 0.2 * pair.likeness, told)


def _described_otherwise(pair: Pair, one: Frame, other: Frame, mine: Event, yours: Event) -> bool:
    if mine.scale.name == DESCRIBES:
        # In "calls the regrouping a rout" the last word is the speaker's own.
        own = [event for event in one.events if event.scale.name == DESCRIBES][-1]
        answers = not other.wording or pair.same_article or pair.names(one, other)
        return (
            mine.pole != yours.pole
            and answers
            and own.pole == (mine if one is pair.later else yours).pole
        )
    if mine.scale.own:
        if _renames_what_was_told(pair, one, other):
            return _is_a_loss_of(pair, yours if one is pair.later else mine, other)
        return _renames(one, other, pair) and same_event(mine, yours, pair)
    return opposed_events(mine, yours, pair)


def _renames_what_was_told(pair: Pair, one: Frame, other: Frame) -> bool:
    """Whether "what he described is a rout" follows on what another side told."""
    apart = one.start - other.start
    if not (pair.same_article and pair.across and 0 < apart < _BESIDE):
        return False
    return _worse_only(one, other)


def _is_a_loss_of(pair: Pair, event: Event, frame: Frame) -> bool:
    """Whether an event is a loss of the side that tells it, or its rival's gain."""
    if event.pole < 0:
        return pair.family(event.agent) == pair.family(frame.side)
    return pair.opposed(event.agent, frame.side)


def _renames(one: Frame, other: Frame, pair: Pair) -> bool:
    """Whether a statement gives what the other tells a worse name: "he called it a rout"."""
    cue = one.statement.cue
    if cue is None or one.wording != cue.text.lower():
        return False
    mine, yours = (
        {event.pole for event in frame.events if event.scale.name == DESCRIBES}
        for frame in (one, other)
    )
    # "Calls the regrouping a rout" answers who spoke of regrouping, and nobody else.
    return mine == {-1} and not yours and (pair.same_article or other.speaker in one.people)
