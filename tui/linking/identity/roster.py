"""Every place of a folder where somebody is named, in the order in which the articles came out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.linking.identity.bearers import CAST, bearer_of, bearers_of_cast
from tui.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.linking.identity.bearers import Bearer
    from tui.model import ArticleHead, Entity, Extraction, Speaker

Spans = tuple[Span | None, ...]
Told = tuple[object, ...]
Place = tuple[str | None, Spans]
"""An article, and where it tells each of the things that a bearer's `told` has."""


class Sources(NamedTuple):
    """Whom one article names.

    `place` tells where the article stands among all: when it was published, its path, its id.
    `entities` are the ids that it gives them, `bearers` the numbers of their bearers among all of
    the folder, `spans` where it tells what these are. `mark` is one of the article's content.
    """

    place: tuple[str, str, str]
    entities: tuple[str, ...]
    bearers: tuple[int, ...]
    spans: tuple[Spans, ...]
    mark: str = ""


class Bearers:
    """The bearers of a folder by number, each once.

    Args:
        known: Those that have a number already.
    """

    def __init__(self, known: Iterable[Bearer] = ()) -> None:
        self.all = [*known]
        self._numbers = {bearer: number for number, bearer in enumerate(self.all)}
        self._made: dict[Told, int] = {}

    def number(self, bearer: Bearer) -> int:
        """The number of a bearer, a new one if it has none."""
        number = self._numbers.setdefault(bearer, len(self.all))
        if number == len(self.all):
            self.all.append(bearer)
        return number

    def _number_of(self, entity: Entity) -> int:
        """The number of an entity's bearer; what many articles say alike is looked at once."""
        told = _told(entity)
        number = self._made.get(told)
        if number is None:
            number = self._made[told] = self.number(bearer_of(entity))
        return number

    def sources(self, extraction: Extraction, head: ArticleHead | None) -> Sources:
        """Whom an article names."""
        article, entities = extraction.article, extraction.entities
        place = (head.published or "9999", head.path, article) if head else ("9999", "", article)
        return Sources(
            place,
            tuple(entity.id for entity in entities),
            tuple(self._number_of(entity) for entity in entities),
            tuple(tuple(one.span for one in entity.told) for entity in entities),
        )


def _told(entity: Entity) -> Told:
    """All that the bearer of an entity is made of."""
    told = tuple([(one.about, one.text) for one in entity.told])
    return entity.name, entity.kind, entity.aliases, entity.role, entity.gender, told


class Borne(NamedTuple):
    """A name of one speaker: the first place that bears it, and how many do."""

    bearer: Bearer
    first: int
    times: int


class Roster:
    """The places in their order: first the cast's names, then those of each article.

    Args:
        cast: The user's own speakers.
        bearers: All bearers by number.
        sources: Whom every article names, by the article's id.

    Attributes:
        bearers: The bearer of each place.
        articles: The article of each place.
        entities: What the article calls whoever is named there, "" in the cast.
        order: The articles in their order.
    """

    def __init__(
        self, cast: Sequence[Speaker], bearers: Bearers, sources: Mapping[str, Sources]
    ) -> None:
        self.bearers = [one for n, member in enumerate(cast) for one in bearers_of_cast(n, member)]
        self.articles = [CAST] * len(self.bearers)
        self.entities = [""] * len(self.bearers)
        self.order = sorted(sources, key=lambda article: sources[article].place)
        self._sources = sources
        self._known = bearers.all
        self._starts: dict[str, int] = {}
        for article in self.order:
            here = sources[article]
            self._starts[article] = len(self.bearers)
            self.bearers += [self._known[number] for number in here.bearers]
            self.articles += [article] * len(here.bearers)
            self.entities += here.entities

    def place(self, number: int) -> Place:
        """Where a place is, for those of articles."""
        article = self.articles[number]
        return article, self._sources[article].spans[number - self._starts[article]]

    def published(self, article: str) -> str:
        """When an article was published, as far as it says so."""
        return self._sources[article].place[0]

    def named_in(self, article: str) -> list[Bearer]:
        """Whom an article names."""
        return [self._known[number] for number in self._sources[article].bearers]

    def borne(self, group: Iterable[int]) -> list[Borne]:
        """The names that stand at some places, each once, in the order of the first ones."""
        at: dict[int, list[int]] = {}
        for number in group:
            at.setdefault(id(self.bearers[number]), []).append(number)
        return [Borne(self.bearers[found[0]], found[0], len(found)) for found in at.values()]
