"""The lists by which statements meet, brought up to date: of every week, and of every speaker.

A statement stands in the list of its week with its length and its rarest terms by the weights
there. It is changed where its frame is, or where a term of it weighs otherwise than before; nothing
else in the lists depends on any other statement.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from tui.linking.relating.candidates import with_earlier
from tui.linking.relating.heard import Heard
from tui.linking.relating.lists import Listed, found_by, measured, own_of
from tui.linking.relating.weeks import UNDATED, week_of
from tui.linking.relating.weights import MEMORY, counts_of, weights_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from tui.linking.kept import Framed
    from tui.linking.relating.lists import Order, Own, Sketch
    from tui.linking.shelf import Shelf


class Moved(NamedTuple):
    """The statements that are no longer as they were, and those that are new; changed in both.

    `come` are the ids of the new ones by week. Their sketches are on the shelf until they stand in
    the list of their week; `told` tells by week of which articles.
    """

    gone: dict[str, Framed]
    come: dict[int, set[str]]
    told: dict[int, list[str]]

    def sketched(self, week: int, article: str) -> str:
        """The key under which an article's sketches of a week shall stand on the shelf."""
        self.told[week].append(article)
        return _sketched(week, article)


class Reach(NamedTuple):
    """How far a change reaches.

    Attributes:
        changed: The statements of which no pair can be taken over.
        keys: For every week that holds one, or has lost one, the keys by which another statement
            is met there than before.
        later: For weeks in which somebody may be held against other statements of the same speaker
            than before, or against changed ones, who that is.
        known: All weeks that have statements.
    """

    changed: AbstractSet[str]
    keys: Mapping[int, AbstractSet[str]]
    later: Mapping[int, AbstractSet[str]]
    known: AbstractSet[int]


def catalogue(shelf: Shelf, moved: Moved, weeks: Iterable[int]) -> Reach:
    """Brings all lists up to date.

    Args:
        shelf: Where the lists stand.
        moved: The statements that have changed.
        weeks: Those that had statements before.
    """
    work = _Catalogue(shelf, moved)
    known = {*weeks, *work.keys}
    # From the first week on: a week's weights are told by its counts and those of weeks before it.
    for week in sorted(_remembering(work.keys) & known):
        work.week(week, known)
    return Reach(work.changed, work.keys, work.relisted(), known)


def _remembering(weeks: Iterable[int]) -> set[int]:
    """The weeks in which terms may weigh otherwise where some weeks have changed."""
    return {week + n for week in weeks for n in range(MEMORY + 1 if week != UNDATED else 1)}


class _Catalogue:
    """The lists at work."""

    def __init__(self, shelf: Shelf, moved: Moved) -> None:
        self._shelf = shelf
        self._gone = moved.gone
        self._come = moved.come
        self._told = moved.told
        self._heard = Heard(shelf)
        for one in moved.gone.values():
            shelf.put("own", one.id, None)
            if one.speaker:
                self._heard.forget(one.speaker, one.id)
        self.changed = {*moved.gone, *chain.from_iterable(moved.come.values())}
        self.keys: dict[int, set[str]] = {
            week: set() for week in (*self._come, *(one.week for one in moved.gone.values()))
        }

    def week(self, week: int, known: set[int]) -> None:
        """Brings the list of a week up to date; of `known` it is removed where it is empty."""
        key, edited = str(week), week in self.keys
        listed: list[Listed] = list(self._shelf.get("listed", key) or ())
        if edited:
            listed = self._edited(week, listed)
            if not listed:
                for kind in ("listed", "counts", "weights"):
                    self._shelf.put(kind, key, None)
                known.remove(week)
                return
        if self._weigh(week, listed, known) or edited:
            self._shelf.put("listed", key, tuple(listed))

    def _edited(self, week: int, listed: Iterable[Listed]) -> list[Listed]:
        """A week's list without what has gone and with what has come, which is still to weigh."""
        keys, kept = self.keys[week], []
        for one in listed:
            if one.sketch.id in self._gone:
                keys.update(found_by(one))
            else:
                kept.append(one)
        kept += map(Listed, self._sketches(week))
        kept.sort(key=_place)
        if kept:
            counts = dict(counts_of(one.sketch.terms for one in kept))
            self._shelf.put("counts", str(week), counts)
        return kept

    def _sketches(self, week: int) -> Iterator[Sketch]:
        """The sketches of what has come, which are then no longer on the shelf."""
        for article in self._told.get(week, ()):
            key = _sketched(week, article)
            yield from self._shelf.get("sketches", key)
            self._shelf.put_packed("sketches", key, None)

    def _weigh(self, week: int, listed: list[Listed], known: AbstractSet[int]) -> bool:
        """Weighs the terms of a week again, and its new statements and those with other weights.

        Returns:
            Whether any statement in the list is another than before.
        """
        key, come = str(week), self._come.get(week, set())
        first = week if week == UNDATED else week - MEMORY
        near = [self._shelf.get("counts", str(n)) for n in range(first, week + 1) if n in known]
        weights = weights_of(self._shelf.get("counts", key), near)
        before = self._shelf.get("weights", key) or {}
        terms = {term for term, weight in weights.items() if before.get(term) != weight}
        if weights != before:
            self._shelf.put("weights", key, weights)
        if not terms and not come:
            return False
        for number, one in enumerate(listed):
            if one.sketch.id in come or not terms.isdisjoint(one.sketch.terms):
                listed[number] = measured(one.sketch, weights)
                self._note(week, one, listed[number])
        self._heard.keep(week)
        return True

    def _note(self, week: int, before: Listed, one: Listed) -> None:
        """Notes that a statement has changed, and by which keys it is found now or no longer."""
        self.changed.add(one.sketch.id)
        keys = self.keys.setdefault(week, set())
        if one.sketch.id in self._come.get(week, ()):
            keys.update(found_by(one))
        else:
            keys.update({*found_by(before)} ^ {*found_by(one)})
        if one.sketch.speaker:
            self._heard.hear(one.sketch.speaker, own_of(one))

    def relisted(self) -> dict[int, set[str]]:
        """Brings the lists of speakers up to date; returns on whom this tells, by week."""
        later: dict[int, set[str]] = defaultdict(set)
        for speaker, those in self._heard.speakers():
            before: dict[str, Own] = {one.id: one for one in self._shelf.get("said", speaker) or ()}
            listed = [one for one in {**before, **those}.values() if one is not None]
            said = {one.id: one for one in with_earlier(sorted(listed))}
            self._shelf.put("said", speaker, tuple(said.values()) or None)
            for id_, one in said.items():
                old = before[id_].earlier if id_ in before else ()
                if one.earlier != old or not self.changed.isdisjoint((id_, *one.earlier)):
                    own = tuple(said[other].met for other in one.earlier)
                    self._shelf.put("own", id_, own or None)
                    later[week_of(one.met.order[0])].add(id_)
        return later


def _sketched(week: int, article: str) -> str:
    return f"{week} {article}"


def _place(one: Listed) -> Order:
    return one.sketch.order
