"""Words from the publisher to its readers: appeals for money, greetings from the blog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.reading.skipping.wording import appeals, bare, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model import Span
    from tui.reading.lines import Line

_LINES: Final = 25
_CHARACTERS: Final = 4_000
"""An appeal is no longer than that; it must not swallow an article."""
_GAP: Final = 2
"""Lines without a word of appeal that may stand between two lines with one."""
_TITLE: Final = 80
"""Characters of the longest line that ends in a colon or in nothing and is a title."""
_BUTTON: Final = 40
_ENOUGH: Final = 2
"""Different words of appeal without which "Dear readers" may open a real article."""


def appeal_spans(lines: Sequence[Line]) -> list[Span]:
    """Return where the publisher speaks for itself; disjoint, in order."""
    spans: list[Span] = []
    position = 0
    while position < len(lines):
        count = _length(lines[position : position + _LINES]) if _opens(lines[position]) else 0
        if count:
            spans.append((lines[position].start, lines[position + count - 1].end))
        position += max(count, 1)
    return spans


def _opens(line: Line) -> bool:
    words = plain(line.text[:_TITLE])
    if not words.startswith(appeals()["openers"]):
        return False
    opener = max((one for one in appeals()["openers"] if words.startswith(one)), key=len)
    if opener.startswith("a "):  # such words begin a sentence of an article too
        return len(line.text) <= _TITLE and line.text[-1] not in ".?!"
    return words[len(opener) : len(opener) + 1] in {"", ",", "!", ":", ".", " ", "…", "-"}


def _length(lines: Sequence[Line]) -> int:
    """Count the lines of the appeal that begins here; 0 if it is none."""
    said: set[str] = set()
    last = 0
    for number, line in enumerate(lines):
        if line.end - lines[0].start > _CHARACTERS or (number and number - last > _GAP + 1):
            break
        words = plain(line.text)
        here = {word for word in appeals()["words"] if word in words}
        said |= here
        if here:
            last = number
        if number and len(line.text) <= _BUTTON and bare(line.text) in appeals()["closers"]:
            last = number
            break
    return last + 1 if len(said) >= _ENOUGH else 0
