"""Weeks as numbers that sort like them, and the ids of rows in each."""

from __future__ import annotations

from typing import Final

_UNDATED: Final = 999_999
_ROWS: Final = 32
"""Bits of a row's id within its week."""


def number_of(shelf: str) -> int:
    """Return the number of a week: 202319 for "2023-W19"; "undated" sorts last."""
    return _UNDATED if shelf == "undated" else int(shelf.replace("-W", ""))


def shelf_of(number: int) -> str:
    """Return the id of the week of a number."""
    return "undated" if number == _UNDATED else f"{number // 100:04d}-W{number % 100:02d}"


def range_of(number: int) -> tuple[int, int]:
    """Return the first and the last id of the rows of a week."""
    return number << _ROWS, ((number + 1) << _ROWS) - 1
