"""What is wrong with a query, told so that it can be put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class QueryError(ValueError):
    """A query cannot be read.

    Args:
        reason: What is wrong, and what to write instead.
        start: Where in the query the wrong part begins.
        end: Where it ends, exclusive.
    """

    def __init__(self, reason: str, start: int, end: int) -> None:
        super().__init__(f"At character {start + 1}: {reason}")
        self.reason = reason
        self.start = start
        self.end = end


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was probably meant, None if none is near."""
    # Imported late: only a mistake needs it.
    from difflib import get_close_matches  # noqa: PLC0415

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)
