"""When a statement denies another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.linking.frames.stems import stem
from tui.linking.relating import reasons
from tui.linking.relating.agreement import agents, denied_event, opposed_events
from tui.linking.relating.grounds import Ground
from tui.linking.relating.links import link
from tui.linking.relating.matter import one_verb

if TYPE_CHECKING:
    from tui.linking.frames import Event, Frame
    from tui.linking.relating.grounds import Found
    from tui.linking.relating.pair import Pair

_BEFORE: Final = 7
"""Days within which a denial still answers what was said."""
_AFTER: Final = 2
"""Days after a denial on which saying the contrary still contradicts it."""
_BARE: Final = 3
"""Days within which a bare "not" answers what was said."""
_BESIDE: Final = 250
"""Characters between a statement and a denial that names nobody: "Russia denies it"."""
_COMMA: Final = 3
"""Characters of a comma, a quotation mark and a blank."""


def denies(pair: Pair, one: Frame, other: Frame) -> Found | None:
    """An explicit denial aimed at the other's content."""
    if not one.refuses or other.denial or other.speaker is None or pair.gap is None:
        return None
    if one.side is not None and one.side == other.side and not pair.names(one, other):
        # A state does not deny what its own people say; that both cannot hold is another matter.
        return None
    if one.denial and _accuses(one) and not pair.names(one, other):
        # "Accused the council of spreading lies": the council's words are meant, nobody else's.
        return None
    if one.wording and not one.denial:
        # "A rout, not a regrouping" quarrels with the word.
        return None
    if one is pair.earlier and not one.denial and pair.gap:
        # Who only said "not" before did not answer what came later.
        return None
    if one.points and pair.same_article:
        return _denies_what_was_said(pair, one, other)
    if one.denial and other.speaker in one.claimants and not _said_after(other, one):
        return _denies_whose_claim(pair, one, other) or _denies_the_words(pair, one, other)
    for denial, claim in _directed(pair, one):
        if _is_denied(pair, one, denial, claim) and _is_aimed(pair, one, other, denial, claim):
            return _denial(pair, one, other, denial, claim)
    return _denies_the_words(pair, one, other)


def _denies_the_words(pair: Pair, one: Frame, other: Frame) -> Found | None:
    """A denial, or a plain "not" by the one who was spoken of, in much the same words."""
    if not one.polarity.negative or other.polarity.negative or _clash(pair):
        return None
    if not pair.told_alike and not _answers_what_is_said_of_it(pair, one, other):
        return None
    # Who says "we did not", or is named, answers; who else says "not" only tells it otherwise.
    answers = one.denial or pair.names(other, one) or one.of_itself
    if not answers or _said_after(other, one) or (pair.gap or 0) > _BEFORE:
        return None
    if not one.denial and not one_verb(pair):
        return None
    if pair.meetings and not any(_is_denied(pair, one, a, b) for a, b in _directed(pair, one)):
        return None
    told = [reasons.denial(one), *reasons.context(pair)]
    return link("denies", one, other, 0.4 + 0.3 * pair.held + 0.1 * pair.likeness, told)


def _answers_what_is_said_of_it(pair: Pair, one: Frame, other: Frame) -> bool:
    """Whether a short denial has all its words from a statement about the one who denies."""
    if not one.denial or not pair.names(other, one) or pair.elsewhere or pair.other_days:
        return False
    return pair.held == 1 and bool(pair.themes) and one.themes <= other.themes


def _clash(pair: Pair) -> bool:
    """Whether the two name different agents for what is told on one scale."""
    mine, yours = (
        {event.scale.name for event in frame.events if event.real}
        for frame in (pair.later, pair.earlier)
    )
    return not mine.isdisjoint(yours) and not pair.meetings


def _directed(pair: Pair, one: Frame) -> list[tuple[Event, Event]]:
    return [(a, b) if one is pair.later else (b, a) for a, b in pair.meetings]


def _denial(pair: Pair, one: Frame, other: Frame, event: Event, claim: Event) -> Found:
    score = 0.5 + 0.15 * pair.names(one, other) + 0.15 * bool(one.denial)
    score += 0.1 * pair.likeness + 0.05 * bool(pair.places) + 0.05 * pair.same_article
    score -= 0.02 * (pair.gap or 0)
    told = [reasons.denial(one, event), reasons.events(pair, event, claim, "against")]
    told += reasons.context(pair)
    if _is_of_one_camp(pair) and agents(event, claim, pair) == "other":
        # Who denies a rival's gain does not answer an ally who tells of the loss that it would be.
        return link("contradicts", pair.later, pair.earlier, score - 0.15, told)
    if _said_after(other, one):
        # Nobody denies what is only said on a later day; but both cannot hold.
        return link("contradicts", other, one, score, told)
    return link("denies", one, other, score, told)


def _is_of_one_camp(pair: Pair) -> bool:
    mine, yours = (pair.family(frame.side) for frame in (pair.later, pair.earlier))
    return mine is not None and mine == yours


def _accuses(frame: Frame) -> bool:
    cue = frame.statement.cue
    return cue is not None and cue.class_ == "accuse"


def _said_after(one: Frame, other: Frame) -> bool:
    return one.days is not None and other.days is not None and one.days.first > other.days.last


def _is_aimed(pair: Pair, one: Frame, other: Frame, event: Event, claim: Event) -> bool:
    """A denial meets claims of its days; a bare "not" must be nearer, and answer the same word."""
    if pair.gap is None:
        return False
    if one.denial:
        return pair.gap <= (_AFTER if _said_after(other, one) else _BEFORE)
    return (
        pair.gap <= _BARE
        and event.agent == claim.agent is not None
        and stem(event.text.split()[0]) == stem(claim.text.split()[0])
    )


def _is_denied(pair: Pair, one: Frame, denial: Event, claim: Event) -> bool:
    """Whether an event is said not to be so, or one that was said not to be is said to be."""
    if denied_event(denial, claim, pair):
        return True
    undone = bool(one.denial) and claim.negated and not denial.negated
    return undone and opposed_events(denial, claim, pair)


def _denies_whose_claim(pair: Pair, one: Frame, other: Frame) -> Found | None:
    """In "dismissed Brand's account" it is told whose; on the same matter, or on nothing else."""
    for denial, claim in _directed(pair, one):
        if _is_denied(pair, one, denial, claim):
            return _denial(pair, one, other, denial, claim)
    if (pair.gap or 0) > _BARE or not (one.points or pair.themes) or other.voice is None:
        return None
    whose = Ground("speaker", f"names {other.voice.name}", reasons.whose(pair))
    told = [reasons.denial(one), whose, *reasons.context(pair)]
    return link("denies", one, other, 0.55 + 0.2 * pair.likeness - 0.03 * (pair.gap or 0), told)


def _denies_what_was_said(pair: Pair, one: Frame, other: Frame) -> Found | None:
    """In "the ministry denied Kyiv's claims" the claims are what Kyiv's people said just before."""
    if not pair.same_article or one.start <= other.start:
        return None
    if pair.names(one, other):
        whose = Ground("speaker", f"names {other.side or 'the speaker'}", reasons.whose(pair))
    elif not one.sides and not one.people and _stands_before(one, other):
        whose = Ground("speaker", "said just before", reasons.whose(pair))
    else:
        return None
    return link("denies", one, other, 0.6, [reasons.denial(one), whose, *reasons.context(pair)])


def _stands_before(one: Frame, other: Frame) -> bool:
    """Whether a denial that names nobody stands beside what was said: "which" right behind it."""
    if one.statement.words.lower() == "which":
        return one.start - other.statement.segments[-1][1] <= _COMMA
    return one.start - other.start < _BESIDE
