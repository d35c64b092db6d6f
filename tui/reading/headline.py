"""A headline that only the text shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tui.reading.lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model import Span

_LONGEST: Final = 200
_MOST_WORDS: Final = 25
_BLANK_LINE: Final = re.compile(r"[ \t]{0,80}(?:\r\n|\r|\n)[ \t]{0,80}(?:[\r\n]|\Z)")
_SENTENCE_END: Final = (".", ",", ";", ":", "…")


def first_line_headline(text: str, skipped: Sequence[Span]) -> str | None:
    """Return the first line of the article if it looks like a headline, else None.

    It does if it is short, does not end as a sentence of a text does, and a blank line stands
    between it and what follows. It stays in the text; a headline speaks too ("Kyiv says …").
    """
    body = next((end for start, end in skipped if start == 0), 0)
    line = next(lines_of(text, body), None)
    if line is None or any(start <= line.start < end for start, end in skipped):
        return None
    bare = line.text.rstrip("\"'”’")
    if len(line.text) > _LONGEST or len(line.text.split()) > _MOST_WORDS:
        return None
    if bare.endswith(_SENTENCE_END) or not _BLANK_LINE.match(text, line.end):
        return None
    return " ".join(line.text.split()) if text[line.end :].strip() else None
