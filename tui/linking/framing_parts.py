"""The frames of many articles, made in parts by helpers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tui.linking.frames import frames_of, hear, told
from tui.linking.helpers import in_parts
from tui.linking.kept import Framed
from tui.linking.lexicon import extended
from tui.linking.packing import Shared, pack, unpack
from tui.linking.relating.lists import sketch_of
from tui.linking.relating.weeks import week_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from tui.linking.frames import Frame, World
    from tui.linking.helpers import Helpers
    from tui.linking.relating.lists import Sketch
    from tui.model import Lexicon, Statement

_MANY: Final = 64
"""Articles of a part."""


class Old(NamedTuple):
    """An article to be framed: its statements, and the frames it had, packed, by their ids.

    `beside` makes something of the statements that whoever has them framed wants to have back.
    """

    article: str
    statements: Callable[[], Sequence[Statement]]
    frames: Mapping[str, bytes]
    beside: Callable[[Sequence[Statement]], Any] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Some articles to be framed."""

    articles: Sequence[Old]


class Reframed(NamedTuple):
    """The frames of an article.

    `asks` are its questions to the world. `frames` are those that are not as they were, packed, by
    their ids, `sketches` the sketches of these, packed, by their week; `beside` is what was to be
    made besides.
    """

    article: str
    framed: tuple[Framed, ...]
    asks: AbstractSet[str]
    frames: Mapping[str, bytes]
    sketches: Mapping[int, bytes]
    beside: Any


@dataclass(frozen=True, slots=True)
class Framing:
    """The work that is done with every part; can be sent to another process."""

    world: Shared
    lexicon: Lexicon

    def __call__(self, part: Part) -> list[Reframed]:
        """Frame some articles."""
        world: World = self.world.value()
        with extended(self.lexicon):
            return [_reframed(one, world) for one in part.articles]


def framed_of(frame: Frame) -> Framed:
    """What is known of an article for one of its frames."""
    day = frame.days.last if frame.days else 0
    return Framed(frame.statement.id, week_of(day), frame.speaker)


def sketches_of(frames: Iterable[Frame]) -> dict[int, tuple[Sketch, ...]]:
    """The sketches of some frames, by their week."""
    found: dict[int, list[Sketch]] = {}
    for one in map(sketch_of, frames):
        found.setdefault(week_of(one.day), []).append(one)
    return {week: tuple(sketches) for week, sketches in found.items()}


def _reframed(old: Old, world: World) -> Reframed:
    said = old.statements()
    heard = hear(told(said), world)
    found = frames_of(heard, world)
    others = [one for one in found if not _is_same(old.frames.get(one.statement.id), one)]
    return Reframed(
        old.article,
        tuple(framed_of(one) for one in found),
        heard.asks,
        {one.statement.id: pack("frame", one) for one in others},
        {week: pack("sketches", found) for week, found in sketches_of(others).items()},
        old.beside(said) if old.beside else None,
    )


def _is_same(before: bytes | None, now: Frame) -> bool:
    # Sets are packed in no order: only the values themselves can be compared.
    return before is not None and unpack("frame", before) == now


def reframed(
    articles: Iterator[Old], world: World, lexicon: Lexicon, helpers: Helpers
) -> Iterator[Reframed]:
    """Yields the frames of many articles, in the order in which they are made."""
    work = Framing(Shared("world", pack("world", world)), lexicon)
    for done in helpers.each(work, map(Part, in_parts(articles, _MANY))):
        yield from done
