"""One row a statement, for a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

from tui.browsing.chronology import in_order
from tui.browsing.contest import Contest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tui.exporting.claims import Claims
    from tui.model import Quantity, Statement


COLUMNS: Final = (
    "id",
    "said_edtf",
    "earliest",
    "latest",
    "published",
    "speaker",
    "role",
    "side",
    "kind",
    "cue",
    "words",
    "quantities",
    "value_min",
    "value_max",
    "unit",
    "outlet",
    "headline",
    "url",
    "path",
    "contested",
    "bookmarked",
    "note",
    "tags",
)

_STARTS_A_FORMULA: Final = re.compile(
    r"\A(?=[\t\r\n])|(?:\A|[;|\t\r\n])(?=[ \"']{0,20}[=+@＝＋－＠-])"
)
"""A spreadsheet may run a cell that begins so; four signs are full-width forms of the others.

Where its columns are divided by semicolons, as in much of Europe, it divides a cell that holds one
and ends a row at a line end, quotation marks or not: what follows those is the beginning of a cell.
"""


def pieces(claims: Claims) -> Iterator[str]:
    """Yield the table row by row, in the order of the timeline.

    Several quantities of a statement stand in one cell, divided by "; ".
    """
    contest = Contest(claims.snapshot.links)
    row = _Row()
    yield row.line(COLUMNS)
    for statement in in_order(claims.statements):
        cells = _cells(claims, statement, contest.opponents(statement.id))
        yield row.line([_harmless(cell) for cell in cells])


def _cells(claims: Claims, statement: Statement, contested: int) -> tuple[str, ...]:
    head, speaker, said = claims.head(statement), claims.speaker(statement), statement.said
    return (
        statement.id,
        said.edtf or "",
        said.earliest or "",
        said.latest or "",
        statement.published or "",
        speaker.name if speaker else "",
        (speaker.role if speaker else None) or "",
        (speaker.side if speaker else None) or "",
        statement.kind,
        statement.cue.text if statement.cue else "",
        statement.words,
        *_quantities(statement.quantities),
        head.outlet or "",
        head.headline or "",
        head.url or "",
        head.path,
        str(contested),
        "yes" if statement.id in claims.bookmarks else "",
        claims.note(statement),
        "; ".join(claims.labels(statement)),
    )


def _quantities(quantities: Iterable[Quantity]) -> tuple[str, ...]:
    def joined(part: Callable[[Quantity], str | None]) -> str:
        return "; ".join(part(one) or "" for one in quantities)

    return (
        joined(lambda one: one.text),
        joined(lambda one: _number(one.min)),
        joined(lambda one: _number(one.max)),
        joined(lambda one: one.unit),
    )


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.12g}"


def _harmless(cell: str) -> str:
    return _STARTS_A_FORMULA.sub(r"\g<0>'", cell)


class _Row:
    """Turns cells into one line of text."""

    def __init__(self) -> None:
        self._buffer = io.StringIO()
        self._writer = csv.writer(self._buffer)

    def line(self, cells: Iterable[str]) -> str:
        self._writer.writerow(cells)
        text = self._buffer.getvalue()
        self._buffer.seek(0)
        self._buffer.truncate()
        return text
