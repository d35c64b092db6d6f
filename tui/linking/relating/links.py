"""Making a link out of frames."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from tui.model import Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.linking.frames import Frame
    from tui.model import Reason, Relation


_MOST: Final = 8
"""Links of one relation that a statement keeps in one direction: the surest."""
_MOST_BACKED: Final = 3
"""Of corroborating ones, whichever way they run: who else says so is soon told."""
_OF_ONE: Final = frozenset({"repeats", "revises"})
"""Relations that are always to one speaker: there every report counts."""
_MOST_OF_ONE: Final = 2
"""Of these, links to statements of one speaker, who may have been quoted in forty articles."""


def link(
    relation: Relation, from_: Frame, to: Frame, score: float, reasons: Iterable[Reason]
) -> Link:
    """A link made by machine, its score held between 0.05 and 0.99."""
    bounded = round(min(max(score, 0.05), 0.99), 2)
    return Link(from_.statement.id, to.statement.id, relation, bounded, "machine", tuple(reasons))


def best(links: Iterable[Link], speakers: Mapping[str, str | None]) -> tuple[Link, ...]:
    """The surest links of every statement, in the order in which they were found.

    Where one denial and one claim each stand in many articles, every report keeps the link to the
    one of the other's reports that it answers best; all of them against all would hide the rest.

    Args:
        links: All links found.
        speakers: The speaker of each statement.
    """
    found = list(links)
    kept: set[int] = set()
    counts: Counter[tuple[str, ...]] = Counter()
    origin = _origins(found)
    for number in sorted(range(len(found)), key=lambda n: (-found[n].score, n)):
        one = found[number]
        backed = one.relation == "corroborates"
        # A link counts for both its ends; of who denies and who is denied each end has its own.
        ends = [(one.from_, "backed"), (one.to, "backed")] if backed else _ends(one)
        whose = [
            (one.from_, one.relation, speakers.get(one.to) or one.to),
            (one.to, one.relation, speakers.get(one.from_) or one.from_),
        ]
        told = [
            (one.from_, one.relation, "told", origin.get(one.to, one.to)),
            (one.to, one.relation, "told", origin.get(one.from_, one.from_)),
        ]
        if one.relation not in _OF_ONE and all(counts[end] for end in told):
            continue  # both already have a link to another report of the same
        few = all(counts[end] < (_MOST_BACKED if backed else _MOST) for end in ends)
        few_of_one = one.relation in _OF_ONE or all(counts[end] < _MOST_OF_ONE for end in whose)
        if few and few_of_one:
            counts.update([*ends, *whose, *told])
            kept.add(number)
    return tuple(one for number, one in enumerate(found) if number in kept)


def _origins(links: Iterable[Link]) -> dict[str, str]:
    """For every statement that is repeated, one that stands for all of its reports."""
    found: dict[str, str] = {}

    def first(one: str) -> str:
        while found.get(one, one) != one:
            # Each step makes the way half as long for the next one.
            found[one] = one = found.get(found[one], found[one])
        return one

    for link in links:
        if link.relation == "repeats":
            one, other = sorted((first(link.from_), first(link.to)))
            found[one] = one
            found[other] = one
    return {one: first(one) for one in found}


def _ends(one: Link) -> list[tuple[str, ...]]:
    return [(one.from_, "from", one.relation), (one.to, "to", one.relation)]
