"""Numbers and ranges of numbers as they stand in a text, before it is known what they measure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from tui.extracting.measures.numerals import (
    any_of,
    bounds,
    lexicon,
    number_openings,
    number_pattern,
)
from tui.extracting.measures.units import signs

if TYPE_CHECKING:
    from collections.abc import Iterator

_DASH: Final = re.compile(r"\s?[-–—]\s?|(?:\s{1,3}|-)(?:to|or)(?:\s{1,3}|-)|\s{1,3}and\s{1,3}")
_BETWEEN: Final = re.compile(r"\bbetween\s{1,3}\Z", re.IGNORECASE)
_NOUN: Final = re.compile(r"\s{1,3}(?![a-z]{0,20}wards\b)[a-z]{2,20}[a-rt-z]s\b|\s{1,3}people\b")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or a range from `low` to `high`.

    `scale` is what a word or letter after the digits multiplied them by ("million"), `sign` the
    currency sign before them. `year` marks digits that may as well be a year.
    """

    start: int
    end: int
    low: float
    high: float
    scale: float = 1.0
    sign: str = ""
    year: bool = False


@cache
def _number() -> re.Pattern[str]:
    sign = rf"(?i:{any_of(signs())})"
    suffix = rf"(?i:{any_of((*lexicon()['suffixes'], 'b'))})(?![^\W_])"
    return re.compile(rf"(?P<sign>{sign})?\s?(?P<number>{number_pattern()})(?P<suffix>{suffix})?")


@cache
def _first() -> re.Pattern[str]:
    """A number that is not the middle of a name, a date, a score or a telephone number.

    What a number can begin with is looked at first: most words are done with that.
    """
    opens = {one[0] for one in (*number_openings(), *signs())}
    any_case = re.escape("".join(sorted({*map(str.lower, opens), *map(str.upper, opens)})))
    return re.compile(rf"(?<![\w.,:/+#°№'’-])(?=[0-9{any_case}]){_number().pattern}")


def figures(text: str, start: int, end: int) -> Iterator[Figure]:
    """Yield the numbers and ranges in a part of a text, in order."""
    at = start
    while (match := _first().search(text, at, end)) is not None:
        figure = _read(match)
        if figure is not None:
            figure = _range(text, figure, end)
            yield figure
        at = max(figure.end if figure else match.end(), match.start() + 1)


def _read(match: re.Match[str]) -> Figure | None:
    words = match["number"]
    found = bounds(words)
    if found is None or (words[0] == "0" and not words.startswith("0.") and words != "0"):
        return None
    scale, end = _scale(match)
    return Figure(
        match.start("sign") if match["sign"] else match.start("number"),
        end,
        found[0] * scale,
        found[1] * scale,
        scale * _worded_scale(words),
        match["sign"] or "",
        len(words) == 4 and words.isdigit() and "1500" < words < "2100",
    )


def _scale(match: re.Match[str]) -> tuple[float, int]:
    """Return what the letter glued to the digits multiplies by, and where the number ends.

    "m" is metres and "b" nothing unless money or a noun says otherwise: $5m, 2m people, 400m.
    """
    letter = match["suffix"] or ""
    text, end = match.string, match.end("suffix")
    lone = letter in ("m", "b", "B") and not match["sign"] and not _NOUN.match(text, end)
    if not letter or lone:
        return 1.0, match.end("number")
    scale = lexicon()["suffixes"].get(letter.lower(), 1_000_000_000)
    return float(scale), end


def _worded_scale(words: str) -> float:
    last = re.split(r"[\s-]", words.strip().lower())[-1]
    return float(lexicon()["scales"].get(last, 1.0))


def _range(text: str, first: Figure, end: int) -> Figure:
    """Return the range that a number begins, or the number where none follows."""
    dash = _DASH.match(text, first.end, end)
    between = _BETWEEN.search(text, max(0, first.start - 12), first.start)
    if dash is None or ("and" in dash[0] and between is None):
        return first
    match = _number().match(text, dash.end(), end)
    second = _read(match) if match is not None else None
    if second is None:
        return first
    low, high = first.low, second.high
    if first.scale == 1 and second.scale > 1 and low <= high / second.scale:
        low *= second.scale
    return replace(
        first,
        start=between.start() if between else first.start,
        end=second.end,
        low=min(low, high),
        high=max(low, high),
        scale=second.scale,
        sign=first.sign or second.sign,
    )
