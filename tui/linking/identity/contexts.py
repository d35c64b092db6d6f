"""Whether two articles tell one story, so that "the airline" of both can be one airline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from tui.linking.identity.bearers import CAST

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.linking.identity.clusters import Clusters
    from tui.linking.identity.details import Details

_DAYS: Final = 10
"""Days within which a story goes on."""
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
    """The contexts of a folder's articles, each worked out when it is asked for: few ever are.

    Args:
        details: What is asked of an article, by its id.
        published: When each was published, an ISO date.
    """

    def __init__(self, details: Callable[[str], Details], published: Callable[[str], str]) -> None:
        self._details = details
        self._published = published
        self._known: dict[str, Context | None] = {}

    def of(self, article: str) -> Context | None:
        """The context of an article, None for the user's own cast."""
        if article not in self._known:
            self._known[article] = self._read(article) if article != CAST else None
        return self._known[article]

    def _read(self, article: str) -> Context:
        found = self._details(article)
        return Context(_day(self._published(article)), found.names, found.words)


def join_in_context(clusters: Clusters, numbers: Sequence[int], contexts: Contexts) -> None:
    """Joins bearers of one common phrase where their articles tell one story."""
    earlier: list[int] = []
    for number in numbers:
        here = clusters.articles[number]
        for other in reversed(earlier[-_BACK:]):
            article = clusters.articles[other]
            if article == here or _one_story(contexts.of(article), contexts.of(here)):
                clusters.join(other, number)
                break
        earlier.append(number)


def _one_story(one: Context | None, other: Context | None) -> bool:
    return one is not None and other is not None and one.tells_the_same(other)


def _day(published: str) -> int | None:
    try:
        return date.fromisoformat(published[:10]).toordinal()
    except ValueError:
        return None
