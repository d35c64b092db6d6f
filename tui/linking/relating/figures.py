"""Figures of two statements: they compare in one dimension only, and a range may hold another."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Final, Literal

from tui.linking.frames.stems import theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.model import Quantity

_ROUNDING: Final = 0.1
"""Figures this near are the same one, rounded or in other units: 1.2 miles and 2 km."""
_COUNTED: Final = frozenset({"count", "percent", "money"})
_LARGEST: Final = 1e12
_NOT_COMPARED: Final = frozenset({"time"})
"""How long something took is the scope of a claim, seldom the claim."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Two figures in one dimension that agree or that cannot both hold."""

    verdict: Literal["agree", "disagree"]
    a: Quantity
    b: Quantity

    @property
    def text(self) -> str:
        """Both figures as a reporter reads them."""
        mine, yours = " ".join(self.a.text.split()), " ".join(self.b.text.split())
        word = "and" if self.verdict == "agree" else "against"
        return f"{mine} {word} {yours} ({self.a.dimension})"


def compare(some: Sequence[Quantity], others: Sequence[Quantity]) -> Figures | None:
    """The first figures that agree, else figures that disagree.

    Several different figures of one dimension in a statement are about several things: no telling
    which one the other statement disagrees with, so they are not held against each other.
    """
    clash: Figures | None = None
    for mine in some:
        for yours in others:
            if not comparable(mine, yours):
                continue
            if _same(mine, yours):
                return Figures("agree", mine, yours)
            if _disjoint(mine, yours) and _alone(mine, some) and _alone(yours, others):
                clash = clash or Figures("disagree", mine, yours)
    return clash


def comparable(a: Quantity, b: Quantity) -> bool:
    """Whether two figures measure one thing: the same dimension, the same thing counted."""
    if a.dimension != b.dimension or a.dimension in _NOT_COMPARED:
        return False
    return a.unit == b.unit or (
        a.dimension == "count" and bool(a.unit) and theme(a.unit) == theme(b.unit)
    )


def _alone(figure: Quantity, figures: Iterable[Quantity]) -> bool:
    return all(
        other is figure or _same(figure, other) for other in figures if comparable(figure, other)
    )


def _same(a: Quantity, b: Quantity) -> bool:
    if _exact(a) and _exact(b):
        return _rounded(a.min or 0.0, b.min or 0.0)
    ends = ((a.min, b.min), (a.max, b.max))
    return all(_near(mine, yours) for mine, yours in ends) and (a.min, a.max) != (None, None)


def _exact(figure: Quantity) -> bool:
    """Whether things were counted and no "about" is said: 48 people are not 51."""
    return figure.dimension in _COUNTED and figure.min is not None and figure.min == figure.max


def _rounded(a: float, b: float) -> bool:
    """Whether one is the other, or the other rounded: 312 and 300, not 48 and 51."""
    if a == b or not _near(a, b):
        return a == b
    return any(_in_tens(one) == _in_tens(other, _unit(one)) for one, other in ((a, b), (b, a)))


def _in_tens(figure: float, unit: float | None = None) -> int:
    return round(figure / (unit or _unit(figure)))


def _unit(figure: float) -> float:
    """The last digit that a figure tells: 100 for 1300."""
    unit = 1.0
    while figure and figure % (unit * 10) == 0 and unit < _LARGEST:
        unit *= 10
    return unit


def _near(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= _ROUNDING * max(abs(a), abs(b))


def _disjoint(a: Quantity, b: Quantity) -> bool:
    low, high = sorted((_ends(a), _ends(b)))
    if _exact(a) and _exact(b):
        return not _same(a, b)
    gap = low[1] * (1 + _ROUNDING) if low[1] > 0 else low[1]
    return gap < high[0]


def _ends(figure: Quantity) -> tuple[float, float]:
    return (
        -inf if figure.min is None else figure.min,
        inf if figure.max is None else figure.max,
    )
