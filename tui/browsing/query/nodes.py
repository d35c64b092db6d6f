"""What a query is made of; `str` of each is the query as it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from tui.browsing.query.quoting import quoted, written_value

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Everything:
    """Asks nothing: every statement is shown."""

    def __str__(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Term:
    """One filter, `field:value`; `exact` (`field:=value`) is the whole value and no other."""

    field: str
    value: str
    exact: bool = False

    def __str__(self) -> str:
        return f"{self.field}:{'=' if self.exact else ''}{written_value(self.value)}"


@dataclass(frozen=True, slots=True)
class Word:
    """A word on its own: the beginning of a word that was said, or of its speaker's name."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in quotation marks: just these stand in the statement, in this order."""

    text: str

    def __str__(self) -> str:
        return quoted(self.text)


@dataclass(frozen=True, slots=True)
class Not:
    """What its part does not keep."""

    part: Query

    def __str__(self) -> str:
        return f"-{_enclosed(self.part, (And, Or))}"


@dataclass(frozen=True, slots=True)
class And:
    """What all of its two or more parts keep."""

    parts: tuple[Query, ...]

    def __str__(self) -> str:
        return " ".join(_enclosed(part, Or) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Or:
    """What any of its two or more parts keeps."""

    parts: tuple[Query, ...]

    def __str__(self) -> str:
        return " OR ".join(_enclosed(part, And) for part in self.parts)


Query: TypeAlias = Everything | Term | Word | Phrase | Not | And | Or


def _enclosed(part: Query, kinds: type | tuple[type, ...]) -> str:
    """Write a part; in parentheses, for the reader's sake too, where it is of some kinds."""
    return f"({part})" if isinstance(part, kinds) else str(part)


def all_of(parts: Iterable[Query]) -> Query:
    """Return the query that keeps what all parts keep, flat and without needless parts."""
    flat: list[Query] = []
    for part in parts:
        if isinstance(part, And):
            flat += part.parts
        elif not isinstance(part, Everything):
            flat.append(part)
    if not flat:
        return Everything()
    return flat[0] if len(flat) == 1 else And(tuple(flat))


def any_of(parts: Iterable[Query]) -> Query:
    """Return the query that keeps what any part keeps; of no part, everything."""
    flat: list[Query] = []
    for part in parts:
        if isinstance(part, Everything):
            return part
        flat += part.parts if isinstance(part, Or) else (part,)
    if not flat:
        return Everything()
    return flat[0] if len(flat) == 1 else Or(tuple(flat))


def negated(part: Query) -> Query:
    """Return the query that keeps what a part, which asks something, does not keep."""
    return part.part if isinstance(part, Not) else Not(part)


def parts_of(query: Query) -> tuple[Query, ...]:
    """Return what all has to hold: the parts of an And, nothing of Everything, else the query."""
    match query:
        case And(parts):
            return parts
        case Everything():
            return ()
        case _:
            return (query,)


_ONE_OF_A_KIND: Final = frozenset({"speaker", "side", "kind", "on", "since", "until", "published"})
"""Of these a statement has but one, so a second filter of the field replaces the first."""


def narrowed(query: Query, term: Term) -> Query:
    """Return the query with one filter more.

    For choosing from a list: whoever picks another speaker means that one instead, whoever picks
    another tag means both.
    """
    alone = term.field in _ONE_OF_A_KIND
    kept = (one for one in parts_of(query) if one != term and not (alone and _is_of(one, term)))
    return all_of([*kept, term])


def widened(query: Query, part: Query) -> Query:
    """Return the query without one of its parts, as `parts_of` names them."""
    return all_of(one for one in parts_of(query) if one != part)


def _is_of(part: Query, term: Term) -> bool:
    return isinstance(part, Term) and part.field == term.field
