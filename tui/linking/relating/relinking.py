"""The links of the weeks that a change reaches, made again; those of all others stand.

Whom a statement of a week meets follows from the lists of that week and of the one before, and from
its speaker's list: where none of these has changed, nobody meets anybody else. What a pair gives
follows from its two statements: where neither has changed, it gives what it gave. And which links
are kept is settled among the links of one week. So all that is left as it was is what a full run
would make of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.linking.relating.answers import Answer, answer
from tui.linking.relating.candidates import meetings
from tui.linking.relating.links import best
from tui.linking.relating.weeks import UNDATED, before

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from tui.linking.frames import Frame
    from tui.linking.relating.catalogue import Reach
    from tui.linking.relating.grounds import Found
    from tui.linking.relating.lists import Listed, Met
    from tui.linking.shelf import Shelf
    from tui.model import Link


def relink(shelf: Shelf, reach: Reach) -> tuple[list[Link], list[Link]]:
    """Makes the links of all weeks that a change reaches.

    Returns:
        The links that no longer hold, and those that are new; a changed one is in both.
    """
    dropped: list[Link] = []
    made: list[Link] = []
    known = {*reach.known}
    following = {week + 1 for week in reach.weeks if week != UNDATED}
    met_anew = {*reach.weeks, *(following & known)}
    for week in sorted(met_anew | reach.later):
        old: Sequence[Link] = shelf.get("links", str(week)) or ()
        new: Sequence[Link] = ()
        if week in known:
            new = _Week(shelf, week, reach.changed).links(old, anew=week in met_anew)
        else:
            shelf.put("answers", str(week), None)
        shelf.put("links", str(week), tuple(new) or None)
        kept = {*old} & {*new}
        dropped += [link for link in old if link not in kept]
        made += [link for link in new if link not in kept]
    return dropped, made


class _Week:
    """One week at work."""

    def __init__(self, shelf: Shelf, week: int, changed: AbstractSet[str]) -> None:
        self._shelf = shelf
        self._key = str(week)
        self._changed = changed
        earlier = before(week)
        self._before: Sequence[Listed] = shelf.get("listed", str(earlier)) or ()
        if week == UNDATED:
            self._before = ()
        self._listed: Sequence[Listed] = shelf.get("listed", self._key)
        self._weights: Mapping[str, float] = shelf.get("weights", self._key)
        self._known = {one.id: one for one in shelf.get("answers", self._key) or ()}
        both = [*self._before, *self._listed]
        self._met = {one.sketch.id: one.met for one in both}
        self._speakers = {one.sketch.id: one.sketch.speaker for one in both}

    def links(self, before: Sequence[Link], *, anew: bool) -> list[Link]:
        """The links of the week.

        Args:
            before: Those that it had.
            anew: Whether statements may meet others of their days than before.
        """
        near: Mapping[str, Sequence[str]] | None = None
        if anew:
            near = meetings([*self._before, *self._listed], len(self._before), self._weights)
        answers = tuple(self._answers(near))
        self._shelf.put("answers", self._key, answers)
        found = best((link for one in answers for link in one.links), self._speakers.get)
        stand = {
            frozenset((link.from_, link.to)): link
            for link in before
            if link.from_ not in self._changed and link.to not in self._changed
        }
        return [stand.get(one.ends) or self._settled(one) for one in found]

    def _settled(self, found: Found) -> Link:
        return found.settled(self._frame(found.from_), self._frame(found.to))

    def _frame(self, id_: str) -> Frame:
        frame: Frame = self._shelf.get("frame", id_)
        return frame

    def _answers(self, near: Mapping[str, Sequence[str]] | None) -> Iterator[Answer]:
        for one in self._listed:
            id_ = one.sketch.id
            known = self._known.get(id_)
            own: Sequence[Met] = self._shelf.get("own", id_) or ()
            met = tuple(near[id_]) if near is not None else known.near if known else ()
            told = Answer(id_, met, tuple([other.id for other in own]), ())
            self._speakers.update((other, one.sketch.speaker) for other in told.own)
            if known and self._stands(known, told):
                yield known
            else:
                self._met.update((other.id, other) for other in own)
                yield told._replace(links=self._links(told, known))

    def _stands(self, known: Answer, told: Answer) -> bool:
        if known.id in self._changed or (known.near, known.own) != (told.near, told.own):
            return False
        return self._changed.isdisjoint(told.near) and self._changed.isdisjoint(told.own)

    def _links(self, told: Answer, known: Answer | None) -> tuple[Found, ...]:
        """The links of a statement; what pairs gave of which neither has changed is taken over."""
        given: dict[str, Found | None] = {}
        if known and known.id not in self._changed:
            given = dict.fromkeys([*known.near, *known.own])
            given.update((_other(link, known.id), link) for link in known.links)
            given = {other: link for other, link in given.items() if other not in self._changed}
        met = {self._met[other] for other in (*told.near, *told.own)}
        return answer(self._met[told.id], met, self._weights, self._frame, given)


def _other(link: Found, id_: str) -> str:
    return link.to if link.from_ == id_ else link.from_
