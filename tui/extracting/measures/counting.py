"""What a bare number counts: "11 checkpoints", "23 killed"; and numbers that count nothing."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from tui.extracting.lexicon import calendar
from tui.extracting.measures.numerals import any_of, load, number_pattern

_WORD: Final = re.compile(r"\s{1,3}([^\W\d_]{1,30}(?:['’-][^\W\d_]{1,30}){0,3})")
_LAST_WORD: Final = re.compile(r"([^\W\d_]{1,20})\.?\s{0,2}\Z")
_MEANT: Final = 4
"""From this number on even "places" and "ways" were counted: "19 places", not "two sides"."""

_REACH: Final = 4
"""How many words after a number may pass before the noun."""


@cache
def _lists() -> dict[str, Any]:
    lists = load("counting.toml")
    months = calendar("months")
    names = any_of([*lists["names"]["after"], *sorted(months)])
    return {
        **lists,
        "stops": frozenset(lists["stops"]),
        "singular": frozenset(lists["singular"]),
        "empty": frozenset(lists["empty"]),
        "before": {*lists["names"]["before"], *months, *calendar("short_months")},
        "after": re.compile(rf"[\s-]{{1,2}}(?:{names})(?!\w)", re.IGNORECASE),
    }


@cache
def _out_of() -> re.Pattern[str]:
    """Between a number and the noun of a larger one: "20 of the 30 drones", "20 of its drones"."""
    blank = r"\s{1,3}"
    whose = rf"(?:all{blank})?(?:the|its|their|his|her|our)"
    larger = rf"(?:{whose}{blank})?(?:{number_pattern()})"
    return re.compile(rf"{blank}(?:out{blank})?of{blank}(?:{larger}|{whose})(?=\s)")


def counted_at(text: str, start: int, end: int, number: float) -> tuple[str, int] | None:
    """Return what a number counts, in the singular, and where that noun ends.

    Args:
        text: The article.
        start: Where the number ended.
        end: Where to stop looking.
        number: The most it can be; after 1 the noun is in the singular.
    """
    lists = _lists()
    one = number == 1
    part = None if one else _out_of().match(text, start, end)
    at = part.end() if part else start
    for nth in range(_REACH):
        match = _WORD.match(text, at, end)
        word = match[1].lower() if match else ""
        if match is None or word in lists["stops"]:
            return None
        if nth == 0 and word in lists["done"]:
            return lists["done"][word], match.end()
        noun = word if one else _singular(word)
        if one and not _stands_alone(text, match.end(), end):
            return None
        if noun is not None:
            empty = number < _MEANT and noun in lists["empty"]
            return None if empty else (noun, match.end())
        at = match.end()
    return None


def _stands_alone(text: str, at: int, end: int) -> bool:
    """Tell whether a noun phrase ends here: "one bridge was", not "one old bridge"."""
    match = _WORD.match(text, at, end)
    return match is None or match[1].lower() in _lists()["stops"]


def _singular(word: str) -> str | None:
    """Return the singular of a plural noun, None for a word that is no plural."""
    lists = _lists()
    if word in lists["plurals"]:
        return str(lists["plurals"][word])
    if len(word) < 4 or not word.endswith("s") or word in lists["singular"]:
        return None
    if word.endswith(("ss", "us", "is", "'s", "’s", "wards")):
        return None
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1]


def is_name(text: str, start: int, end: int, first: int) -> bool:
    """Tell whether a number is part of a name, a date, an age or a time of day.

    Args:
        text: The article.
        start: Where the number begins.
        end: Where it ends.
        first: How far back to look at most.
    """
    lists = _lists()
    if lists["after"].match(text, end):
        return True
    before = _LAST_WORD.search(text, max(first, start - 24), start)
    return before is not None and before[1].lower() in lists["before"]
