"""Whole articles with what the user corrected of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.model import Article

if TYPE_CHECKING:
    from tui.model import ArticleHead


class CorrectedTexts(Mapping[str, Article]):
    """Articles by id, each corrected when it is asked for.

    Args:
        texts: The machine's.
        heads: What is shown of them.
    """

    def __init__(self, texts: Mapping[str, Article], heads: Mapping[str, ArticleHead]) -> None:
        self._texts = texts
        self._heads = heads

    def __getitem__(self, article: str) -> Article:
        text = self._texts[article]
        head = self._heads.get(article)
        if head is None or head.published == text.published:
            return text
        return replace(text, published=head.published)

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)
