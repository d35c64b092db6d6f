"""What turns a statement round besides an event: words of negation, and words with an opposite."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from tui.linking.frames.stems import stem
from tui.linking.lexicon import lines
from tui.linking.tokens import MOST_CHARACTERS

if TYPE_CHECKING:
    from tui.linking.frames.clauses import Reading

_DATE: Final = re.compile(
    r"\b(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>[A-Z][a-z]{2,8})"
    r"|(?P<month_first>[A-Z][a-z]{2,8})\.?\s(?P<day_behind>\d{1,2})\b)"
)
_BOUNDS: Final = frozenset({"more", "less", "fewer", "later", "only", "just"})
_NOT: Final = frozenset({"not", "no", "never", "neither", "nor", "nobody", "none", "cannot"})
_NOT_ENDS: Final = ("n't", "n’t")
_MONTHS: Final = {
    spelling: month[:3]
    for month in (
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    )
    for spelling in (month, month[:3], month[:4])
}


def is_negative(reading: Reading) -> bool:
    """Whether a statement's words of negation turn it round: an odd number of them."""
    lower = reading.lower
    count = 0
    for index, text in enumerate(lower):
        if text in _NOT or text.endswith(_NOT_ENDS):
            # "No more than" and "not only" negate nothing.
            count += index + 1 == len(lower) or lower[index + 1] not in _BOUNDS
    return count % 2 == 1


def opposites_in(reading: Reading) -> frozenset[str]:
    """The opposites of a statement's words: "outside" for one that says "inside"."""
    table = _opposites()
    return frozenset(other for word in table.keys() & reading.stems for other in table[word])


def dates_in(text: str, reading: Reading) -> frozenset[tuple[int, str]]:
    """The days of the year that a statement names: (4, "jan")."""
    if _MONTHS.keys().isdisjoint(reading.every):
        return frozenset()
    found = set()
    for match in _DATE.finditer(text, 0, MOST_CHARACTERS):
        month = _MONTHS.get((match["month"] or match["month_first"]).lower())
        if month:
            found.add((int(match["day"] or match["day_behind"]), month))
    return frozenset(found)


@cache
def _opposites() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in lines("antonyms"):
        one, other = (stem(word) for word in line.split())
        table[one] = (*table.get(one, ()), other)
        table[other] = (*table.get(other, ()), one)
    return table
