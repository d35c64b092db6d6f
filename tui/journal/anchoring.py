"""Finding a statement again when the store was rebuilt and its id is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.journal.entries import Anchor
from tui.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.model import ArticleHead, Statement

_AROUND: Final = 32
"""How many characters before and after a statement are kept."""

_ALIKE: Final = 0.5
"""The share of common words from which on a statement at the same place is the same one. The
journal serves every folder of articles, and another folder may have a file of the same name."""


def anchor_of(statement: Statement, article: ArticleHead) -> Anchor:
    """Return where a statement stands; of a whole `Article` also what stands around it."""
    start, end = _extent(statement)
    prefix = suffix = sha256 = ""
    if isinstance(article, Article):
        prefix = article.text[max(0, start - _AROUND) : start]
        suffix = article.text[end : end + _AROUND]
        sha256 = article.sha256
    return Anchor(article.path, sha256, statement.words, prefix, suffix, start, end)


def find(anchor: Anchor, candidates: Sequence[Statement]) -> Statement | None:
    """Return the statement an anchor was made for.

    Args:
        anchor: Made by `anchor_of`.
        candidates: The statements of the article with the anchor's path.

    Returns:
        The nearest statement with the same words; else the one that overlaps its place the most
        and shares enough words with it; None if there is neither.
    """
    exact = _folded(anchor.exact)
    same = [one for one in candidates if _folded(one.words) == exact]
    if same:
        return min(same, key=lambda one: abs(_extent(one)[0] - anchor.start))
    near = [one for one in candidates if _overlap(anchor, one) and _alike(anchor, one)]
    return max(near, key=lambda one: _overlap(anchor, one), default=None)


def _extent(statement: Statement) -> tuple[int, int]:
    if not statement.segments:
        return (0, 0)
    return (statement.segments[0][0], statement.segments[-1][1])


def _overlap(anchor: Anchor, statement: Statement) -> int:
    start, end = _extent(statement)
    return max(0, min(end, anchor.end) - max(start, anchor.start))


def _alike(anchor: Anchor, statement: Statement) -> bool:
    before, after = _words(anchor.exact), _words(statement.words)
    return len(before & after) >= _ALIKE * min(len(before), len(after)) > 0


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _words(words: str) -> set[str]:
    bare: Iterable[str] = (word.strip(".,;:!?'\"“”‘’…()") for word in words.casefold().split())
    return {word for word in bare if word}
