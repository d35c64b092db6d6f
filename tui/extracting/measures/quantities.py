"""The figures of a statement, as ranges in units that can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from tui.extracting.measures.counting import counted_at, is_name
from tui.extracting.measures.figures import figures
from tui.extracting.measures.numerals import number_words
from tui.extracting.measures.qualifiers import loosened_after, loosened_before
from tui.extracting.measures.shares import SHARE, shares
from tui.extracting.measures.units import Unit, signs, unit_at
from tui.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.extracting.measures.figures import Figure
    from tui.model import Span

_DIGIT: Final = re.compile(r"[0-9]")
_WORDS: Final = re.compile(r"[a-z]{3,10}")
_SAME_RANGE: Final = re.compile(r"\s?[-–—]\s?|\s{1,3}(?:to|or)\s{1,3}")
_BRACKET: Final = re.compile(r"\s{0,2}\((?:or\s)?")
_CONVERTED: Final = frozenset({"length", "area", "volume", "mass", "money", "speed"})
_NO_AMOUNT: Final = re.compile(
    r"[\s-]{1,2}(?:ago|earlier|later|before|after|old|from now)\b", re.IGNORECASE
)
_PERIOD: Final = re.compile(
    r"\b(?:past|last|next|previous|coming|first|recent|following|final)\s{1,3}\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A quantity with its place, in its own unit."""

    start: int
    end: int
    low: float
    high: float
    unit: Unit


def quantities(text: str, segments: Sequence[Span]) -> tuple[Quantity, ...]:
    """Return the quantities in some segments of a text, in order.

    "Up to 2 km" runs from 0 to 2000 m, "more than 2 km" from 2000 m with an open end, "about 2 km"
    a tenth to either side; "a third of voters" is 33 percent. A second figure in brackets that
    converts the first ("2 km (1.2 miles)") belongs to it. Dates, ages, times of day, ordinals and
    numbers in names are no quantities.

    Args:
        text: The article.
        segments: Where to look; usually those of a statement.
    """
    found: list[_Found] = []
    for start, end in segments:
        first, last = max(0, start), min(end, len(text))
        if _has_number(text[first:last]):
            found.extend(_joined(text, _scan(text, first, last)))
    return tuple(_quantity(text, one) for one in found)


def _has_number(words: str) -> bool:
    """A quick look that spares most statements the full pattern."""
    if _DIGIT.search(words):
        return True
    return not number_words().isdisjoint(_WORDS.findall(words.lower()))


def _scan(text: str, start: int, end: int) -> list[_Found]:
    parts = [_found(text, share, SHARE, start, end) for share in shares(text, start, end)]
    found = parts[:]
    taken = start
    for figure in figures(text, start, end):
        if figure.start < taken or any(one.start <= figure.start < one.end for one in parts):
            continue
        one = _measured(text, figure, start, end) or _counted(text, figure, start, end)
        if one is not None:
            taken = one.end
            found.append(one)
    return sorted(found, key=attrgetter("start"))


def _measured(text: str, figure: Figure, first: int, end: int) -> _Found | None:
    """Return an amount of money or of a unit, None where the figure is neither."""
    figure = loosened_after(text, figure, end)
    if figure.sign:
        code = signs()[figure.sign.lower()]
        return _found(text, figure, Unit("money", code, 1.0), first, end)
    unit = unit_at(text, figure.end, end)
    if unit is None or (unit[0].dimension == "time" and _is_date(text, figure, unit[1])):
        return None
    return _found(text, replace(figure, end=unit[1]), unit[0], first, end)


def _counted(text: str, figure: Figure, first: int, end: int) -> _Found | None:
    """Return a number of things, None where nothing is counted."""
    if figure.sign or figure.year or is_name(text, figure.start, figure.end, first):
        return None
    if unit_at(text, figure.end, end) is not None:
        return None
    figure = loosened_after(text, figure, end)
    noun = counted_at(text, figure.end, end, figure.high)
    if noun is None:
        return None
    return _found(text, replace(figure, end=noun[1]), Unit("count", noun[0], 1.0), first, end)


def _is_date(text: str, figure: Figure, end: int) -> bool:
    """Tell whether a time is a distance to some day ("two days ago") or an age."""
    if _NO_AMOUNT.match(text, end):
        return True
    return _PERIOD.search(text, max(0, figure.start - 16), figure.start) is not None


def _found(text: str, figure: Figure, unit: Unit, first: int, end: int) -> _Found:
    figure = loosened_after(text, figure, end)
    figure = loosened_before(text, figure, first, time=unit.dimension == "time")
    return _Found(figure.start, figure.end, figure.low, figure.high, unit)


def _joined(text: str, found: list[_Found]) -> list[_Found]:
    """Join ranges that name their unit twice, and figures with their conversion in brackets."""
    joined: list[_Found] = []
    for one in found:
        last = joined[-1] if joined else None
        gap = text[last.end : one.start] if last and one.start - last.end < 8 else ""
        if last and last.unit == one.unit and _SAME_RANGE.fullmatch(gap) and last.low <= one.high:
            joined[-1] = replace(last, end=one.end, high=one.high)
        elif last and _converts(last, one) and _BRACKET.fullmatch(gap):
            joined[-1] = replace(last, end=one.end + (text[one.end : one.end + 1] == ")"))
        else:
            joined.append(one)
    return joined


def _converts(first: _Found, second: _Found) -> bool:
    same = first.unit.dimension == second.unit.dimension
    return same and first.unit.dimension in _CONVERTED and first.unit != second.unit


def _quantity(text: str, one: _Found) -> Quantity:
    high = one.high * one.unit.factor
    return Quantity(
        text=" ".join(text[one.start : one.end].split()),
        min=_rounded(one.low * one.unit.factor),
        max=None if high == float("inf") else _rounded(high),
        unit=one.unit.unit,
        dimension=one.unit.dimension,
    )


def _rounded(value: float) -> float:
    """Drop what floating point adds in conversion: 12 significant digits are kept."""
    return float(f"{value:.12g}")
