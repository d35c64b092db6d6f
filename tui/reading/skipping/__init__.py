"""What stands in the text of an article and is not article, told line by line.

Share buttons, comment forms, links to other articles, newsletter boxes, cookie notices, appeals
for money, credits. Nothing is cut out: the spans are listed, so that every offset holds. In doubt
a line is article: a statement lost is worse than a button read.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from tui.reading.lines import Line, lines_of
from tui.reading.skipping.appeals import appeal_spans
from tui.reading.skipping.tails import glued_from
from tui.reading.skipping.whole import is_furniture

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.model import Span

__all__ = ["not_article"]

_SHORTEST: Final = 4
"""Characters of the shortest wording that is not article ("tags")."""


def not_article(text: str, known: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Return the spans of `text` that are not article, sorted and disjoint.

    Args:
        text: A whole article.
        known: What its format has found not to be article, such as front matter.
    """
    body = next((end for start, end in known if start == 0), 0)
    lines = list(lines_of(text, body))
    appeals = appeal_spans(lines)
    return _joined(text, [*known, *appeals, *(span for line in lines for span in _in(line))])


def _in(line: Line) -> list[Span]:
    end = _article_end(line.text) if len(line.text) >= _SHORTEST else len(line.text)
    return [(line.start + end, line.end)] if end < len(line.text) else []


@lru_cache(maxsize=1024)  # pages repeat their buttons; files of one repeated line stay fast
def _article_end(line: str) -> int:
    """Return where in a line the article ends, 0 if nothing of it is article."""
    return 0 if is_furniture(line) else glued_from(line)


def _joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sort spans and make one of those that overlap or have only white space between them."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and (start <= joined[-1][1] or text[joined[-1][1] : start].isspace()):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)
