"""Text made fit for cells: made harmless, measured, wrapped and cut, one line at a time.

Most text is of characters one cell wide, and for that lengths are cells and a line break is one
`rfind`; a single scan finds the texts that need the slow way. `Content.wrap` would be a hundred
times slower, which at 100,000 statements is the difference between a blink and a coffee.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.segment import Segments

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

Line = tuple[int, int]
"""Start and end offsets of one line of a text, without the white space it was broken at."""

_ODD: Final = re.compile(
    "[^ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff"
    "\u2010-\u2027\u2030-\u205e\u2070-\u20bf\u2190-\u21ff\u2200-\u22ff\u2500-\u25ff]"
)
"""Finds whatever is not known to be harmless and one cell wide."""

_UNSAFE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


def _stand_in(match: re.Match[str]) -> str:
    return " " if match[0] in "\t\n\r" else "\ufffd"


def harmless(text: str) -> str:
    """Return the text without what a terminal would obey, one character for one.

    Articles are cleaned when they are read; names of files, a journal or a store from elsewhere may
    not be, and a terminal obeys whatever is written to it.
    """
    return _UNSAFE.sub(_stand_in, text) if _ODD.search(text) else text


def harmless_lines(text: str) -> str:
    """Return a text of several lines without what a terminal would obey, its lines kept."""
    return "\n".join(map(harmless, text.split("\n")))


def harmless_segments(shown: RenderableType) -> RenderableType:
    """Return what was rendered for a terminal with nothing in it that was not meant for one."""
    if not isinstance(shown, Segments):
        return shown
    return Segments(
        one if one.control else one._replace(text=harmless_lines(one.text))
        for one in shown.segments
    )


def cells(text: str) -> int:
    """Return how many cells a text takes."""
    return cell_len(text) if _ODD.search(text) else len(text)


def cut(text: str, width: int) -> str:
    """Return the text in at most `width` cells, with … where something is missing."""
    if cells(text) <= width:
        return text
    if width <= 0:
        return ""
    kept = text[: width - 1]
    while kept and cells(kept) > width - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def spark(levels: Iterable[int]) -> str:
    """Return a bar for each level of 0 to 8."""
    return "".join("·▁▂▃▄▅▆▇█"[level] for level in levels)


def pad(text: str, width: int) -> str:
    """Return the text in exactly `width` cells, cut or followed by spaces."""
    text = cut(text, width)
    return text + " " * (width - cells(text))


def wrap(text: str, width: int, limit: int = 0) -> list[Line]:
    """Return where the lines of a text begin and end.

    Args:
        text: One paragraph; line breaks in it count as spaces.
        width: Cells a line may take; under 1 is taken as 1.
        limit: Stop after so many lines; 0 is never.

    Returns:
        At least one line, also for an empty text.
    """
    width = max(width, 1)
    if len(text) <= width and not _ODD.search(text):
        return [(0, len(text))]
    fits = _fits_odd if _ODD.search(text) else _fits_even
    lines: list[Line] = []
    at, size = 0, len(text)
    while at < size:
        end, following = fits(text, at, width)
        lines.append((at, end))
        if len(lines) == limit:
            break
        at = following
    return lines or [(0, 0)]


def is_even(text: str) -> bool:
    """Tell whether every character of a text is harmless and one cell wide."""
    # Most text is ASCII, and Python tells at once what is.
    return (text.isascii() and text.isprintable()) or not _ODD.search(text)


def count_lines(text: str, width: int, limit: int) -> int:
    """Return `len(wrap(harmless(text), width, limit))`, mostly without making the list."""
    if not is_even(text):
        return len(wrap(harmless(text), width, limit))
    return count_even(text, max(width, 1), limit)


def count_even(text: str, width: int, limit: int, *, marked: bool = False) -> int:
    """Return how many lines an even text takes, `limit` at most.

    Args:
        text: One paragraph, all of it one cell a character.
        width: Cells a line may take, at least 1.
        limit: Lines counted at most.
        marked: Whether it stands in quotation marks, which it does not hold itself.
    """
    at, end = -marked, len(text) + marked
    lines = 1
    while lines < limit and end - at > width:
        space = text.rfind(" ", at + 1, at + width + 1)
        at = space + 1 if space >= 0 else at + width
        lines += at < end  # nothing stands behind a space at the end
    return lines


def _fits_even(text: str, at: int, width: int) -> tuple[int, int]:
    """Return where a line ends and where the next begins, for text one cell a character."""
    stop = at + width
    if len(text) <= stop:
        return len(text), len(text)
    space = text.rfind(" ", at + 1, stop + 1)
    return (space, space + 1) if space > 0 else (stop, stop)


def _fits_odd(text: str, at: int, width: int) -> tuple[int, int]:
    """Do the same where characters may take no cell, or two."""
    stop = min(len(text), at + 2 * width)
    # Measured as a whole: a cluster (a flag, a letter with marks) is narrower than its parts.
    while stop > at + 1 and cell_len(text[at:stop]) > width:
        stop -= max(1, (cell_len(text[at:stop]) - width) // 2)
    if stop >= len(text):
        return len(text), len(text)
    space = stop if text[stop].isspace() else max(text.rfind(" ", at + 1, stop), -1)
    return (space, space + 1) if space > 0 else (stop, stop)
