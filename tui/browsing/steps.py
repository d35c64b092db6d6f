"""Steps from one marked row to the next: contested statements, search hits, bookmarks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.model import Statement


def positions(statements: Sequence[Statement], marked: Callable[[str], bool]) -> list[int]:
    """Return where in the list the marked statements stand, in rising order.

    Args:
        statements: In the order shown.
        marked: Told a `Statement.id`; usually `Contest.is_contested`.
    """
    return [at for at, statement in enumerate(statements) if marked(statement.id)]


def following(marks: Sequence[int], at: int, *, wrap: bool = False) -> int | None:
    """Return the first mark after a position; None (or, wrapped, the first of all) at the end.

    Args:
        marks: Positions in rising order, as `positions` returns them.
        at: The position of the cursor, marked or not.
        wrap: Go round at the end.
    """
    index = bisect_right(marks, at)
    if index < len(marks):
        return marks[index]
    return marks[0] if wrap and marks else None


def preceding(marks: Sequence[int], at: int, *, wrap: bool = False) -> int | None:
    """Return the last mark before a position; None (or, wrapped, the last of all) at the start.

    Args:
        marks: Positions in rising order, as `positions` returns them.
        at: The position of the cursor, marked or not.
        wrap: Go round at the start.
    """
    index = bisect_left(marks, at)
    if index:
        return marks[index - 1]
    return marks[-1] if wrap and marks else None
