"""Whether two articles tell one story, so that "the airline" of both can be one airline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from tui.linking.tokens import tokens
from tui.naming import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.linking.identity.clusters import Clusters
    from tui.model import ArticleHead, Extraction

_DAYS: Final = 10
"""Days within which a story goes on."""
_LONG: Final = 4
"""Letters of a word that may tell what a story is about."""
_ALIKE: Final = 0.5
"""The share of such words that two reports of one event have, and seldom two of other things."""
_BACK: Final = 5
"""Earlier articles with the same phrase that one is held against."""


@dataclass(frozen=True, slots=True)
class Context:
    """The day of an article, and the names and long words that stand in its statements."""

    day: int | None
    names: frozenset[str]
    words: frozenset[str]

    def tells_the_same(self, other: Context) -> bool:
        """Whether both are of the same days and share a name, or half of all their words."""
        if self.day is None or other.day is None or abs(self.day - other.day) > _DAYS:
            return False
        shared = len(self.words & other.words)
        most = _ALIKE * min(len(self.words), len(other.words))
        return not self.names.isdisjoint(other.names) or (shared > 1 and shared >= most)


class Contexts:
    """The contexts of a folder's articles, each worked out when it is asked for: few ever are."""

    def __init__(
        self, extractions: Sequence[Extraction], articles: Mapping[str, ArticleHead]
    ) -> None:
        self._extractions = {extraction.article: extraction for extraction in extractions}
        self._articles = articles
        self._known: dict[str, Context | None] = {}

    def of(self, article: str) -> Context | None:
        """The context of an article, None for one that is not in the folder."""
        if article not in self._known:
            extraction = self._extractions.get(article)
            self._known[article] = self._read(extraction) if extraction else None
        return self._known[article]

    def _read(self, extraction: Extraction) -> Context:
        names: set[str] = set()
        long: set[str] = set()
        for statement in extraction.statements:
            names.update(fold(place) for place in statement.places)
            found = tokens(statement.words)
            names.update(word.key for word in found[1:] if word.capital and len(word.key) > 2)
            long.update(word.key for word in found if len(word.text) >= _LONG)
        day = _day(self._articles.get(extraction.article))
        return Context(day, frozenset(names), frozenset(long))


def join_in_context(clusters: Clusters, numbers: Sequence[int], contexts: Contexts) -> None:
    """Joins bearers of one common phrase where their articles tell one story."""
    earlier: list[int] = []
    for number in numbers:
        here = clusters.bearers[number].article
        for other in reversed(earlier[-_BACK:]):
            article = clusters.bearers[other].article
            if article == here or _one_story(contexts.of(article), contexts.of(here)):
                clusters.join(other, number)
                break
        earlier.append(number)


def _one_story(one: Context | None, other: Context | None) -> bool:
    return one is not None and other is not None and one.tells_the_same(other)


def _day(head: ArticleHead | None) -> int | None:
    try:
        return (
            date.fromisoformat(head.published[:10]).toordinal() if head and head.published else None
        )
    except ValueError:
        return None
