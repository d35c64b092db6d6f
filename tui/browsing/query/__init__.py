"""The small language in which the app and the command line are told what to show.

    speaker:maliar on:"18 may" is:contested -outlet:herald (topic:advance OR "no position")

`parse` reads a query, `select` applies it, `complete` and `explain_empty` help to write one.
"""

from tui.browsing.query.completing import Candidate, complete
from tui.browsing.query.errors import QueryError
from tui.browsing.query.explaining import Emptied, explain_empty
from tui.browsing.query.fields import FIELDS
from tui.browsing.query.nodes import (
    And,
    Everything,
    Not,
    Or,
    Phrase,
    Query,
    Term,
    Word,
    all_of,
    any_of,
    narrowed,
    negated,
    parts_of,
    widened,
)
from tui.browsing.query.parsing import parse
from tui.browsing.query.selecting import keeps, select, warm
from tui.browsing.query.telling import describe, help_rows
from tui.browsing.scope import Scope

__all__ = [
    "FIELDS",
    "And",
    "Candidate",
    "Emptied",
    "Everything",
    "Not",
    "Or",
    "Phrase",
    "Query",
    "QueryError",
    "Scope",
    "Term",
    "Word",
    "all_of",
    "any_of",
    "complete",
    "describe",
    "explain_empty",
    "help_rows",
    "keeps",
    "narrowed",
    "negated",
    "parse",
    "parts_of",
    "select",
    "warm",
    "widened",
]
