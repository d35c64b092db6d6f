"""What every change has: a name in the file, a line for people, and what it does to a snapshot."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

from tui.journal import wire
from tui.journal.errors import ChangeError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from tui.journal.draft import Draft
    from tui.journal.ground import Ground
    from tui.journal.target import Target

NOBODY: Final = "nobody named"
"""What a correction says the machine had where it had no speaker."""

_CONTROL: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


class Change(ABC):
    """One thing a user did: checks itself when made, tells what it is, applies itself.

    Subclasses are frozen dataclasses; their fields are what stands in the file (`wire`). They are
    made with `of`, which checks them against what is on the desk.
    """

    __slots__ = ()

    op: ClassVar[str]
    """The name of the operation in the file."""

    relinks: ClassVar[bool] = False
    """Whether it corrects how its targets are linked."""

    @property
    @abstractmethod
    def text(self) -> str:
        """What was done, on one line: "Said by: Hanna Maliar (machine: Ukraine)"."""

    @property
    def about(self) -> str:
        """What it was done to, on one line; empty where `text` says all."""
        return ""

    @property
    def targets(self) -> tuple[Target, ...]:
        """The statements it names."""
        return ()

    def concerns(self, ground: Ground) -> bool:
        """Tell whether it is about what is in a snapshot, or was."""
        return any(ground.has(target) for target in self.targets)

    @abstractmethod
    def apply(self, draft: Draft) -> None:
        """Lay it over a snapshot.

        Raises:
            ElsewhereError: What it is about is not in the snapshot.
            LostError: It was, and is there no more.
        """

    def content(self) -> dict[str, Any]:
        """Return what stands in the file beside `v`, `id`, `at` and `op`."""
        content: dict[str, Any] = wire.dump(self)
        return content

    @classmethod
    def parse(cls: type[C], entry: Mapping[str, Any]) -> C:
        """Return the change of a record.

        Raises:
            ValueError: The record is not one of these.
            TypeError: Something is missing in it.
            ChangeError: What it asks for cannot be.
        """
        change: C = wire.load(cls, entry)
        return change


C = TypeVar("C", bound=Change)


def checked_line(what: str, text: str, most: int = 200) -> None:
    """Refuse a name that is empty, too long or not one line of visible text.

    Raises:
        ChangeError: It is.
    """
    if not text.strip():
        raise ChangeError(f"{what} is empty; write one")
    if len(text) > most:
        raise ChangeError(f"{what} is longer than {most} characters; shorten it")
    if text != tidy(text):
        raise ChangeError(f"{what} holds characters that cannot be shown; write it again")


def tidy(text: str) -> str:
    """Return what a user typed on one line, without control characters and spaces around it."""
    return _CONTROL.sub("", " ".join(text.split()))


def tidy_text(text: str) -> str:
    """Return what a user typed on several lines, likewise."""
    lines = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()
