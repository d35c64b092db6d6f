"""All articles of a folder, linked again where one has changed.

The world is what all articles tell together: who speaks, whose name is whose, who opposes whom. The
frames of an article follow from its own statements and from what the world answers to the questions
that these put. So an article is read again only when it has changed or when one of its questions
has another answer, and what it then says is compared with what it said.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.linking.frames import frames_of, hear, told, with_rivals, world_of
from tui.linking.kept import Framed, Known, Standing
from tui.linking.lexicon import extended
from tui.linking.relating.catalogue import Moved, catalogue
from tui.linking.relating.relinking import relink
from tui.linking.relating.weeks import week_of
from tui.naming import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from tui.linking.frames import Heard, World
    from tui.linking.shelf import Shelf
    from tui.model import Lexicon, Link, Speaker, Statement

    Statements = Callable[[str], Sequence[Statement]]

_NOTHING: Final = Known((), (), ())
_AT_HAND: Final = 1_000
"""Articles that are kept as they were read until they are framed; 100 kB each."""


class Inventory(NamedTuple):
    """What a folder holds now.

    `marks` tell for every article what its statements are: while its mark is the same, so are
    they, with their speakers. `statements` gives them, by the article's id.
    """

    marks: Mapping[str, str]
    speakers: Mapping[str, Speaker]
    statements: Statements


class Change(NamedTuple):
    """How a folder differs from what it was the last time.

    Attributes:
        articles: Those whose statements or speakers have changed, and those that have come or gone.
        dropped: The links that no longer hold.
        made: Those that are new; a changed one is in both.
        statement: Gives the statement at the end of a link, without what only a reader needs.
    """

    articles: AbstractSet[str]
    dropped: Sequence[Link]
    made: Sequence[Link]
    statement: Callable[[str], Statement]


def bring(shelf: Shelf, inventory: Inventory, lexicon: Lexicon) -> Change:
    """Links a folder's statements, working out anew only what a change reaches.

    Args:
        shelf: What was kept the last time; the links are then those of this folder.
        inventory: What the folder holds.
        lexicon: Words of the folder's own story. A shelf serves one lexicon.

    Returns:
        How the links differ from those of the last time; from an empty shelf all of them.
    """
    with extended(lexicon):
        reading = _Reading(shelf, inventory)
        moved, standing = reading.moved()
        reach = catalogue(shelf, moved, standing.weeks)
        dropped, made = relink(shelf, reach)
    for framed in moved.gone.values():
        if framed.id not in moved.come:
            shelf.put("frame", framed.id, None)
    shelf.put("standing", "", replace(standing, weeks=tuple(sorted(reach.known))))
    articles = reading.changed | reading.gone
    return Change(articles, dropped, made, lambda id_: shelf.get("frame", id_).statement)


class _Reading:
    """One reading of what has changed in a folder."""

    def __init__(self, shelf: Shelf, inventory: Inventory) -> None:
        self._shelf = shelf
        self._inventory = inventory
        self._heard: dict[str, Heard] = {}
        self._before: Standing = shelf.get("standing") or Standing()
        marks, old = inventory.marks, self._before.marks
        self.gone = old.keys() - marks.keys()
        self.changed = {article for article, mark in marks.items() if old.get(article) != mark}

    def moved(self) -> tuple[Moved, Standing]:
        """The statements that have changed, and what is known of the folder now."""
        before = self._before
        places = self._places()
        draft = world_of(self._inventory.speakers, places)
        asked = self._shelf.asking(draft.unlike(replace(before.world, rivals={})))
        heard = (self.changed | asked) - self.gone
        sides = self._sides(heard, draft)
        world = with_rivals(draft, sides)
        asked = self._shelf.asking(world.unlike(replace(draft, rivals=before.world.rivals)))
        gone: dict[str, Framed] = {}
        come: dict[str, Framed] = {}
        for article in sorted((heard | asked) - self.gone):
            self._reframe(article, world, gone, come)
        for article in sorted(self.gone):
            gone.update((one.id, one) for one in self._known(article).framed)
            self._shelf.put("known", article, None)
            self._shelf.asks(article, ())
        standing = Standing(self._inventory.marks, places, _nested(sides), world, before.weeks)
        return Moved(gone, come), standing

    def _known(self, article: str) -> Known:
        return self._shelf.get("known", article) or _NOTHING

    def _told(self, article: str) -> list[Statement]:
        return told(self._inventory.statements(article))

    def _places(self) -> dict[str, int]:
        """In how many articles each place is named."""
        counts = Counter(self._before.places)
        for article in self.changed | self.gone:
            counts.subtract(self._known(article).places)
        for article in self.changed:
            counts.update(_places_of(self._told(article)))
        return dict(+counts)

    def _sides(self, articles: Iterable[str], draft: World) -> dict[tuple[str, str], int]:
        """How often each speaker names each side."""
        counts = Counter(
            {
                (speaker, side): count
                for speaker, sides in self._before.sides.items()
                for side, count in sides.items()
            }
        )
        for article in self.gone:
            counts.subtract(_sides_of(self._known(article)))
        for article in articles:
            known = self._known(article)
            counts.subtract(_sides_of(known))
            said = self._told(article)
            heard = hear(said, draft)
            if len(self._heard) < _AT_HAND:
                self._heard[article] = heard
            found = heard.sides()
            counts.update(found)
            sides = tuple((*who, count) for who, count in sorted(found.items()))
            places = _places_of(said)
            self._shelf.put("known", article, Known(known.framed, places, sides))
        return dict(+counts)

    def _reframe(
        self, article: str, world: World, gone: dict[str, Framed], come: dict[str, Framed]
    ) -> None:
        """Frames an article's statements anew, and notes which frames are others."""
        shelf, known = self._shelf, self._known(article)
        # Who opposes whom makes no difference to what words are read.
        heard = self._heard.pop(article, None) or hear(self._told(article), world)
        old = {one.id: one for one in known.framed}
        framed = []
        for one in frames_of(heard, world):
            id_ = one.statement.id
            before = old.pop(id_, None)
            new = Framed(id_, week_of(one.days.last if one.days else 0), one.speaker)
            framed.append(new)
            if before is not None:
                if shelf.get("frame", id_) == one:
                    continue
                gone[id_] = before
            come[id_] = new
            shelf.put("frame", id_, one)
        gone.update(old)
        shelf.put("known", article, known._replace(framed=tuple(framed)))
        shelf.asks(article, heard.asks)


def _places_of(statements: Iterable[Statement]) -> tuple[str, ...]:
    return tuple(sorted({fold(place) for one in statements for place in one.places}))


def _sides_of(known: Known) -> dict[tuple[str, str], int]:
    return {(speaker, side): count for speaker, side, count in known.sides}


def _nested(counts: Mapping[tuple[str, str], int]) -> dict[str, dict[str, int]]:
    nested: dict[str, dict[str, int]] = {}
    for (speaker, side), count in sorted(counts.items()):
        nested.setdefault(speaker, {})[side] = count
    return nested
