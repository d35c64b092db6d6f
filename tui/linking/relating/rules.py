"""When two statements stand in which relation. Every rule prefers silence to a wrong link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.linking.frames.stems import stem
from tui.linking.relating import reasons
from tui.linking.relating.agreement import denied_event, meetings, opposed_events, same_event
from tui.linking.relating.links import link
from tui.model import Reason

if TYPE_CHECKING:
    from tui.linking.frames import Event, Frame
    from tui.linking.relating.pair import Pair
    from tui.model import Link

_NEAR: Final = 3
"""Days within which two accounts are of the same moment."""


def denies(pair: Pair, one: Frame, other: Frame) -> Link | None:
    """An explicit denial aimed at the other's content."""
    if other.denial or pair.gap is None:
        return None
    if one.points:
        return _denies_what_was_said(pair, one, other)
    for mine, yours in meetings(pair):
        denial, claim = (mine, yours) if one is pair.later else (yours, mine)
        if denied_event(denial, claim, pair) and _is_aimed(pair, one, other, denial, claim):
            score = 0.6 + 0.2 * pair.names(one, other) + 0.2 * bool(one.denial) - 0.02 * pair.gap
            told = [reasons.denial(one, denial), reasons.events(denial, claim, "against")]
            return link("denies", one, other, score, [*told, *reasons.context(pair)])
    if one.denial and not pair.one_scale and pair.likeness >= 0.5 and len(pair.themes) >= 2:
        score = 0.4 + 0.4 * pair.likeness
        return link("denies", one, other, score, [reasons.denial(one), *reasons.context(pair)])
    return None


def _is_aimed(pair: Pair, one: Frame, other: Frame, event: Event, claim: Event) -> bool:
    """A denial meets claims of its days; a bare "not" must be nearer and name who did it."""
    if pair.gap is None or other.speaker is None:
        return False
    if one.denial:
        behind = (
            one.days is not None and other.days is not None and other.days.first > one.days.last
        )
        return pair.gap <= (2 if behind else 7)
    # A bare "not" answers only the same word: "not lost" answers "lost", not "withdrew".
    return (
        pair.gap <= _NEAR
        and event.agent == claim.agent is not None
        and stem(event.text.split()[0]) == stem(claim.text.split()[0])
    )


def _denies_what_was_said(pair: Pair, one: Frame, other: Frame) -> Link | None:
    """In "the ministry denied Kyiv's claims" the claims are what Kyiv's people said just before."""
    if not pair.same_article or other.start > one.start or not pair.names(one, other):
        return None
    told = [reasons.denial(one), Reason("speaker", f"names {other.side or 'the speaker'}")]
    return link("denies", one, other, 0.6, [*told, *reasons.context(pair)])


def disputes(pair: Pair, one: Frame, other: Frame) -> Link | None:
    """Accepts the fact, quarrels with its wording, meaning or motive."""
    if not one.wording or pair.gap is None or pair.gap > _NEAR:
        return None
    if other.denial and not pair.names(one, other):
        return None
    told = [Reason("wording", f"wording: “{one.wording}”")]
    for mine, yours in meetings(pair):
        if _other_words(mine, yours) or (not mine.scale.own and opposed_events(mine, yours, pair)):
            what = reasons.events(mine, yours, "against")
            score = 0.65 + 0.2 * pair.names(one, other) - 0.03 * pair.gap
            return link("disputes", one, other, score, [*told, what, *reasons.context(pair)])
    if one.claim and pair.names(one, other) and pair.likeness >= 0.15:
        told.append(Reason("speaker", f"speaks of what {other.side or 'the other'} said"))
        score = 0.45 + 0.3 * pair.likeness
        return link("disputes", one, other, score, [*told, *reasons.context(pair)])
    return None


def _other_words(mine: Event, yours: Event) -> bool:
    """Opposite descriptions of one move, whoever made it: a rout and a regrouping."""
    return mine.scale.own and mine.scale.name == "order" and mine.pole != yours.pole


def contradicts(pair: Pair) -> Link | None:
    """The same matter at the same time, and both cannot hold."""
    if pair.gap is None or pair.gap > _NEAR or not _both_known(pair):
        return None
    for mine, yours in meetings(pair):
        if not opposed_events(mine, yours, pair) or not _is_clear(pair, mine):
            continue
        score = 0.5 + 0.2 * pair.across + 0.2 * bool(pair.places) + 0.1 * pair.likeness
        told = [reasons.events(mine, yours, "against"), *reasons.context(pair)]
        return link("contradicts", pair.later, pair.earlier, score - 0.05 * pair.gap, told)
    return _figures_clash(pair)


def _is_clear(pair: Pair, event: Event) -> bool:
    """One side may advance here and fall back there: only the same place and day is a clash."""
    if event.scale.zero_sum:
        return bool(pair.places) and pair.gap == 0 and pair.across
    return bool(pair.places or pair.themes)


def _figures_clash(pair: Pair) -> Link | None:
    if pair.figures is None or pair.figures.verdict != "disagree" or pair.gap is None:
        return None
    if pair.gap > 1 or pair.elsewhere:
        return None
    alike = pair.likeness >= 0.5 and len(pair.themes) >= 2
    if not alike and not any(same_event(a, b, pair) for a, b in meetings(pair)):
        return None
    score = 0.5 + 0.2 * pair.across + 0.2 * pair.likeness
    told = [*reasons.figures(pair), *reasons.context(pair)]
    return link("contradicts", pair.later, pair.earlier, score, told)


def corroborates(pair: Pair) -> Link | None:
    """The same proposition from another speaker; across sides it ranks first."""
    if pair.gap is None or pair.gap > _NEAR + 1 or not _both_known(pair):
        return None
    agree = pair.figures is not None and pair.figures.verdict == "agree"
    if pair.figures is not None and not agree:
        return None
    told: list[Reason] = []
    for mine, yours in meetings(pair):
        if opposed_events(mine, yours, pair):
            return None
        if not told and same_event(mine, yours, pair):
            told.append(reasons.events(mine, yours, "agrees with"))
    if not told and (pair.likeness < 0.55 or len(pair.themes) < 3 or _one_denies(pair)):
        return None
    score = 0.35 + 0.25 * pair.across + 0.2 * agree + 0.2 * pair.likeness
    told += [*reasons.figures(pair), *reasons.context(pair), *reasons.sides(pair)]
    return link("corroborates", pair.later, pair.earlier, score, told)


def _one_denies(pair: Pair) -> bool:
    return bool(pair.later.denial) != bool(pair.earlier.denial)


def _both_known(pair: Pair) -> bool:
    return pair.later.speaker is not None and pair.earlier.speaker is not None
