"""What every format makes of a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.reading.cleaning import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.model import Span
    from tui.reading.errors import Problem


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file's text with what the file says of itself.

    Attributes:
        text: The article, safe to show.
        values: Its metadata as the user wrote it, by the keys of `tui.reading.front_matter.KEYS`.
        skipped: What is not article because of the format, sorted and disjoint.
        problems: What was passed over.
        found: Metadata as a machine wrote it; what the user says, here or elsewhere, goes before.
    """

    text: str
    values: Mapping[str, str] = field(default_factory=dict)
    skipped: tuple[Span, ...] = ()
    problems: tuple[Problem, ...] = ()
    found: Mapping[str, str] = field(default_factory=dict)


def headed(headline: str, body: str) -> tuple[str, int]:
    """Return an article's text under its headline, and where the body begins in it.

    A headline speaks too ("Harbour master says …"), so it belongs to the text, as in a text file.
    """
    line = one_line(headline)
    if not line or one_line(body[: 2 * len(line) + 100]).startswith(line):
        return body, 0
    return f"{line}\n\n{body}", len(line) + 2
