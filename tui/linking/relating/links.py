"""Making a link out of frames."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from tui.linking.relating.grounds import Found, Ground

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from tui.linking.frames import Frame
    from tui.model import Relation

_MOST: Final = 8
"""Links of one relation that a statement keeps in one direction: the surest."""
_MOST_BACKED: Final = 3
"""Of corroborating ones, whichever way they run: who else says so is soon told."""
_OF_ONE: Final = frozenset({"repeats", "revises"})
"""Relations that are always to one speaker: there every report counts."""
_MOST_OF_ONE: Final = 2
"""Of these, links to statements of one speaker, who may have been quoted in forty articles."""


def link(
    relation: Relation, from_: Frame, to: Frame, score: float, grounds: Sequence[Ground]
) -> Found:
    """A link made by machine, its score held between 0.05 and 0.99."""
    sure = round(min(max(score, 0.05), 0.99), 2)
    return Found(relation, from_.statement.id, to.statement.id, sure, tuple(grounds))


def best(links: Iterable[Found], speaker_of: Callable[[str], str | None]) -> list[Found]:
    """The surest links of every statement, in the order in which they were found.

    Where one denial and one claim each stand in many articles, every report keeps the link to the
    one of the other's reports that it answers best; all of them against all would hide the rest.

    Args:
        links: All links found.
        speaker_of: Who said a statement, by its id.
    """
    found = list(links)
    kept: set[int] = set()
    counts: Counter[tuple[str, ...]] = Counter()
    origin = _origins(found)
    for number in sorted(range(len(found)), key=lambda n: (-found[n].score, n)):
        one = found[number]
        whose = [speaker_of(end) or end for end in (one.from_, one.to)]
        if _is_wanted(one, whose, origin, counts):
            kept.add(number)
    return [one for number, one in enumerate(found) if number in kept]


def _is_wanted(
    one: Found, speakers: Sequence[str], origin: Mapping[str, str], counts: Counter[tuple[str, ...]]
) -> bool:
    """Whether a link is among the surest of its two ends; if so it is counted."""
    from_, to = one.from_, one.to
    name = one.relation
    told = [
        (from_, name, "told", origin.get(to, to)),
        (to, name, "told", origin.get(from_, from_)),
    ]
    if name not in _OF_ONE and all(counts[end] for end in told):
        return False  # both already have a link to another report of the same
    backed = name == "corroborates"
    # A link counts for both its ends; of who denies and who is denied each end has its own.
    each = ("backed", "backed") if backed else (f"from {name}", f"to {name}")
    ends = [(from_, each[0]), (to, each[1])]
    whose = [(from_, name, speakers[1]), (to, name, speakers[0])]
    few = all(counts[end] < (_MOST_BACKED if backed else _MOST) for end in ends)
    few_of_one = name in _OF_ONE or all(counts[end] < _MOST_OF_ONE for end in whose)
    if few and few_of_one:
        counts.update([*ends, *whose, *told])
    return few and few_of_one


def _origins(links: Iterable[Found]) -> dict[str, str]:
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
