"""Units of measure and currencies: how they are written, and what one of them is."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tui.extracting.measures.numerals import any_of, load


class Unit(NamedTuple):
    """One of `unit` in `dimension` is `factor` of what the text wrote."""

    dimension: str
    unit: str
    factor: float


@cache
def units() -> dict[str, Unit]:
    """Return every spelling of a unit or currency, in lower case and the singular."""
    found = {
        word: Unit(dimension, table["si"], float(factor))
        for dimension, table in load("units.toml").items()
        for word, factor in table["factors"].items()
    }
    money = load("money.toml")
    for name, code in money["names"].items():
        found[name] = Unit("money", code, money["parts"].get(name, 1.0))
    return found


@cache
def signs() -> dict[str, str]:
    """Return the ISO 4217 codes of currency signs."""
    return {sign.lower(): code for sign, code in load("money.toml")["signs"].items()}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s{0,2}|-)(?:(?P<power>square|sq\.?|cubic|cu\.?)[\s-]{1,2})?"
        rf"(?P<unit>{any_of(units())})(?:s|(?<=[a-z])es)?(?![^\W_])",
        re.IGNORECASE,
    )


def unit_at(text: str, start: int, end: int) -> tuple[Unit, int] | None:
    """Return the unit that follows a number, and where it ends; None where none does.

    Args:
        text: The article.
        start: Where the number ended.
        end: Where to stop looking.
    """
    match = _pattern().match(text, start, end)
    if match is None:
        return None
    unit = units()[" ".join(match["unit"].lower().split())]
    if match["power"]:
        if unit.dimension != "length":
            return None
        unit = _raised(unit, 3 if match["power"].lower().startswith("cu") else 2)
    written = match["unit"]
    return unit, match.end() - (len(" of") if written.lower().endswith(" of") else 0)


def _raised(length: Unit, power: int) -> Unit:
    dimension = "area" if power == 2 else "volume"
    return Unit(dimension, f"{length.unit}{power}", length.factor**power)
