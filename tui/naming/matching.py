"""Whether two full names can be one person's.

The rules hold names apart unless every part agrees: a surname by equal key, by the same consonants
with at most one other vowel, or by one edit; every given name of the shorter form by its class.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from tui.naming.folding import consonants, fold, vowels
from tui.naming.given import is_given_name, same_given_name
from tui.naming.lexicon import words
from tui.naming.titles import strip_titles

Likeness = Literal["same", "near", "none"]
"""`near` is a match that needs a second witness: the same role, country or article."""

_LONG_ENOUGH: Final = 6
"""Shorter surnames differ by one letter too often to be spellings of one."""

_GLUE: Final = frozenset({"in", "on", "at", "said", "and", "told", "is"})
_GENERATIONS: Final = frozenset({"jr", "sr", "i", "iv", "v"})


@dataclass(frozen=True, slots=True)
class PersonName:
    """The folded parts of a person's name. `given` is empty for a surname alone."""

    given: tuple[str, ...]
    surname: str
    generation: str = ""


@lru_cache(maxsize=65_536)
def person_name(name: str) -> PersonName:
    """The parts of a name, titles dropped. A nobiliary particle belongs to no part.

    Ben and Dell are given names where they open a name with a capital: else Ben Cole and Ana Cole
    would both be no more than a Cole.
    """
    plain = strip_titles(name)
    parts = fold(plain).split()
    generation = parts.pop() if len(parts) > 2 and parts[-1] in _GENERATIONS else ""
    if not parts:
        return PersonName((), "", generation)
    small = words("particles")
    opens = plain[:1].isupper() and is_given_name(parts[0])
    given = tuple(
        part for k, part in enumerate(parts[:-1]) if part not in small or (opens and not k)
    )
    return PersonName(given, parts[-1], generation)


def same_name(a: str, b: str) -> bool:
    """Whether two full names are one person's without a further witness.

    A surname alone is not a full name: it is the same only as that surname alone.
    """
    return likeness(a, b) == "same"


def likeness(a: str, b: str) -> Likeness:
    """How surely two full names are one person's."""
    mine, yours = person_name(a), person_name(b)
    if not mine.surname or not yours.surname or bool(mine.given) != bool(yours.given):
        return "same" if _joined(a) and _joined(a) == _joined(b) else "none"
    if mine.generation and yours.generation and mine.generation != yours.generation:
        return "none"
    if _joined(a) == _joined(b):
        return "same"
    surname = _like_surnames(mine.surname, yours.surname)
    given = _like_given(mine.given, yours.given)
    if "none" in (surname, given):
        return "none"
    return "near" if "near" in (surname, given) else "same"


def _joined(name: str) -> str:
    """The key without spaces: a name from a script that has none, "习近平", is one word."""
    return fold(fold(strip_titles(name)).replace(" ", ""))


@lru_cache(maxsize=65_536)
def _like_surnames(a: str, b: str) -> Likeness:
    if a == b:
        return "same"
    if _glued(a, b):
        return "near"
    if min(len(a), len(b)) < _LONG_ENOUGH:
        return "none"
    if consonants(a) == consonants(b) and _one_edit(vowels(a), vowels(b)):
        return "same"
    return "near" if _one_edit(a, b) else "none"


def _glued(a: str, b: str) -> bool:
    """Whether one is the other with the next word stuck to it, as damaged copy has it."""
    short, long = sorted((a, b), key=len)
    return len(short) > 3 and long.startswith(short) and long[len(short) :] in _GLUE


def _one_edit(a: str, b: str) -> bool:
    # Imported late: most names are equal or far apart before this is asked.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return OSA.distance(a, b, score_cutoff=1) <= 1


def _like_given(a: tuple[str, ...], b: tuple[str, ...]) -> Likeness:
    """Every given name of the shorter form must stand in the longer, in order."""
    short, long = sorted((a, b), key=len)
    likeness: Likeness = "same"
    position = 0
    for name in short:
        found = _find_given(name, long[position:])
        if found is None:
            return "none"
        step, sure = found
        position += step + 1
        likeness = likeness if sure else "near"
    return likeness


def _find_given(name: str, among: tuple[str, ...]) -> tuple[int, bool] | None:
    """How far on a given name stands, and whether it is more than an initial that agrees."""
    for step, other in enumerate(among):
        if same_given_name(name, other):
            return step, True
        if 1 in (len(name), len(other)) and name[:1] == other[:1]:
            return step, False
    return None
