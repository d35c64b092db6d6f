"""The lines of a text with where they stand, whatever its line ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE: Final = re.compile(r"[^\r\n]+")


class Line(NamedTuple):
    """One line without its line end and the white space around it; never empty.

    `text` is what stands from `start` to `end` in the article.
    """

    start: int
    end: int
    text: str


def lines_of(text: str, start: int = 0) -> Iterator[Line]:
    """Yield the lines of `text` from offset `start` on that are not blank."""
    for match in _LINE.finditer(text, start):
        raw, begin = match[0], match.start()
        bare = raw.strip()
        if bare:
            begin += raw.index(bare) if bare is not raw else 0
            yield Line(begin, begin + len(bare), bare)
