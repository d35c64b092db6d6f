"""Making a link out of frames."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from tui.model import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.linking.frames import Frame
    from tui.model import Reason, Relation


MOST: Final = 8
"""Links of one relation that a statement keeps in one direction: the surest."""


def link(
    relation: Relation, from_: Frame, to: Frame, score: float, reasons: Iterable[Reason]
) -> Link:
    """A link made by machine, its score held between 0.05 and 0.99."""
    bounded = round(min(max(score, 0.05), 0.99), 2)
    return Link(from_.statement.id, to.statement.id, relation, bounded, "machine", tuple(reasons))


def best(links: Iterable[Link]) -> tuple[Link, ...]:
    """The surest links of every statement, in the order in which they were found.

    A denial of something that forty articles report would otherwise hide the few it answers.
    """
    found = list(links)
    kept: set[int] = set()
    counts: Counter[tuple[str, str, str]] = Counter()
    for number in sorted(range(len(found)), key=lambda n: (-found[n].score, n)):
        one = found[number]
        ends = (("from", one.from_, one.relation), ("to", one.to, one.relation))
        if all(counts[end] < MOST for end in ends):
            counts.update(ends)
            kept.add(number)
    return tuple(one for number, one in enumerate(found) if number in kept)
