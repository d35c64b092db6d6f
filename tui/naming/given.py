"""Given names: what one person may be called in several languages, and whom a name tells of."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tui.naming.folding import consonants, fold, to_ascii
from tui.naming.lexicon import lines, words

if TYPE_CHECKING:
    from tui.model import Gender


@cache
def _classes() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines("given_names")):
        for name in line.split():
            found.setdefault(fold(name), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


@cache
def _genders() -> dict[str, Gender | None]:
    """The gender that every listed name tells of, None where both bear it."""
    women, men = words("female_names"), words("male_names")
    found: dict[str, Gender | None] = dict.fromkeys(women, "female")
    found.update(dict.fromkeys(men, "male"))
    found.update(dict.fromkeys(women & men))
    return found


@cache
def _spellings() -> dict[str, str]:
    """A listed name for the key of every name that has several spellings."""
    return {fold(name): name for line in lines("given_names") for name in line.split()}


def same_given_name(a: str, b: str) -> bool:
    """Whether two folded given names can be one: equal, of one class, or one spelt otherwise."""
    if a == b:
        return True
    mine, yours = _classes().get(a), _classes().get(b)
    if mine is not None and yours is not None:
        return bool(mine & yours)
    return len(consonants(a)) >= 3 and consonants(a) == consonants(b)


def is_given_name(word: str) -> bool:
    """Whether a word of any case and spelling is listed as a given name."""
    return _key(word) is not None


def given_name_gender(name: str) -> Gender | None:
    """The gender that a given name mostly tells of, None where it tells nothing."""
    key = _key(name)
    return None if key is None else _genders()[key]


def names_a_place(word: str) -> bool:
    """Whether a given name standing alone is as likely a place: Florence, Sydney, Georgia."""
    return word.lower() in words("places_too")


@lru_cache(maxsize=65_536)
def _key(name: str) -> str | None:
    """The listed form of a name; of a double name such as "Jean-Luc" at least the first part."""
    known = _genders()
    low = to_ascii(name).lower()
    for form in (low, low.partition("-")[0], _spellings().get(fold(low), "")):
        if len(form) > 1 and form in known:
            return form
    return None
