"""The links of one week: each of its statements held against those that it meets.

Whether one statement denies another, and the like, is told by their two frames, their lengths and
how much the terms they share tell in the later one's week. While none of that changes a pair need
not be looked at again.
"""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.linking.relating.candidates import WINDOW
from tui.linking.relating.contradicting import contradicts
from tui.linking.relating.denying import denies
from tui.linking.relating.disputing import disputes
from tui.linking.relating.grounds import Found  # noqa: TC001  pydantic reads it at run time
from tui.linking.relating.own import repeats, revises
from tui.linking.relating.pair import Pair
from tui.linking.relating.supporting import corroborates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from tui.linking.frames import Frame
    from tui.linking.relating.lists import Met

_ALIKE: Final = 0.45
"""Statements less alike, without an event on one scale, have nothing to do with each other."""


class Answer(NamedTuple):
    """A statement with all earlier ones that it was held against, and the links that this gave.

    `near` are those of its days, `own` those of its speaker.
    """

    id: str
    near: tuple[str, ...]
    own: tuple[str, ...]
    links: tuple[Found, ...]


def answer(
    one: Met,
    met: Iterable[Met],
    weights: Mapping[str, float],
    frame_of: Callable[[str], Frame],
    known: Mapping[str, Found | None],
) -> tuple[Found, ...]:
    """The links of a statement to those it meets, in the order of these.

    Args:
        one: The later statement.
        met: The earlier ones.
        weights: How much each term tells in the later one's week.
        frame_of: The frame of a statement by its id.
        known: What is known already for some of the earlier ones: a link, or that there is none.
    """
    later = frame_of(one.id)
    links = []
    for other in sorted(met):
        id_ = other.order[3]
        if id_ in known:
            link = known[id_]
        else:
            link = relation(later, frame_of(id_), weights, one.length * other.length)
        if link is not None:
            links.append(link)
    return tuple(links)


def relation(
    later: Frame, earlier: Frame, weights: Mapping[str, float], length: float
) -> Found | None:
    """How the later statement stands to the earlier one, None where it does not at all."""
    if later.statement.id == earlier.statement.id:
        return None
    shared = later.terms & earlier.terms
    likeness = fsum([weights[term] for term in shared]) / length if length else 0.0
    pair = Pair(later, earlier, shared, likeness)
    if pair.same_speaker:
        return None if pair.same_article else repeats(pair) or revises(pair)
    if pair.gap is None or pair.gap > WINDOW:
        return None
    points = later.points or later.claimants or earlier.claimants
    renamed = later.renamed or earlier.renamed
    if likeness < _ALIKE and not (
        points or renamed or pair.turned or pair.meetings or pair.figures
    ):
        return None
    return _between(pair)


def _between(pair: Pair) -> Found | None:
    """The first relation that holds: what is said outright goes before what is concluded."""
    one, other = pair.later, pair.earlier
    # What refuses nothing denies nothing: that is most of what is asked.
    return (
        repeats(pair)
        or (one.refuses and denies(pair, one, other))
        or (other.refuses and denies(pair, other, one))
        or disputes(pair, one, other)
        or disputes(pair, other, one)
        or contradicts(pair)
        or corroborates(pair)
    )
