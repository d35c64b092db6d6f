"""The links of all weeks that a change reaches, made in parts where helpers are worth while.

A part is a few weeks that follow each other, with all that their links rest on. Nothing of a part
rests on what another one gives, so they can be made in any order and in any process.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.linking.lexicon import extended
from tui.linking.packing import unpack
from tui.linking.parcel import Parcel
from tui.linking.relating.catalogue import Reach
from tui.linking.relating.relinking import Made, Relinked, compared, reached, relink
from tui.linking.relating.weeks import before
from tui.linking.relating.weights import STATEMENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from tui.linking.helpers import Bundle, Helpers
    from tui.linking.relating.lists import Listed, Met
    from tui.linking.shelf import Shelf
    from tui.model import Lexicon, Link

    Linked = Callable[[Iterable[Link]], None]

_EACH: Final = 0.001
"""Processor seconds that linking one statement takes."""
_PARTS: Final = 8
"""Of what is left the next part has this share: a statement goes to all parts that may meet it."""
_FEW: Final = 500
_MANY: Final = 4_000
"""Statements of the smallest and of the largest part; only a week of more is a larger one."""
_FOR_ALL: Final = ("weights", "answers", "links")
"""What the links of a week rest on besides the statements in it."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some weeks to be linked, with the part of a change that tells on them."""

    weeks: Sequence[int]
    reach: Reach
    values: Bundle


@dataclass(frozen=True, slots=True)
class Linking:
    """The work that is done with every part; can be sent to another process."""

    lexicon: Lexicon

    def __call__(self, part: Part) -> Bundle:
        """Link some weeks; returns what is to be put on the shelf."""
        shelf = Parcel(part.values)
        with extended(self.lexicon):
            for week in part.weeks:
                relink(shelf, week, part.reach)
        return part.values.back(shelf.taken())


def relink_all(
    shelf: Shelf,
    reach: Reach,
    lexicon: Lexicon,
    helpers: Helpers | None,
    linked: Linked | None = None,
) -> tuple[list[Link], Made]:
    """Makes the links of all weeks that a change reaches.

    Args:
        shelf: Keeps the links.
        reach: How far the change reaches.
        lexicon: Words of the folder's own story.
        helpers: Who makes them, if they are many.
        linked: Is given the links of a week that had none, as soon as there are any.

    Returns:
        The links that no longer hold, and those that are new; a changed one is in both.
    """
    if helpers and helpers.pays(len(reach.changed) * _EACH):
        relinked = _in_parts(shelf, reach, lexicon, helpers)
    else:
        relinked = (relink(shelf, week, reach) for week in reached(reach))
    found = sorted((_told(shelf, one, linked) for one in relinked), key=lambda one: one.week)
    dropped = [link for one in found for link in one.dropped]
    return dropped, Made(shelf, found)


def _told(shelf: Shelf, one: Relinked, linked: Linked | None) -> Relinked:
    """What is left to tell of a week when its new links have been given away."""
    if linked is None or one.made is not None:
        return one
    linked(shelf.each("links", str(one.week)))
    return one._replace(made=())


def _in_parts(shelf: Shelf, reach: Reach, lexicon: Lexicon, helpers: Helpers) -> Iterator[Relinked]:
    shares = _shares(shelf, reach)
    parts = (_part(shelf, reach, weeks, helpers.bundle()) for weeks in shares)
    for put in helpers.each(Linking(lexicon), parts):
        for kind, key in put:
            data = put.get((kind, key)) or None
            old: Sequence[Link] = (shelf.get(kind, key) or ()) if kind == "links" else ()
            shelf.put_packed(kind, key, data)
            if kind == "links":
                yield compared(int(key), old, unpack(kind, data) if old and data else ())


def _shares(shelf: Shelf, reach: Reach) -> list[list[int]]:
    """The weeks of every part, in the order in which they are begun.

    What takes longest comes first and the parts get smaller, so that none ends long after the rest.
    """
    counts = {week: shelf.get("counts", str(week)) or {} for week in reached(reach)}
    sizes = {week: counts[week].get(STATEMENTS, 0) for week in counts}
    left = sum(sizes.values())
    long = [week for week in sizes if sizes[week] > min(_MANY, left // _PARTS)]
    shares = [[week] for week in sorted(long, key=lambda week: -sizes[week])]
    left -= sum(sizes[week] for week in long)
    room = 0
    for week in [week for week in sizes if week not in long]:
        if room <= 0:
            room = max(_FEW, min(_MANY, left // _PARTS))
            shares.append([])
        shares[-1].append(week)
        room -= sizes[week]
        left -= sizes[week]
    return shares


def _part(shelf: Shelf, reach: Reach, weeks: Sequence[int], values: Bundle) -> Part:
    """Some weeks with what their links rest on."""

    def take(kind: str, keys: Iterable[str]) -> None:
        values.update(((kind, key), data) for key, data in shelf.packed(kind, keys))

    near = {*weeks, *map(before, weeks)}
    take("listed", map(str, sorted(near)))
    for kind in _FOR_ALL:
        take(kind, map(str, weeks))
    ids = {week: _ids(values.get(("listed", str(week)))) for week in sorted(near)}
    take("own", [id_ for week in weeks for id_ in ids[week]])
    met = dict.fromkeys(id_ for week in ids for id_ in ids[week])
    for at in [at for at in values if at[0] == "own"]:
        own: Sequence[Met] = unpack("own", values.get(at) or b"")
        met.update(dict.fromkeys([one.id for one in own]))
    take("frame", met)
    return Part(weeks, _narrowed(reach, weeks, met.keys()), values)


def _ids(listed: bytes | None) -> Sequence[str]:
    found: Sequence[Listed] = unpack("listed", listed) if listed else ()
    return [one.sketch.id for one in found]


def _narrowed(reach: Reach, weeks: Sequence[int], met: AbstractSet[str]) -> Reach:
    """What a change is to some weeks."""
    near = {*weeks, *map(before, weeks)}
    # What leads to others than before tells only on statements that have not changed.
    keys = {} if met <= reach.changed else reach.keys
    return Reach(
        reach.changed & met,
        {week: keys[week] for week in near & keys.keys()},
        {week: reach.later[week] for week in near & reach.later.keys()},
        reach.known & near,
    )
