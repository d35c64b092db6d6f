"""What goes wrong while reading, said so that the user can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOLD: Final = 20
"""Problems of one file that are told; a file can hold 200,000."""


class ReadingError(Exception):
    """An article, or a path the user named, cannot be read.

    Attributes:
        name: The file or folder, as it may be shown on a terminal.
        reason: What is wrong and what to do about it.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was passed over while the rest went on."""

    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


def first_of(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the first problems of one file, and how many more there are."""
    more = len(problems) - _TOLD
    if more <= 0:
        return tuple(problems)
    last = Problem(problems[-1].name, f"and {more:,} more things are wrong in this file")
    return (*problems[:_TOLD], last)
