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
_BACK: Final = 5
"""Earlier articles with the same phrase that one is held against."""


@dataclass(frozen=True, slots=True)
class Context:
    """The day of an article, and the names that stand in its statements."""

    day: int | None
    names: frozenset[str]

    def tells_the_same(self, other: Context) -> bool:
        """Whether both are of the same days and share a name."""
        if self.day is None or other.day is None or abs(self.day - other.day) > _DAYS:
            return False
        return not self.names.isdisjoint(other.names)


def contexts_of(
    extractions: Sequence[Extraction], articles: Mapping[str, ArticleHead]
) -> dict[str, Context]:
    """The context of every article."""
    found = {}
    for extraction in extractions:
        names: set[str] = set()
        for statement in extraction.statements:
            names.update(fold(place) for place in statement.places)
            names.update(
                word.key
                for word in tokens(statement.words)[1:]
                if word.capital and len(word.key) > 2
            )
        head = articles.get(extraction.article)
        found[extraction.article] = Context(_day(head), frozenset(names))
    return found


def join_in_context(
    clusters: Clusters, numbers: Sequence[int], contexts: Mapping[str, Context]
) -> None:
    """Joins bearers of one common phrase where their articles tell one story."""
    earlier: list[int] = []
    for number in numbers:
        mine = contexts.get(clusters.bearers[number].article)
        for other in reversed(earlier[-_BACK:]):
            article = clusters.bearers[other].article
            theirs = contexts.get(article)
            same = article == clusters.bearers[number].article
            if same or (mine and theirs and mine.tells_the_same(theirs)):
                clusters.join(other, number)
                break
        earlier.append(number)


def _day(head: ArticleHead | None) -> int | None:
    try:
        return (
            date.fromisoformat(head.published[:10]).toordinal() if head and head.published else None
        )
    except ValueError:
        return None
