"""Changing a filter by one part: what the keys that narrow do to the query on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.browsing.query import Query, Term, all_of, parts_of
from tui.browsing.query.fields.who import speakers_like

if TYPE_CHECKING:
    from tui.browsing.query import Emptied, Scope


def asks(query: Query, part: Query) -> bool:
    """Tell whether a query asks for a part beside whatever else it asks for."""
    return part in parts_of(query)


def toggled(query: Query, part: Query) -> Query:
    """Return the query with a part more, or without it where it has it."""
    if asks(query, part):
        return all_of(one for one in parts_of(query) if one != part)
    return all_of([query, part])


def replaced(query: Query, term: Term) -> Query:
    """Return the query with a filter in the place of those of the same field.

    Nobody is two speakers: who asks for another one means this one.
    """
    kept = (
        one for one in parts_of(query) if not (isinstance(one, Term) and one.field == term.field)
    )
    return all_of([*kept, term])


def speaker_term(speaker: str, scope: Scope) -> Term:
    """Return the filter that keeps what one speaker said, by a name if that will do.

    Args:
        speaker: A `Speaker.id`.
        scope: Where the name must mean nobody else.
    """
    name = scope.speakers[speaker].name
    for exact in (False, True):
        if speakers_like(name, exact, scope) == {speaker}:
            return Term("speaker", name, exact)
    return Term("speaker", speaker, exact=True)


def way_out(emptied: Emptied) -> tuple[Query, tuple[str, str]]:
    """Return the query that shows something again, and the two lines that offer it."""
    nothing = f"Nothing matches “{emptied.part}”"
    if emptied.meant is not None:
        return emptied.meant, (nothing, f"⏎ asks for “{emptied.meant}” · Esc lifts the filter")
    count = f"{emptied.count:,} statement{'' if emptied.count == 1 else 's'} without it"
    last = not parts_of(emptied.without)
    offer = "Esc lifts the filter" if last else "⏎ leaves it out · Esc lifts the filter"
    return emptied.without, (nothing, f"{count} · {offer}")
