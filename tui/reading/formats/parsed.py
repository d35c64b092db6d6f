"""What every format makes of a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.model import Span
    from tui.reading.errors import Problem


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file's text with what the file says of itself.

    Attributes:
        text: The article, safe to show.
        values: Its metadata as written, by the keys of `tui.reading.front_matter.KEYS`.
        skipped: What is not article because of the format, sorted and disjoint.
        problems: What was passed over.
    """

    text: str
    values: Mapping[str, str] = field(default_factory=dict)
    skipped: tuple[Span, ...] = ()
    problems: tuple[Problem, ...] = ()
