"""Which part of a query left nothing to show, and the way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.browsing.query.errors import nearest
from tui.browsing.query.fields import FIELDS
from tui.browsing.query.nodes import Everything, Query, Term, all_of, parts_of
from tui.browsing.query.selecting import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.browsing.scope import Scope
    from tui.model import Statement

_MOST_PARTS: Final = 12
"""Every part is tried without every other; of a longer query nobody wants the single part."""


@dataclass(frozen=True, slots=True)
class Emptied:
    """Why nothing shows.

    `part` is what emptied the result, `without` the query that leaves it out, which would show
    `count` statements. `meant` is the query with a misspelled value put right, if one is near.
    """

    part: Query
    without: Query
    count: int
    meant: Query | None = None

    def __str__(self) -> str:
        shown = f"{self.count} statement" + ("" if self.count == 1 else "s")
        offer = f" Did you mean ‘{self.meant}’?" if self.meant else ""
        return f"Nothing matches because of ‘{self.part}’. Without it {shown} would show.{offer}"


def explain_empty(query: Query, statements: Sequence[Statement], scope: Scope) -> Emptied | None:
    """Name the part of a query that emptied the result, None while something shows.

    A part that alone finds nothing is to blame first; otherwise the one without which most would
    show. Where no single part will do, as many are named as have to go.
    """
    parts = parts_of(query)
    if not parts or not statements or select(query, statements, scope):
        return None
    if len(parts) > _MOST_PARTS:
        return Emptied(query, Everything(), len(statements))
    kept = list(range(len(parts)))
    gone: list[int] = []
    shown: list[Statement] = []
    while not shown:
        gone.append(_culprit(parts, kept, statements, scope))
        kept.remove(gone[-1])
        shown = select(_of(parts, kept), statements, scope)
    meant = _put_right(parts, gone[0], scope)
    return Emptied(_of(parts, sorted(gone)), _of(parts, kept), len(shown), meant)


def _of(parts: Sequence[Query], places: Iterable[int]) -> Query:
    return all_of(parts[at] for at in places)


def _culprit(
    parts: Sequence[Query], kept: Sequence[int], statements: Sequence[Statement], scope: Scope
) -> int:
    """Return the place of the part that has to go first; among equals the last."""

    def blame(at: int) -> tuple[bool, int, int]:
        without = _of(parts, (place for place in kept if place != at))
        barren = not select(parts[at], statements, scope)
        return barren, len(select(without, statements, scope)), at

    return max(kept, key=blame)


def _put_right(parts: Sequence[Query], at: int, scope: Scope) -> Query | None:
    """Return the query with the nearest value that statements have in the place of a wrong one."""
    term = parts[at]
    if not isinstance(term, Term) or not FIELDS[term.field].open:
        return None
    names: dict[str, str] = {}
    for known in FIELDS[term.field].known(scope, ""):
        for whole in (known.value, *known.also) if known.count else ():
            names.update({name.lower(): known.value for name in (whole, *whole.split())})
    meant = nearest(term.value.lower(), names)
    if meant is None or names[meant].lower() == term.value.lower():
        return None
    better = Term(term.field, names[meant], term.exact)
    return all_of([*parts[:at], better, *parts[at + 1 :]])
