"""Markdown: plain text whose marks at the start of a line are not article."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tui.reading.formats import plain
from tui.reading.lines import lines_of

if TYPE_CHECKING:
    from tui.model import Span
    from tui.reading.formats.parsed import Parsed

_HEADING: Final = re.compile(r"#{1,6}[ \t]+(?=\S)")
_RULE: Final = re.compile(r"(?:-[ \t]*){3,80}|(?:\*[ \t]*){3,80}|(?:_[ \t]*){3,80}|={3,80}")
_PICTURE: Final = re.compile(r"!\[[^\]]{0,1000}\]\([^)]{0,2000}\)")


def parse(data: bytes, name: str) -> Parsed:
    """Read a Markdown file; offsets are those of the file, as for plain text.

    The marks of headings, ruled lines and lines that only hold a picture are skipped. The first
    heading that opens the body is the headline, if the front matter names none.

    Raises:
        ReadingError: It is no text.
    """
    parsed = plain.parse(data, name)
    body = parsed.skipped[-1][1] if parsed.skipped else 0
    marks: list[Span] = []
    values = dict(parsed.values)
    for number, line in enumerate(lines_of(parsed.text, body)):
        if heading := _HEADING.match(line.text):
            marks.append((line.start, line.start + heading.end()))
            if number == 0:
                values.setdefault("headline", line.text[heading.end() :].rstrip("# \t"))
        elif _RULE.fullmatch(line.text) or _PICTURE.fullmatch(line.text):
            marks.append((line.start, line.end))
    return replace(parsed, values=values, skipped=parsed.skipped + tuple(marks))
