"""Plain text, with or without front matter."""

from __future__ import annotations

from tui.reading.cleaning import clean
from tui.reading.decoding import decode
from tui.reading.formats.parsed import Parsed
from tui.reading.front_matter import front_matter


def parse(data: bytes, name: str) -> Parsed:
    """Read a plain text file; its text is the whole decoded file, front matter and all.

    Raises:
        ReadingError: It is no text, or there is nothing in it but front matter.
    """
    text = clean(decode(data, name))
    head = front_matter(text, name)
    skipped = ((0, head.end),) if head.end else ()
    return Parsed(text, head.values, skipped, head.problems)
