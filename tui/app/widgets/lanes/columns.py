"""Which sides get a lane of their own, and how wide the lanes are; pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST: Final = 24
"""Cells a lane takes at least."""

STACKED: Final = 48
"""Cells below which a lane gives what stands behind a name a line of its own."""

GUTTER: Final = 3
"""Cells between two lanes."""

MOST: Final = 5
"""Lanes at most: more cannot be kept apart."""

NEEDED: Final = 2 * LEAST + GUTTER
"""Cells that two lanes take."""


@dataclass(frozen=True, slots=True)
class Column:
    """A lane: where it begins, how wide it is, whose it is, how much stands in it.

    `side` is None for the lane of all who have none of their own; `name` is then what it is called.
    """

    start: int
    width: int
    side: str | None
    name: str
    count: int


def columns(sides: Sequence[str | None], width: int) -> tuple[Column, ...]:
    """Return the lanes for some statements; none where they would be no use.

    Args:
        sides: The side of every statement, None for those on none.
        width: Cells there are for all lanes.

    Returns:
        The busiest sides first, and last the others; () where there is no room for two lanes or
        fewer than two sides speak.
    """
    counts = Counter(side for side in sides if side)
    homeless = sum(not side for side in sides)
    ranked = sorted(counts, key=lambda side: (-counts[side], side))
    fit = min(MOST, (width + GUTTER) // (LEAST + GUTTER))
    kept = ranked if len(ranked) + bool(homeless) <= fit else ranked[: max(fit - 1, 0)]
    names: list[tuple[str | None, str, int]] = [(side, side, counts[side]) for side in kept]
    rest = len(sides) - sum(counts[side] for side in kept)
    if rest:
        names.append((None, "others" if len(kept) < len(ranked) else "no side", rest))
    if not 2 <= len(names) <= fit or not kept:
        return ()
    edges = [(width + GUTTER) * n // len(names) for n in range(len(names) + 1)]
    return tuple(
        Column(edges[n], edges[n + 1] - edges[n] - GUTTER, side, name, count)
        for n, (side, name, count) in enumerate(names)
    )


def lanes_of(sides: Sequence[str | None], found: Sequence[Column]) -> list[int]:
    """Return the number of the lane that every statement stands in."""
    numbers = {column.side: number for number, column in enumerate(found)}
    last = len(found) - 1
    return [numbers.get(side or None, last) for side in sides]
