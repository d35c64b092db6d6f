"""When two statements cannot both hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.linking.relating import reasons
from tui.linking.relating.agreement import agents, opposed_events, same_event
from tui.linking.relating.grounds import Ground
from tui.linking.relating.links import link
from tui.linking.relating.matter import (
    names_one_thing,
    none_against_some,
    of_other_places,
    one_verb,
    other_causes,
    other_subjects,
)

if TYPE_CHECKING:
    from tui.linking.frames import Event
    from tui.linking.relating.grounds import Found
    from tui.linking.relating.pair import Pair

_MANY: Final = 2
"""Content words that two statements must share before a "not" in one of them tells."""
_SEVERAL: Final = 3
_ALIKE: Final = 0.6
"""Share of the words besides the cause at which two causes are of one thing."""
_NEAR: Final = 3
"""Days within which two accounts are of the same moment."""


def contradicts(pair: Pair) -> Found | None:
    """The same matter, overlapping place and time, and both cannot hold."""
    if pair.gap is None or pair.gap > _NEAR or not pair.both_known or _apart(pair):
        return None
    for mine, yours in pair.meetings:
        if opposed_events(mine, yours, pair) and _is_clear(pair, mine, yours):
            score = 0.45 + 0.2 * pair.across + 0.15 * bool(pair.places) + 0.2 * pair.likeness
            told = [reasons.events(pair, mine, yours, "against"), *reasons.context(pair)]
            score -= 0.05 * pair.gap
            return link("contradicts", pair.later, pair.earlier, score, told)
    return _figures_clash(pair) or _words_clash(pair) or _causes_clash(pair)


def _words_clash(pair: Pair) -> Found | None:
    """Much the same words with one turned into its opposite, or with a "not" in one of them."""
    turned = pair.turned
    if not pair.told_alike or other_subjects(pair) or len(pair.themes) + len(turned) < _MANY:
        return None
    if not (pair.clearly_turned if turned else pair.turned_round):
        # "Not inside" and "outside" go together.
        return None
    if not turned and (pair.meetings or not one_verb(pair)):
        return None
    if not all(same_event(mine, yours, pair) for mine, yours in pair.meetings):
        return None
    if turned:
        told = [reasons.turned(pair), *reasons.context(pair)]
    else:
        told = [Ground("denial", "one of them says that it is not so"), *reasons.context(pair)]
    score = 0.35 + 0.2 * pair.across + 0.3 * pair.likeness - 0.05 * (pair.gap or 0)
    return link("contradicts", pair.later, pair.earlier, score, told)


def _of_one_whole(pair: Pair) -> bool:
    """Whether two shares are of one thing by all that is said of it: 40 % of voters stayed home."""
    share = pair.figures is not None and pair.figures.a.dimension == "percent"
    return share and pair.held == 1 and len(pair.themes) >= _SEVERAL


def _causes_clash(pair: Pair) -> Found | None:
    """Much the same words with another cause: died of cold, died of poison."""
    if not other_causes(pair) or pair.turned_round or pair.elsewhere or pair.other_days:
        return None
    mine, yours = (frame.themes - frame.says.causes for frame in (pair.later, pair.earlier))
    if len(mine & yours) < max(_MANY, _ALIKE * min(len(mine), len(yours))):
        return None
    told_by = [
        ", ".join(sorted(frame.shown[word] for word in frame.says.causes))
        for frame in (pair.later, pair.earlier)
    ]
    at = reasons.both(pair, *told_by)
    told = [Ground("cause", "“{}” against “{}”".format(*told_by), at), *reasons.context(pair)]
    score = 0.4 + 0.2 * pair.across + 0.2 * pair.likeness
    return link("contradicts", pair.later, pair.earlier, score, told)


def _apart(pair: Pair) -> bool:
    return pair.elsewhere or pair.other_days or of_other_places(pair)


def _is_clear(pair: Pair, mine: Event, yours: Event) -> bool:
    """One side may advance here and fall back there: only the same place and day is a clash."""
    if mine.scale.zero_sum:
        if pair.gap or not pair.across_or_unknown:
            return False
        one = agents(mine, yours, pair) == "same" and names_one_thing(pair)
        return (bool(pair.places) and pair.across) or (one and pair.shares_theme(mine, yours))
    beside = pair.same_article and mine.agent is not None and mine.agent == yours.agent
    both = len(mine.themes & yours.themes) > 1
    return bool(pair.places) or beside or both or pair.shares_theme(mine, yours)


def _figures_clash(pair: Pair) -> Found | None:
    """Disjoint figures in one dimension, of one event or in nearly the same words."""
    if (pair.gap or 0) > 1 or not (names_one_thing(pair) or _of_one_whole(pair)):
        return None
    if none_against_some(pair) and pair.told_alike and one_verb(pair):
        score = 0.5 + 0.2 * pair.across + 0.2 * pair.likeness
        told = [reasons.none_against(pair), *reasons.context(pair)]
        return link("contradicts", pair.later, pair.earlier, score, told)
    if pair.figures is None or pair.figures.verdict != "disagree":
        return None
    alike = pair.likeness >= 0.5 and len(pair.themes) + len(pair.places) >= 2
    if not alike and not any(same_event(a, b, pair) for a, b in pair.meetings):
        return None
    score = 0.5 + 0.2 * pair.across + 0.2 * pair.likeness
    told = [*reasons.figures(pair), *reasons.context(pair)]
    return link("contradicts", pair.later, pair.earlier, score, told)
