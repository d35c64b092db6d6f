"""Articles just read, kept in memory as far as they fit, so that nobody reads them back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.model import Article
    from tui.store.codec import StoredArticle

_MOST: Final = 32 << 20
"""Bytes of JSON: 2000 articles of a newspaper. In memory they take 2.6 times as much."""


@dataclass(slots=True)
class Fresh:
    """The first articles of a build that this process read itself.

    Args:
        most: Bytes that their files may have together.
    """

    most: int = _MOST
    _size: int = field(init=False, default=0)
    _articles: dict[str, StoredArticle] = field(init=False, default_factory=dict)

    def put(self, article: str, stored: StoredArticle | None, size: int) -> None:
        """Keep an article if there is room for it.

        Args:
            article: Its id.
            stored: What its file says; None where another process read it.
            size: Bytes of its file.
        """
        self._articles.pop(article, None)
        if stored is not None and self._size + size <= self.most:
            self._articles[article] = stored
            self._size += size

    def get(self, article: str) -> StoredArticle | None:
        """Return an article if it is at hand."""
        return self._articles.get(article)

    def articles(self) -> dict[str, Article]:
        """Return all that are at hand, by id."""
        return {id_: stored.article for id_, stored in self._articles.items()}
