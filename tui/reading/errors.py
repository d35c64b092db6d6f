"""What goes wrong while reading, said so that the user can mend it."""

from __future__ import annotations

from dataclasses import dataclass


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
