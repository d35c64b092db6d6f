"""Words that loosen a figure: "up to", "at least", "about", "or more"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from tui.extracting.measures.numerals import any_of, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.extracting.measures.figures import Figure

_REACH: Final = 28
_LASTING: Final = frozenset({"over", "around"})
"""With a time these say how long something took: "over two weeks" is two weeks."""


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b({any_of(load('qualifiers.toml')['before'])})\s{{1,3}}\Z", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"\s{{0,3}}({any_of(load('qualifiers.toml')['after'])})(?!\w)", re.IGNORECASE
    )


@cache
def _factors(side: str) -> dict[str, Sequence[float]]:
    factors: dict[str, Sequence[float]] = load("qualifiers.toml")[side]
    return factors


def loosened_before(text: str, figure: Figure, first: int, *, time: bool = False) -> Figure:
    """Return a figure with what the words before it make of it: "up to about 50".

    Args:
        text: The article.
        figure: The figure without them.
        first: How far back to look at most.
        time: Whether the figure is a time.
    """
    for _ in range(2):
        start = max(first, figure.start - _REACH)
        match = _before().search(text, start, figure.start)
        if match is None:
            break
        words = " ".join(match[1].lower().split())
        factors = (1.0, 1.0) if time and words in _LASTING else _factors("before")[words]
        figure = replace(_times(figure, factors), start=match.start())
    return figure


def loosened_after(text: str, figure: Figure, end: int) -> Figure:
    """Return a figure with what the words behind it make of it: "50 or more", "100+"."""
    match = _after().match(text, figure.end, end)
    if match is None:
        return figure
    words = " ".join(match[1].lower().split())
    return replace(_times(figure, _factors("after")[words]), end=match.end())


def _times(figure: Figure, factors: Sequence[float]) -> Figure:
    low, high = factors
    if high == float("inf"):
        return replace(figure, low=figure.low * low, high=high)
    return replace(figure, low=figure.low * low, high=figure.high * high)
