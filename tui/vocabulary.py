"""What is known of every piece of text met so far, worked out once in the process.

News says most things with few words: of 170,000 words in 200 articles 17,000 differ. Whatever a
stage asks of a word is therefore asked once, of the first place where it stands, and kept as a
record that all other places share. Nothing here imports anything of ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

MOST: Final = 65_536
"""Pieces that are kept; a text that never repeats itself must not fill the memory."""

V = TypeVar("V")


class Vocabulary(dict[str, V]):
    """Pieces of text and what is known of each, worked out when it is first asked for.

    A mapping, since to look a word up is then all that its later places cost: two thirds of what a
    cached function takes, and by `map(vocabulary.__getitem__, words)`, without a step in Python, a
    fifth. To be the first of its kind costs a word more than there: words must come back.

    Args:
        read: Works out what there is to know of a piece; the same for the same piece.
    """

    __slots__ = ("_read",)

    def __init__(self, read: Callable[[str], V]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, piece: str) -> V:
        if len(self) >= MOST:
            self.clear()
        found = self[piece] = self._read(piece)
        return found
