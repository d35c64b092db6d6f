"""Where an article's paragraphs begin and end."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tui.extracting import tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.extracting.tokens import Tokens


def paragraphs(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The token ranges between paragraph breaks."""
    breaks = [k for k in tokens.special if tokens.bits[k] & tags.BREAK]
    wrapped = _is_wrapped(tokens, breaks)
    begin = 0
    for k in breaks:
        if wrapped and tokens.words[k].count("\n") == 1 and tokens.ends[k] > tokens.starts[k]:
            continue
        if k > begin:
            yield begin, k
        begin = k + 1


def _is_wrapped(tokens: Tokens, breaks: list[int]) -> bool:
    """Whether single line breaks only fold lines to a width, and blank lines part paragraphs."""
    if len(breaks) < 8:
        return False
    ends = [tokens.starts[k] for k in breaks]
    widths = [end - start for start, end in itertools.pairwise(ends)]
    single = [
        width
        for k, width in zip(breaks[1:], widths, strict=True)
        if tokens.words[k].count("\n") == 1
    ]
    if len(single) * 2 <= len(breaks) or max(widths) > 110:
        return False
    from statistics import median  # noqa: PLC0415  with the first text that may be wrapped

    return 50 <= median(single) <= 90
