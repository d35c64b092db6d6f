"""Whether every stretch of text that a record names is there and reads as the record says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tui.verifying.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.model import Article, Span, Statement


def check_spans(article: Article, statements: Sequence[Statement]) -> Iterator[Finding]:
    """Check the stretches of an article's statements, and what is skipped in it."""
    if not _in_order(article.skipped, len(article.text)):
        what = "what is skipped is out of order or outside the text"
        yield Finding("spans", article.path, what)
    for one in statements:
        where = f"{article.path}: {one.id}"
        for what in _wrong(article.text, one):
            yield Finding("spans", where, what)


def _wrong(text: str, one: Statement) -> Iterator[str]:
    """Yield what does not hold for one statement."""
    if not one.segments or not _in_order(one.segments, len(text)):
        yield "its segments are missing, out of order or outside the text"
    elif one.words != _words(text, one.segments):
        yield "its words are not those of its segments"
    for part, found in (("cue", one.cue), ("mention", one.mention)):
        if found is not None and _slice(text, (found.start, found.end)) != found.text:
            yield f'its {part} "{found.text[:60]}" does not stand where it should'
    if one.said.span is not None and _slice(text, one.said.span) is None:
        yield "the words its date rests on lie outside the text"


def _words(text: str, segments: Sequence[Span]) -> str:
    return " … ".join(" ".join(text[start:end].split()) for start, end in segments)


def _slice(text: str, span: Span) -> str | None:
    start, end = span
    return text[start:end] if 0 <= start < end <= len(text) else None


def _in_order(spans: Sequence[Span], size: int) -> bool:
    """Tell whether stretches are not empty, inside the text, sorted, and do not overlap."""
    inside = all(0 <= start < end <= size for start, end in spans)
    return inside and all(one[1] <= other[0] for one, other in pairwise(spans))
