"""One accent per side: a glyph and a colour that stay the same from start to start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable

GLYPHS: Final = "●■▲◆○□△◇"
"""One for each accent, so that no side is told by its colour alone."""

ACCENTS: Final = len(GLYPHS)


class Mark(NamedTuple):
    """How a side looks: its glyph, and the number of its accent."""

    glyph: str
    accent: int


NOBODY: Final = Mark("·", -1)
"""The mark of speakers who speak for no side that is known."""


class Sides:
    """The marks of all sides in a snapshot.

    A side's accent is drawn from its name, and only a clash moves it on, so that it does not
    change when another article is added.

    Args:
        sides: The names, None among them or not, in any order, as often as they occur.
    """

    def __init__(self, sides: Iterable[str | None] = ()) -> None:
        self._marks: dict[str, Mark] = {}
        taken: set[int] = set()
        for side in sorted({side for side in sides if side}):
            accent = crc32(side.casefold().encode("utf-8", "replace")) % ACCENTS
            while accent in taken and len(taken) < ACCENTS:
                accent = (accent + 1) % ACCENTS
            taken.add(accent)
            self._marks[side] = Mark(GLYPHS[accent], accent)

    def of(self, side: str | None) -> Mark:
        """Return the mark of a side, `NOBODY` for none."""
        return self._marks.get(side or "", NOBODY)
