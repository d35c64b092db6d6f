"""The lists by which statements meet, brought up to date: of every week, and of every speaker.

A statement stands in the list of its week with its length and its rarest terms by the weights
there. It is changed where its frame is, or where a term of it weighs otherwise than before; nothing
else in the lists depends on any other statement.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tui.linking.relating.candidates import with_earlier
from tui.linking.relating.lists import Listed, measured, own_of, sketch_of
from tui.linking.relating.weeks import UNDATED, week_of
from tui.linking.relating.weights import MEMORY, counts_of, weights_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from tui.linking.kept import Framed
    from tui.linking.relating.lists import Order, Own
    from tui.linking.shelf import Shelf


class Moved(NamedTuple):
    """The statements that are no longer as they were, and those that are new; changed in both."""

    gone: Mapping[str, Framed]
    come: Mapping[str, Framed]


class Reach(NamedTuple):
    """How far a change reaches.

    `changed` are the statements that no pair can be taken over of; `weeks` those whose lists hold
    one or have lost one; `later` those in which somebody is held against other statements of the
    same speaker than before. `known` are all weeks that have statements.
    """

    changed: AbstractSet[str]
    weeks: AbstractSet[int]
    later: AbstractSet[int]
    known: Sequence[int]


def catalogue(shelf: Shelf, moved: Moved, weeks: Iterable[int]) -> Reach:
    """Brings all lists up to date.

    Args:
        shelf: Where the lists stand.
        moved: The statements that have changed.
        weeks: Those that had statements before.
    """
    come: dict[int, list[str]] = defaultdict(list)
    for framed in moved.come.values():
        come[framed.week].append(framed.id)
    touched = {*come, *(framed.week for framed in moved.gone.values())}
    emptied = {week for week in touched if not _edit(shelf, moved.gone, week, come.get(week, ()))}
    known = {*weeks, *touched} - emptied
    reached = {week + n for week in touched for n in range(MEMORY + 1 if week != UNDATED else 1)}
    changed = {*moved.gone, *moved.come}
    said: dict[str, dict[str, Own | None]] = defaultdict(dict)
    for framed in moved.gone.values():
        shelf.put("own", framed.id, None)
        if framed.speaker:
            said[framed.speaker][framed.id] = None
    lists = set(touched)
    for week in sorted(reached & known):
        for one in _weigh(shelf, week, {*come.get(week, ())}, known):
            changed.add(one.sketch.id)
            lists.add(week)
            if one.sketch.speaker:
                said[one.sketch.speaker][one.sketch.id] = own_of(one)
    later = {
        week for speaker, those in said.items() for week in _relist(shelf, speaker, those, changed)
    }
    return Reach(changed, lists, later, sorted(known))


def _edit(shelf: Shelf, gone: Container[str], week: int, come: Iterable[str]) -> bool:
    """Takes out of a week's list what has gone, puts in what has come; tells if any is left."""
    key = str(week)
    kept = [one for one in shelf.get("listed", key) or () if one.sketch.id not in gone]
    kept += [Listed(sketch_of(shelf.get("frame", id_))) for id_ in come]
    kept.sort(key=lambda one: one.sketch.order)
    shelf.put("listed", key, tuple(kept) or None)
    shelf.put("counts", key, dict(counts_of(one.sketch.terms for one in kept)) if kept else None)
    if not kept:
        shelf.put("weights", key, None)
    return bool(kept)


def _weigh(
    shelf: Shelf, week: int, come: AbstractSet[str], known: AbstractSet[int]
) -> list[Listed]:
    """Weighs the terms of a week again; returns the statements that this or the change reaches."""
    key = str(week)
    first = week if week == UNDATED else week - MEMORY
    near = [shelf.get("counts", str(one)) for one in range(first, week + 1) if one in known]
    weights = weights_of(shelf.get("counts", key), near)
    before = shelf.get("weights", key) or {}
    terms = {term for term, weight in weights.items() if before.get(term) != weight}
    if weights != before:
        shelf.put("weights", key, weights)
    if not terms and not come:
        return []
    listed = list(shelf.get("listed", key))
    reached = []
    for number, one in enumerate(listed):
        if one.sketch.id in come or not terms.isdisjoint(one.sketch.terms):
            listed[number] = measured(one.sketch, weights)
            reached.append(listed[number])
    shelf.put("listed", key, tuple(listed))
    return reached


def _relist(
    shelf: Shelf, speaker: str, those: Mapping[str, Own | None], changed: AbstractSet[str]
) -> set[int]:
    """Brings the list of a speaker up to date; returns the weeks in which this tells on anybody."""
    before: dict[str, Own] = {one.id: one for one in shelf.get("said", speaker) or ()}
    listed = {id_: one for id_, one in {**before, **those}.items() if one is not None}
    said = {one.id: one for one in with_earlier(sorted(listed.values(), key=_place))}
    shelf.put("said", speaker, tuple(said.values()) or None)
    weeks = set()
    for id_, one in said.items():
        old = before[id_].earlier if id_ in before else ()
        if one.earlier != old or not changed.isdisjoint((id_, *one.earlier)):
            shelf.put("own", id_, tuple(said[other].met for other in one.earlier) or None)
            weeks.add(week_of(one.met.order[0]))
    return weeks


def _place(one: Own) -> Order:
    return one.met.order
