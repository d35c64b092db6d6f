"""Parts of a whole in words, as percentages: "a third of voters", "one in five", "9 out of 10"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from tui.extracting.measures.figures import Figure
from tui.extracting.measures.numerals import any_of, lexicon, number_pattern, value
from tui.extracting.measures.units import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARE: Final = Unit("percent", "%", 1.0)
_WHOLES: Final = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100))
"""Any other whole is counted ("12 in 700 villages"), not a way to say a share."""


@cache
def _pattern() -> re.Pattern[str]:
    parts = any_of(lexicon()["shares"]).replace(r"\s{1,3}", r"[\s-]{1,3}")
    number = number_pattern()
    return re.compile(
        rf"\b(?i:(?P<part>{parts})(?=\s{{1,3}}(?:of\b|the\b|its\b|their\b))"
        rf"|(?P<few>{number})\s{{1,3}}(?:in|(?:out\s{{1,3}})?of)\s{{1,3}}(?:every\s{{1,3}})?(?P<all>{number}))"
        r"(?![\w%]|[,.]\d|\s(?:per|percent)\b)"
    )


@cache
def _whole() -> re.Pattern[str]:
    """The second half of "one in five": where there is none, nothing of that form can be."""
    # One letter stands first, and behind it that no word goes on: so the search leaps to it.
    opening = r"[iIoO](?<!\w.)(?i:(?:(?<=i)n|(?<=o)f)\s{1,3}(?:every\s{1,3})?)"
    return re.compile(rf"{opening}(?:{number_pattern()})")


@cache
def _part_words() -> tuple[str, ...]:
    return tuple({re.split(r"[\s-]", part)[-1] for part in lexicon()["shares"]})


def _may_hold_share(text: str, start: int, end: int) -> bool:
    """A quick look: the full pattern tries every number word at every word."""
    words = text[start:end].lower()
    if any(part in words for part in _part_words()):
        return True
    return _whole().search(text, start, end) is not None


def shares(text: str, start: int, end: int) -> Iterator[Figure]:
    """Yield the shares in a part of a text, in percent, in order."""
    if not _may_hold_share(text, start, end):
        return
    for match in _pattern().finditer(text, start, end):
        percent = _percent(match)
        if percent is not None:
            yield Figure(match.start(), match.end(), percent, percent)


def _percent(match: re.Match[str]) -> float | None:
    if match["part"]:
        share: float = lexicon()["shares"][re.sub(r"[\s-]+", " ", match["part"].lower())]
        return 100 * share
    few, whole = value(match["few"]), value(match["all"])
    if not few or whole not in _WHOLES or few >= whole or not _is_ratio(match, whole):
        return None
    return 100 * few / whole


def _is_ratio(match: re.Match[str], whole: float) -> bool:
    """Tell "one in five homes" and "nine out of ten" from "four of seven" and "one in 2023"."""
    between = match.string[match.end("few") : match.start("all")].split()
    return between[0] == "in" or (between[0] == "out" and whole in (10, 100))
