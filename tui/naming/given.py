"""Classes of given names: what one person may be called in several languages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui.naming.folding import consonants, fold
from tui.naming.lexicon import lines

if TYPE_CHECKING:
    from tui.model import Gender


@cache
def _classes() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines("given_names")):
        for name in line.split()[1:]:
            found.setdefault(fold(name), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


@cache
def _genders() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in lines("given_names"):
        sex, *names = line.split()
        for name in names:
            found.setdefault(fold(name), set()).add(sex)
    return found


def same_given_name(a: str, b: str) -> bool:
    """Whether two folded given names can be one: equal, of one class, or one spelt otherwise."""
    if a == b:
        return True
    mine, yours = _classes().get(a), _classes().get(b)
    if mine is not None and yours is not None:
        return bool(mine & yours)
    return len(consonants(a)) >= 3 and consonants(a) == consonants(b)


def given_name_gender(name: str) -> Gender | None:
    """The sex that a given name tells of, None where it tells nothing."""
    match sorted(_genders().get(fold(name), ())):
        case ["f"]:
            return "female"
        case ["m"]:
            return "male"
        case _:
            return None
