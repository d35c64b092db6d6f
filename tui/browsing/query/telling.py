"""Queries in words: as they are written, and what can be written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.browsing.query.fields import FIELDS

if TYPE_CHECKING:
    from tui.browsing.query.nodes import Query

SYNTAX: Final = (
    ("advance", "a word, or from four letters on its beginning"),
    ("a b", "both"),
    ("a OR b", "either"),
    ("-a", "not (or NOT a)"),
    ("(a OR b) c", "parentheses hold together"),
    ('"two words"', "just these words, in this order"),
    ("side:=russia", "this value and no longer one"),
)
"""How parts are put together, and what each form means."""


def describe(query: Query) -> str:
    """Return a query as it is written, in its canonical form; "" for one that asks nothing.

    `parse` reads it back as the same query.
    """
    return str(query)


def help_rows() -> tuple[tuple[str, str], ...]:
    """Return what can be written, each form with its meaning."""
    return (*((field.example, field.meaning) for field in FIELDS.values()), *SYNTAX)
