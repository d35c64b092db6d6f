"""What the world is told by single articles: which places they name, and who in them which side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.linking.frames import hear, told
from tui.linking.helpers import in_parts
from tui.linking.lexicon import extended
from tui.linking.packing import Shared, pack
from tui.naming import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tui.linking.frames import Heard, World
    from tui.linking.helpers import Helpers
    from tui.model import Lexicon, Statement

_MANY: Final = 64
"""Articles of a part."""

Sent = tuple[str, "Callable[[], Sequence[Statement]]"]
"""An article for another process: its id, and what gives its statements there."""


class Survey(NamedTuple):
    """What one article tells.

    `places` are the folded names of its places, `sides` how often a speaker names a side in it.
    """

    article: str
    places: tuple[str, ...]
    sides: tuple[tuple[str, str, int], ...]


def survey(article: str, said: Sequence[Statement], heard: Heard) -> Survey:
    """What an article tells, by its statements as they were read."""
    places = {fold(place) for one in said for place in one.places}
    sides = ((*who, count) for who, count in sorted(heard.sides().items()))
    return Survey(article, tuple(sorted(places)), tuple(sides))


@dataclass(frozen=True, slots=True)
class Surveying:
    """The work that is done with every part; can be sent to another process."""

    world: Shared
    lexicon: Lexicon

    def __call__(self, part: Sequence[Sent]) -> list[Survey]:
        """Look at some articles."""
        world: World = self.world.value()
        with extended(self.lexicon):
            return [_surveyed(article, told(statements()), world) for article, statements in part]


def _surveyed(article: str, said: Sequence[Statement], world: World) -> Survey:
    return survey(article, said, hear(said, world))


def surveyed(
    articles: Iterable[Sent], world: World, lexicon: Lexicon, helpers: Helpers
) -> Iterator[Survey]:
    """Yields what many articles tell, in the order in which it is found out."""
    work = Surveying(Shared("world", pack("world", world)), lexicon)
    for done in helpers.each(work, in_parts(articles, _MANY)):
        yield from done
