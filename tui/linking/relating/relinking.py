"""The links of the weeks that a change reaches, made again; those of all others stand.

Whom a statement meets follows from the lists of its week and of the one before, and there from
those alone that share a key with it; and from its speaker's list. Where no key of it leads to
another statement than before, it meets whom it met. What a pair gives follows from its two
statements: where neither has changed, it gives what it gave. And which links are kept is settled
among the links of one week. So all that is left as it was is what a full run would make of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tui.linking.relating.answers import Answer, answer
from tui.linking.relating.candidates import meetings
from tui.linking.relating.grounds import where
from tui.linking.relating.links import best
from tui.linking.relating.lists import looks_for
from tui.linking.relating.weeks import UNDATED, before

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from tui.linking.frames import Frame
    from tui.linking.relating.catalogue import Reach
    from tui.linking.relating.grounds import Found, Words
    from tui.linking.relating.lists import Listed, Met
    from tui.linking.shelf import Shelf, Values
    from tui.model import Link, Span, Statement

_NOBODY: AbstractSet[str] = frozenset()
_AT_HAND: Final = 4_000
"""Frames that are at hand without asking the shelf; a great week has ten times as many."""


class Relinked(NamedTuple):
    """What has become of the links of a week; a changed one is in both.

    `made` is None where all are new that the shelf has of the week: there they are at hand.
    """

    week: int
    dropped: Sequence[Link]
    made: Sequence[Link] | None


@dataclass(frozen=True, slots=True)
class Made:
    """New links, week by week, and no more in memory than the shelf has there."""

    shelf: Shelf
    weeks: Sequence[Relinked]

    def __iter__(self) -> Iterator[Link]:
        """Yield them in the order of their weeks."""
        for one in self.weeks:
            yield from self.shelf.each("links", str(one.week)) if one.made is None else one.made


def reached(reach: Reach) -> list[int]:
    """The weeks whose links a change may touch, in order."""
    following = {week + 1 for week in reach.keys if week != UNDATED} & reach.known
    return sorted({*reach.keys, *following, *reach.later})


def relink(shelf: Values, week: int, reach: Reach) -> Relinked:
    """Makes the links of a week that a change reaches."""
    old: Sequence[Link] = shelf.get("links", str(week)) or ()
    if week in reach.known:
        new = _Week(shelf, week, reach).links(old)
    else:
        new = ()
        shelf.put("answers", str(week), None)
    if new == old:
        return Relinked(week, (), ())
    shelf.put("links", str(week), new or None)
    return compared(week, old, new)


def compared(week: int, old: Sequence[Link], new: Sequence[Link]) -> Relinked:
    """What has become of the links of a week, by those it had and those it has."""
    if not old:
        return Relinked(week, (), None)
    kept = {*old} & {*new}
    return Relinked(
        week,
        [link for link in old if link not in kept],
        [link for link in new if link not in kept],
    )


class _Week:
    """One week at work."""

    def __init__(self, shelf: Values, week: int, reach: Reach) -> None:
        self._shelf = shelf
        self._key = str(week)
        self._changed = reach.changed
        self._later = reach.later.get(week, _NOBODY)
        earlier = before(week)
        self._stirred = reach.keys.get(week, _NOBODY) | reach.keys.get(earlier, _NOBODY)
        self._listed: Sequence[Listed] = shelf.get("listed", self._key)
        self._both = self._listed
        if week != UNDATED:
            self._both = [*(shelf.get("listed", str(earlier)) or ()), *self._listed]
        self._weights: Mapping[str, float] = shelf.get("weights", self._key)
        self._known = {one.id: one for one in shelf.get("answers", self._key) or ()}
        self._frames: dict[str, Frame] = {}
        self._places: dict[tuple[str, Words], tuple[Span, ...]] = {}
        self._met = {one.sketch.id: one.met for one in self._both}

    def links(self, before: Sequence[Link]) -> tuple[Link, ...]:
        """The links of the week; `before` are those that it had."""
        answers = tuple(self._answers())
        if answers == tuple(self._known.values()):
            return tuple(before)
        self._shelf.put("answers", self._key, answers)
        speakers = {one.sketch.id: one.sketch.speaker for one in self._both}
        for one in answers:
            speakers.update(dict.fromkeys(one.own, speakers[one.id]))
        stand = {
            frozenset((link.from_, link.to)): link
            for link in before
            if link.from_ not in self._changed and link.to not in self._changed
        }
        found = best((link for one in answers for link in one.links), speakers.get)
        return tuple(stand.get(one.ends) or self._settled(one) for one in found)

    def _settled(self, found: Found) -> Link:
        return found.settled(self._frame(found.from_), self._frame(found.to), self._where)

    def _frame(self, id_: str) -> Frame:
        found = self._frames.get(id_)
        if found is None:
            _make_room(self._frames)
            found = self._frames[id_] = self._shelf.get("frame", id_)
        return found

    def _where(self, statement: Statement, words: Words) -> tuple[Span, ...]:
        """Where some words stand; many links point at the same ones of a statement."""
        at = (statement.id, words)
        found = self._places.get(at)
        if found is None:
            _make_room(self._places)
            found = self._places[at] = where(statement, words)
        return found

    def _answers(self) -> Iterator[Answer]:
        wanted = {one.sketch.id for one in self._listed if self._meets_others(one)}
        near = meetings(self._both, wanted, self._weights) if wanted else {}
        for one in self._listed:
            id_ = one.sketch.id
            known = self._known.get(id_)
            if known and id_ not in near and id_ not in self._later and self._stands(known):
                yield known
                continue
            own: Sequence[Met] = self._shelf.get("own", id_) or ()
            met = near.get(id_, known.near if known else ())
            told = Answer(id_, tuple(met), tuple([other.id for other in own]), ())
            if known and told[:3] == known[:3] and self._stands(known):
                yield known
            else:
                self._met.update((other.id, other) for other in own)
                yield told._replace(links=self._links(told, known))

    def _meets_others(self, one: Listed) -> bool:
        """Whether a statement may meet others of its days than before."""
        id_ = one.sketch.id
        if id_ in self._changed or id_ not in self._known:
            return True
        return bool(self._stirred) and not self._stirred.isdisjoint(looks_for(one))

    def _stands(self, known: Answer) -> bool:
        """Whether neither a statement nor any that it met has changed."""
        changed = self._changed
        return (
            known.id not in changed
            and changed.isdisjoint(known.near)
            and changed.isdisjoint(known.own)
        )

    def _links(self, told: Answer, known: Answer | None) -> tuple[Found, ...]:
        """The links of a statement; what pairs gave of which neither has changed is taken over."""
        given: dict[str, Found | None] = {}
        if known and known.id not in self._changed:
            given = dict.fromkeys([*known.near, *known.own])
            given.update((_other(link, known.id), link) for link in known.links)
            given = {other: link for other, link in given.items() if other not in self._changed}
        met = [self._met[other] for other in {*told.near, *told.own}]
        return answer(self._met[told.id], met, self._weights, self._frame, given)


def _make_room(held: dict[Any, Any]) -> None:
    """Forgets all where many are held: a statement seldom meets one of long before."""
    if len(held) >= _AT_HAND:
        held.clear()


def _other(link: Found, id_: str) -> str:
    return link.to if link.from_ == id_ else link.from_
