"""How much a term tells: the rarer it is in the weeks up to a statement, the more.

Counts enter only by the power of the square root of two that they have reached. So one article more
changes the weight of few terms, and those of few statements: a term that stands in n of them passes
a step with a chance of three in n, and then n statements have another weight.
"""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING, Final

from tui.linking.frames import PARTY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MEMORY: Final = 12
"""Weeks before one whose statements tell how rare a term is in it."""
_SIDE_WEIGHT: Final = 0.4
"""Every statement of a conflict names its sides: the name of one tells little of the matter."""
STATEMENTS: Final = ""
"""Stands for the number of statements among the counts of terms."""


def counts_of(statements: Iterable[Iterable[str]]) -> Counter[str]:
    """In how many statements each term stands, and how many there are.

    Args:
        statements: The terms of each.
    """
    counts: Counter[str] = Counter()
    for terms in statements:
        counts.update(terms)
        counts[STATEMENTS] += 1
    return counts


def weights_of(own: Mapping[str, int], near: Sequence[Mapping[str, int]]) -> dict[str, float]:
    """The weight of every term of a week.

    Args:
        own: The week's own counts.
        near: These, and the counts of the `MEMORY` weeks before it.
    """
    total = _steps(sum(counts.get(STATEMENTS, 0) for counts in near))
    return {
        term: _weight(term, total - _steps(sum([counts.get(term, 0) for counts in near])))
        for term in own
        if term != STATEMENTS
    }


def _weight(term: str, steps: int) -> float:
    return (1 + steps * log(2) / 2) * (_SIDE_WEIGHT if term.startswith(PARTY) else 1)


def _steps(count: int) -> int:
    """How often a count can be divided by the square root of two, exactly."""
    return ((count + 1) ** 2).bit_length() - 1
