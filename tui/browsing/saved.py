"""Filters the user has given a name: how one is written and read, not where it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.browsing.query import QueryError, parse

if TYPE_CHECKING:
    from tui.browsing.query import Query


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A query under a name, its text as the user wrote it.

    The text is kept rather than what it means, so that a query of a newer program is not lost.
    """

    name: str
    text: str

    @property
    def query(self) -> Query:
        """The query.

        Raises:
            QueryError: This program cannot read it.
        """
        return parse(self.text)

    @property
    def problem(self) -> QueryError | None:
        """What is wrong with the query, None if nothing is."""
        try:
            parse(self.text)
        except QueryError as error:
            return error
        return None

    def record(self) -> dict[str, str]:
        """Return the filter as it is kept: `{"name": …, "query": …}`."""
        return {"name": self.name, "query": self.text}


def named(name: str, text: str) -> SavedFilter:
    """Return a filter the user saves now, its query in the canonical form.

    Raises:
        ValueError: It has no name or asks nothing; `QueryError` if the query cannot be read.
    """
    query = parse(text)
    label = " ".join(name.split())
    if not label:
        raise ValueError("A saved filter needs a name.")
    if not str(query):
        raise ValueError("An empty filter cannot be saved.")
    return SavedFilter(label, str(query))


def read(record: object) -> SavedFilter | None:
    """Return the filter of a record, None if it is none."""
    if not isinstance(record, Mapping):
        return None
    name, text = record.get("name"), record.get("query")
    if not (isinstance(name, str) and isinstance(text, str) and name.strip()):
        return None
    return SavedFilter(name, text)
