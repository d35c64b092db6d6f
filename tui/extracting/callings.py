"""What else a person or body may be called: a senator is a lawmaker, an airline a carrier."""

from __future__ import annotations

from functools import cache
from typing import Final

from tui.extracting import lexicon, tags

_FILE: Final = "callings.txt"
FAMILY: Final = lexicon.words(_FILE, "family")
TRADES: Final = lexicon.words(_FILE, "trades")
NATIONALS: Final = lexicon.words(_FILE, "nationals") | {
    word for word in tags.demonyms() if word.endswith("an")
}
LEVELS: Final = lexicon.words(_FILE, "levels")
QUALIFIERS: Final = lexicon.words(_FILE, "qualifiers")
_AGED: Final = "-year-old"


@cache
def _others(section: str) -> dict[str, frozenset[str]]:
    found = {}
    for line in lexicon.sections(_FILE)[section]:
        nouns, _, others = line.partition(":")
        found.update(dict.fromkeys(nouns.split(), frozenset(others.split())))
    return found


BODIES: Final = frozenset(_others("bodies"))
"""Nouns of bodies that may be called by another only where it is listed."""


def may_be_called(noun: str, other: str, section: str = "kin") -> bool:
    """Whether the bearer of a role's noun may be called by another; `bodies` for organisations."""
    return noun == other or other in _others(section).get(noun, ())


def age_in(word: str) -> int | None:
    """The age in "34-year-old", None where a word tells none."""
    years = word.removesuffix(_AGED)
    return int(years) if years != word and years.isdecimal() and len(years) < 4 else None


@cache
def _called_bodies() -> frozenset[str]:
    return frozenset().union(*_others("bodies").values())


def is_called_body(noun: str) -> bool:
    """Whether some body may be called by a noun that need not stand in its name."""
    return noun in _called_bodies()


def is_description(noun: str) -> bool:
    """Whether a noun tells what someone is, not which office they hold."""
    if noun in FAMILY or noun in TRADES or noun in NATIONALS or noun.endswith(_AGED):
        return True
    kin, of, _ = noun.partition("-of-")
    return bool(of) and kin in FAMILY


def clash(noun: str, told: str) -> bool:
    """Whether nobody is likely to be both: an engineer and a farmer, but a widow and a farmer."""
    if noun not in TRADES or told not in TRADES:
        return False
    return not (may_be_called(told, noun) or may_be_called(noun, told))
