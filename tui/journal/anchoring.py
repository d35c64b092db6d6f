"""Finding a statement again when the store was rebuilt and its id is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.journal.likeness import around, holds, likeness, nearness, same_words, tells_the_same
from tui.journal.target import Anchor
from tui.model import Article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model import ArticleHead, Span, Statement


def anchor_of(statement: Statement, article: ArticleHead) -> Anchor:
    """Return where a statement stands; of a whole `Article` also what stands around it."""
    start, end = extent(statement)
    prefix = suffix = sha256 = ""
    if isinstance(article, Article):
        prefix, suffix = around(article.text, (start, end))
        sha256 = article.sha256
    return Anchor(
        article=article.path,
        sha256=sha256,
        exact=statement.words,
        prefix=prefix,
        suffix=suffix,
        start=start,
        end=end,
    )


def find(anchor: Anchor, candidates: Sequence[Statement], text: str = "") -> Statement | None:
    """Return the statement an anchor was made for.

    Args:
        anchor: Made by `anchor_of`.
        candidates: The statements of the article with the anchor's path.
        text: The article's text, to compare what stands around; empty if it is not at hand.

    Returns:
        The statement with the same words at the same place; else the one with the same words that
        is embedded most alike, then the nearest; else the one that reads nearly the same (`_fits`).
        None if there is none: better a lost record than one on a statement it was not made for.
    """
    same = [one for one in candidates if same_words(one.words, anchor.exact)]
    if same:
        return max(same, key=lambda one: _closeness(anchor, one, text))
    near = [one for one in candidates if _fits(anchor, one, text)]
    return max(
        near,
        key=lambda one: (likeness(anchor.exact, one.words), _closeness(anchor, one, text)),
        default=None,
    )


def namesake(anchor: Anchor, candidates: Sequence[Statement]) -> Statement | None:
    """Return the only statement with the same words, of articles that may be the one moved."""
    same = [one for one in candidates if same_words(one.words, anchor.exact)]
    return same[0] if len(same) == 1 else None


def extent(statement: Statement) -> Span:
    """Return from where to where a statement reaches, gaps included."""
    if not statement.segments:
        return (0, 0)
    return (statement.segments[0][0], statement.segments[-1][1])


def _closeness(anchor: Anchor, statement: Statement, text: str) -> tuple[int, bool, int]:
    """Return how sure the place is: embedded alike, the very same, near."""
    start = extent(statement)[0]
    alike = 0
    if text and (anchor.prefix or anchor.suffix):
        alike = nearness((anchor.prefix, anchor.suffix), around(text, extent(statement)))
    return (alike, start == anchor.start, -abs(start - anchor.start))


def _fits(anchor: Anchor, statement: Statement, text: str) -> bool:
    """Tell whether a statement reads nearly as the anchor's and stands where that did.

    A statement that lies inside the other only had its bounds moved. One with another figure or a
    negation more is not the same statement.
    """
    bounds_moved = holds(anchor.exact, statement.words)
    if not bounds_moved and not tells_the_same(anchor.exact, statement.words):
        return False
    if _overlap(anchor, statement):
        return True
    context = (anchor.prefix, anchor.suffix)
    enough = len("".join(context)) / 2
    return enough > 0 and nearness(context, around(text, extent(statement))) >= enough


def _overlap(anchor: Anchor, statement: Statement) -> int:
    start, end = extent(statement)
    return max(0, min(end, anchor.end) - max(start, anchor.start))
