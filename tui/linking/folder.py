"""All articles of a folder, linked again where one has changed.

The world is what all articles tell together: who speaks, whose name is whose, who opposes whom. The
frames of an article follow from its own statements and from what the world answers to the questions
that these put. So an article is read again only when it has changed or when one of its questions
has another answer, and what it then says is compared with what it said.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tui.linking.frames import frames_of, hear, told, with_places, with_rivals, world_of
from tui.linking.framing_parts import Old, framed_of, reframed, sketches_of
from tui.linking.kept import Known, Standing
from tui.linking.lexicon import extended
from tui.linking.relating.catalogue import Moved, catalogue
from tui.linking.relating.parts import relink_all
from tui.linking.surveys import survey, surveyed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from tui.linking.frames import Heard, World
    from tui.linking.framing_parts import Reframed
    from tui.linking.helpers import Helpers
    from tui.linking.kept import Framed
    from tui.linking.shelf import Shelf
    from tui.linking.surveys import Survey
    from tui.model import Lexicon, Link, Speaker, Statement

    Statements = Callable[[str], Sequence[Statement]]

_NOTHING: Final = Known((), (), ())
_AT_HAND: Final = 1_000
"""Articles that are kept as they were read until they are framed; 100 kB each."""
_EACH: Final = 0.01
"""Processor seconds that linking one article takes, from its frames to its links."""


class Inventory(NamedTuple):
    """What a folder holds now.

    `marks` tell for every article what its statements are: while its mark is the same, so are
    they, with their speakers. `statements` gives them, by the article's id. `carried` gives
    something that can be pickled and gives them where it is called, however that is best done.
    `linked` is given the links of a week that had none, while others may still be at work on the
    next; then these links are not told again. `beside` makes something of the statements of every
    article that is read again, wherever that is done, and `take` is given it with the article's id.
    """

    marks: Mapping[str, str]
    speakers: Mapping[str, Speaker]
    statements: Statements
    carried: Callable[[str], Callable[[], Sequence[Statement]]] | None = None
    linked: Callable[[Iterable[Link]], None] | None = None
    beside: Callable[[Sequence[Statement]], Any] | None = None
    take: Callable[[str, Any], None] | None = None

    def sent(self, article: str) -> Callable[[], Sequence[Statement]]:
        """An article's statements for another process."""
        if self.carried is not None:
            return self.carried(article)
        return partial(tuple, self.statements(article))


class Change(NamedTuple):
    """How a folder differs from what it was the last time.

    Attributes:
        articles: Those whose statements or speakers have changed, and those that have come or gone.
        dropped: The links that no longer hold.
        made: Those that are new; a changed one is in both. They are asked of the shelf, week by
            week, each time that one goes through them.
        statement: Gives the statement at the end of a link, without what only a reader needs.
    """

    articles: AbstractSet[str]
    dropped: Sequence[Link]
    made: Iterable[Link]
    statement: Callable[[str], Statement]


def bring(
    shelf: Shelf, inventory: Inventory, lexicon: Lexicon, helpers: Helpers | None = None
) -> Change:
    """Links a folder's statements, working out anew only what a change reaches.

    Args:
        shelf: What was kept the last time; the links are then those of this folder.
        inventory: What the folder holds.
        lexicon: Words of the folder's own story. A shelf serves one lexicon.
        helpers: Who does parts of it, if they are many; what they are makes no difference.

    Returns:
        How the links differ from those of the last time; from an empty shelf all of them.
    """
    with extended(lexicon):
        reading = _Reading(shelf, inventory)
        moved, standing = reading.moved(lexicon, helpers)
        reach = catalogue(shelf, moved, standing.weeks)
        dropped, made = relink_all(shelf, reach, lexicon, helpers, inventory.linked)
    for framed in moved.gone.values():
        if not any(framed.id in ids for ids in moved.come.values()):
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

    def moved(self, lexicon: Lexicon, helpers: Helpers | None) -> tuple[Moved, Standing]:
        """The statements that have changed, and what is known of the folder now."""
        before = self._before
        draft = world_of(self._inventory.speakers, before.places)
        asked = self._shelf.asking(draft.unlike(replace(before.world, rivals={})))
        heard = (self.changed | asked) - self.gone
        far = helpers if helpers and helpers.pays(len(heard) * _EACH) else None
        places, sides = self._counts(self._surveys(heard, draft, lexicon, far))
        world = with_rivals(with_places(draft, places), sides)
        asked = self._shelf.asking(world.unlike(replace(draft, rivals=before.world.rivals)))
        moved = Moved({}, defaultdict(set), defaultdict(list))
        articles = sorted((heard | asked) - self.gone)
        if far:
            carried = map(self._carried, articles)
            for one in reframed(carried, world, lexicon, far):
                self._take_over(one, moved)
        else:
            for article in articles:
                self._reframe(article, world, moved)
        for article in sorted(self.gone):
            moved.gone.update((one.id, one) for one in self._known(article).framed)
            self._shelf.put("known", article, None)
            self._shelf.asks(article, ())
        standing = Standing(self._inventory.marks, places, _nested(sides), world, before.weeks)
        return moved, standing

    def _known(self, article: str) -> Known:
        return self._shelf.get("known", article) or _NOTHING

    def _told(self, article: str) -> list[Statement]:
        return told(self._inventory.statements(article))

    def _surveys(
        self, articles: Iterable[str], draft: World, lexicon: Lexicon, far: Helpers | None
    ) -> Iterator[Survey]:
        """What articles tell; some are kept as they were read."""
        if far:
            sent = ((article, self._inventory.sent(article)) for article in articles)
            yield from surveyed(sent, draft, lexicon, far)
            return
        for article in articles:
            said = self._told(article)
            heard = hear(said, draft)
            if len(self._heard) < _AT_HAND:
                self._heard[article] = heard
            yield survey(article, said, heard)

    def _counts(
        self, surveys: Iterable[Survey]
    ) -> tuple[dict[str, int], dict[tuple[str, str], int]]:
        """In how many articles each place is named, and how often each speaker names each side."""
        places = Counter(self._before.places)
        sides = Counter(
            {
                (speaker, side): count
                for speaker, counts in self._before.sides.items()
                for side, count in counts.items()
            }
        )
        for article in self.gone:
            known = self._known(article)
            places.subtract(known.places)
            sides.subtract(_sides_of(known))
        for one in surveys:
            known = self._known(one.article)
            places.subtract(known.places)
            places.update(one.places)
            sides.subtract(_sides_of(known))
            sides.update(_sides_of(one))
            self._shelf.put("known", one.article, Known(known.framed, one.places, one.sides))
        return dict(+places), dict(+sides)

    def _reframe(self, article: str, world: World, moved: Moved) -> None:
        """Frames an article's statements anew, and notes which frames are others."""
        # Neither who opposes whom nor what is a place makes a difference to what words are read.
        heard, inventory = self._heard.pop(article, None), self._inventory
        said = inventory.statements(article) if heard is None or inventory.beside else ()
        heard = heard or hear(told(said), world)
        before = {one.id for one in self._known(article).framed}
        framed, others = [], {}
        for one in frames_of(heard, world):
            id_ = one.statement.id
            framed.append(framed_of(one))
            if id_ not in before or self._shelf.get("frame", id_) != one:
                others[id_] = one
                self._shelf.put("frame", id_, one)
        for week, sketches in sketches_of(others.values()).items():
            self._shelf.put("sketches", moved.sketched(week, article), sketches)
        self._note(article, framed, others, heard.asks, moved)
        if inventory.take and inventory.beside:
            inventory.take(article, inventory.beside(said))

    def _carried(self, article: str) -> Old:
        """An article as it goes to another process to be framed."""
        ids = [one.id for one in self._known(article).framed]
        old = dict(self._shelf.packed("frame", ids))
        return Old(article, self._inventory.sent(article), old, self._inventory.beside)

    def _take_over(self, one: Reframed, moved: Moved) -> None:
        """Takes over what another process has made of an article."""
        for id_, data in one.frames.items():
            self._shelf.put_packed("frame", id_, data)
        for week, data in one.sketches.items():
            self._shelf.put_packed("sketches", moved.sketched(week, one.article), data)
        self._note(one.article, one.framed, one.frames, one.asks, moved)
        if self._inventory.take:
            self._inventory.take(one.article, one.beside)

    def _note(
        self,
        article: str,
        framed: Sequence[Framed],
        others: Collection[str],
        asks: Iterable[str],
        moved: Moved,
    ) -> None:
        """Notes what frames an article has, which of them are others, and what it asks."""
        known = self._known(article)
        old = {one.id: one for one in known.framed}
        for one in framed:
            before = old.pop(one.id, None)
            if one.id in others:
                if before is not None:
                    moved.gone[one.id] = before
                moved.come[one.week].add(one.id)
        moved.gone.update(old)
        self._shelf.put("known", article, known._replace(framed=tuple(framed)))
        self._shelf.asks(article, asks)


def _sides_of(known: Known | Survey) -> dict[tuple[str, str], int]:
    return {(speaker, side): count for speaker, side, count in known.sides}


def _nested(counts: Mapping[tuple[str, str], int]) -> dict[str, dict[str, int]]:
    nested: dict[str, dict[str, int]] = {}
    for (speaker, side), count in sorted(counts.items()):
        nested.setdefault(speaker, {})[side] = count
    return nested
