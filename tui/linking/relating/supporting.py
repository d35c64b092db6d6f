"""When another speaker says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.linking.frames.stems import theme
from tui.linking.frames.vocabulary import themes
from tui.linking.relating import reasons
from tui.linking.relating.agreement import opposed_events, same_event
from tui.linking.relating.links import link
from tui.linking.relating.matter import (
    differ_in_one_word,
    grounds,
    none_against_some,
    one_verb,
    other_causes,
    other_doers,
    other_subjects,
    predicated,
)

if TYPE_CHECKING:
    from tui.linking.frames import Event
    from tui.linking.relating.grounds import Found
    from tui.linking.relating.pair import Pair

_NEAR: Final = 4
"""Days within which two accounts are of the same event."""
_LATEST: Final = 7
_WHOLE: Final = 0.9
_SEVERAL: Final = 4
"""The same in nearly all words may be said a little later."""
_ALIKE: Final = 0.5
_HELD: Final = 0.6
"""How alike statements must be that meet on no scale."""
_LEAST: Final = 0.5
"""Two of one side who say one thing say little, unless they agree in a figure."""


def corroborates(pair: Pair) -> Found | None:
    """The same proposition from another speaker; across sides it ranks first."""
    if pair.gap is None or not pair.both_known:
        return None
    whole = pair.held >= _WHOLE and len(pair.themes) >= _SEVERAL
    if pair.gap > (_LATEST if whole else _NEAR):
        return None
    agree = pair.figures is not None and pair.figures.verdict == "agree"
    if pair.figures is not None and not agree:
        return None
    score = 0.3 + 0.2 * agree + 0.2 * pair.likeness + _distance(pair)
    if score < _LEAST:
        return None
    met = pair.meetings
    if any(opposed_events(mine, yours, pair) for mine, yours in met) or pair.other_days:
        return None
    if bool(pair.later.wording) != bool(pair.earlier.wording):
        return None
    if pair.turned or differ_in_one_word(pair) or other_causes(pair) or none_against_some(pair):
        return None
    one = next(((a, b) for a, b in met if _is_one(pair, a, b)), None)
    if one is None and not _much_the_same_words(pair, agree=agree):
        return None
    told = [reasons.events(pair, *one, "agrees with")] if one else []
    told += [*reasons.figures(pair), *reasons.context(pair), *reasons.sides(pair)]
    return link("corroborates", pair.later, pair.earlier, score - 0.03 * pair.gap, told)


def _is_one(pair: Pair, mine: Event, yours: Event) -> bool:
    """One event, with something besides the event itself to show that it is one."""
    beside = pair.same_article and mine.agent is not None and mine.agent == yours.agent
    plain = bool(pair.places) or beside or pair.figures is not None
    return (plain or pair.shares_theme(mine, yours)) and same_event(mine, yours, pair)


def _counts(pair: Pair) -> bool:
    """Whether the figure is a number of anybody: two may be hurt, and two arrested."""
    figure = pair.figures.a if pair.figures is not None else None
    return (
        figure is not None
        and figure.dimension == "count"
        and theme(figure.unit) in themes("people")
    )


def _distance(pair: Pair) -> float:
    """What it adds that the two are not of one party."""
    if pair.across:
        return 0.3
    if pair.outside:
        return 0.2
    return 0.15 if pair.across_or_unknown else 0.0


def _much_the_same_words(pair: Pair, *, agree: bool) -> bool:
    if pair.turned_round or pair.elsewhere or not predicated(pair):
        return False
    if other_subjects(pair) or (other_doers(pair) and not agree):
        return False
    shared = len(pair.themes) + len(grounds(pair))
    if agree:
        return shared > 1 and (one_verb(pair) or not _counts(pair))
    return shared > 2 and pair.likeness >= _ALIKE and pair.held >= _HELD
