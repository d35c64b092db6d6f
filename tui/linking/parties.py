"""States, their people, capitals and seats of power, and political parties, found in a phrase."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from tui.linking.lexicon import rows, words
from tui.linking.tokens import name_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.linking.tokens import Word

Form = Literal["state", "people", "capital", "seat", "party"]
_FORMS: Final[tuple[Form, ...]] = ("state", "people", "capital", "seat")
_MOST_WORDS: Final = 6


class Surface(NamedTuple):
    """One way to name a side: "Kyiv" and "Kiev" are one surface of Ukraine, "Ukraine" another."""

    side: str
    name: str
    form: Form


class Party(NamedTuple):
    """A surface that stands in a phrase, from word `first` to before word `end`."""

    surface: Surface
    first: int
    end: int


@cache
def _surfaces() -> dict[tuple[str, ...], Surface]:
    table: dict[tuple[str, ...], Surface] = {}
    for row in rows("states"):
        side = row[0].partition("=")[0].partition(",")[0]
        for form, column in zip(_FORMS, row, strict=False):
            for group in filter(None, column.split(",")):
                spellings = group.split("=")
                _add(table, spellings, Surface(side, spellings[0], form))
    for side, forms in rows("parties"):
        _add(table, [side, *forms.split(",")], Surface(side, side, "party"))
    return table


def _add(table: dict[tuple[str, ...], Surface], spellings: list[str], surface: Surface) -> None:
    for spelling in spellings:
        table.setdefault(_key(spelling), surface)


def _key(phrase: str) -> tuple[str, ...]:
    return tuple(word.key for word in name_tokens(phrase))


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """How many words the surfaces have that begin with this one, the most first."""
    table: dict[str, set[int]] = {}
    for key in _surfaces():
        table.setdefault(key[0], set()).add(len(key))
    return {first: tuple(sorted(found, reverse=True)) for first, found in table.items()}


def parties_in(found: Sequence[Word]) -> list[Party]:
    """The parties named in a phrase, the longest reading of each, in order."""
    parties: list[Party] = []
    lengths = _lengths()
    done = 0
    for position in [n for n, word in enumerate(found) if word.key in lengths]:
        party = _party_at(found, position) if position >= done else None
        if party:
            parties.append(party)
            done = party.end
    return parties


def _party_at(found: Sequence[Word], position: int) -> Party | None:
    for length in _lengths().get(found[position].key, ()):
        end = position + length
        key = tuple([word.key for word in found[position:end]])
        surface = _surfaces().get(key) if len(key) == length else None
        if surface and _is_meant(found[position]):
            return Party(surface, position, end)
    return None


def _is_meant(word: Word) -> bool:
    if word.key not in words("ambiguous"):
        return True
    return word.capital if len(word.key) > 2 else word.text.replace(".", "").isupper()


@lru_cache(maxsize=8192)
def surface_of(phrase: str) -> Surface | None:
    """The surface that a whole phrase is, an article before it aside: "the Kremlin"."""
    found = name_tokens(phrase)
    if not 0 < len(found) <= _MOST_WORDS + 1:
        return None
    for rest in (found, found[1:] if found[0].lower == "the" else ()):
        party = _party_at(rest, 0) if rest else None
        if party and party.end == len(rest):
            return party.surface
    return None
