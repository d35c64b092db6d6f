"""Whole articles by id, fetched when one is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from tui.app.loader import LoadError
from tui.model import Article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.loader import Loader


class Texts(Mapping[str, Article]):
    """The articles a loader can give.

    Args:
        loader: Where they come from.
        ids: Which there are.
    """

    def __init__(self, loader: Loader, ids: Sequence[str] = ()) -> None:
        self._loader = loader
        self._ids = ids

    def __getitem__(self, article: str) -> Article:
        try:
            return self._loader.article(article)
        except LoadError as error:
            raise KeyError(article) from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)
