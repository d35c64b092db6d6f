"""Which statements can have to do with each other, without comparing all with all.

Statements are met by their rarest terms inside a window of days; of what shares a term only the
latest few hundred are looked at, so the cost grows with the number of statements. Whom the
statements of a week meet is told by that week's list and the one before it alone; which of their
speaker's own they are held against by that speaker's list alone. So a week or a speaker of which
nothing has changed need not be looked at again.
"""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING, Final

from tui.linking.relating.lists import found_by, looks_for

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from tui.linking.relating.lists import Listed, Own

WINDOW: Final = 7
"""Days after which nobody answers, backs or repeats anybody: a week, so that one looks back on no
more than the week before."""
_POSTINGS: Final = 200
"""The latest statements of one key that are looked at."""
_LOOKS: Final = 400
"""Postings of all its keys that are looked at for one statement."""
_MOST: Final = 16
"""Statements that one is held against; few of them pass the first look."""
_MOST_ALIKE: Final = 6
"""Of these, statements with nothing on one scale that are compared for their words."""
_OTHER: Final = 2.0
"""What a shared place or event weighs; a term weighs as much as it is rare."""
_MOST_OWN: Final = 6
"""Earlier statements of the same speaker that one is compared with."""

Postings = dict[str, deque[int]]


def meetings(
    listed: Sequence[Listed], wanted: Container[str], weights: Mapping[str, float]
) -> dict[str, list[str]]:
    """Whom the statements of a week can answer, back or repeat.

    Args:
        listed: The statements of the week before and of this one, in their order.
        wanted: The ids of those of this week for which it is asked.
        weights: How much each term tells in this week.

    Returns:
        For each of these the ids of earlier ones.
    """
    asked = {key for one in listed if one.sketch.id in wanted for key in looks_for(one)}
    postings: Postings = defaultdict(lambda: deque(maxlen=_POSTINGS))
    articles: dict[str, list[str]] = defaultdict(list)
    found: dict[str, list[str]] = {}
    horizon = 0
    for number, one in enumerate(listed):
        sketch = one.sketch
        while listed[horizon].sketch.day < sketch.day - WINDOW:
            horizon += 1
        if sketch.id in wanted:
            near = _nearest(listed, number, weights, postings, horizon)
            ids = [listed[other].sketch.id for other in sorted(near)]
            mates = articles[sketch.article][-_MOST_ALIKE:] if sketch.points else ()
            found[sketch.id] = list(dict.fromkeys([*ids, *mates]))
        for key in found_by(one):
            if key in asked:
                postings[key].append(number)
        articles[sketch.article].append(sketch.id)
    return found


def _nearest(
    listed: Sequence[Listed],
    number: int,
    weights: Mapping[str, float],
    postings: Postings,
    horizon: int,
) -> set[int]:
    """The statements that share most, weighed by how rare it is what they share."""
    sketch, rarest = listed[number].sketch, listed[number].rarest
    keys = [(f"term {term}", weights[term]) for term in rarest]
    keys += [(key, _OTHER) for key in sketch.keys]
    scores: dict[int, float] = defaultdict(float)
    budget = _LOOKS
    met = [(found, told) for key, told in keys if (found := _inside(postings.get(key), horizon))]
    for found, told in sorted(met, key=_how_many):
        # What few share comes first; what everybody shares tells little and costs most.
        budget -= len(found)
        if budget < 0 and scores:
            break
        for other in found:
            scores[other] += told
    best = sorted(zip(scores.values(), scores, strict=True), reverse=True)[:_MOST]
    scales = sketch.scales
    alike = {other for _, other in best[:_MOST_ALIKE]}
    if scales:
        alike.update(
            [other for _, other in best if not scales.isdisjoint(listed[other].sketch.scales)]
        )
    return alike


def _inside(found: deque[int] | None, horizon: int) -> deque[int] | None:
    """What shares a key, without what lies before the window: no later statement asks for it."""
    while found and found[0] < horizon:
        found.popleft()
    return found


def _how_many(met: tuple[deque[int], float]) -> int:
    return len(met[0])


def with_earlier(said: Iterable[Own]) -> list[Own]:
    """Each statement of a speaker with the latest on the same matter, however long ago.

    Args:
        said: All that the speaker has said, in order.
    """
    by_term: dict[str, deque[int]] = defaultdict(lambda: deque(maxlen=_MOST))
    known: list[Own] = []
    for number, one in enumerate(said):
        counts: dict[int, int] = defaultdict(int)
        for term in one.rarest:
            for other in by_term[term]:
                counts[other] += 1
            by_term[term].append(number)
        best = sorted([(count, other) for other, count in counts.items()], reverse=True)
        earlier = tuple(
            [
                known[other].id
                for count, other in best[:_MOST_OWN]
                if count > 1 or not one.scales.isdisjoint(known[other].scales)
            ]
        )
        known.append(one._replace(earlier=earlier))
    return known
