"""What a link rests on, with the words of both statements that it points at."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.linking.frames.nesting import spans_of
from tui.linking.tokens import MOST_CHARACTERS
from tui.model import Link, Reason, Relation, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.linking.frames import Frame
    from tui.model import Statement

    Where = Callable[[Statement, "Words"], tuple[Span, ...]]

Words = str | tuple[Span, ...]
"""Some words as a statement writes them, or where they stand in its article."""

_MOST_WORDS: Final = 12
_BETWEEN: Final = r"\W{1,6}(?:\w{1,20}\W{1,3}){0,5}?"
"""What may stand between the words of a phrase: "gave up … the position"."""


class Ground(NamedTuple):
    """One reason before its words are looked up.

    `at` pairs the id of a statement with words of it.
    """

    kind: str
    text: str
    at: tuple[tuple[str, Words], ...] = ()

    def settled(self, from_: Statement, to: Statement, where: Where) -> Reason:
        """The reason with the spans that it points at in the two articles."""
        ends = (
            tuple([span for id_, words in self.at if id_ == one.id for span in where(one, words)])
            for one in (from_, to)
        )
        return Reason(self.kind, self.text, *ends)


class Found(NamedTuple):
    """A link before it is known whether it is kept; `from_` and `to` are ids of statements."""

    relation: Relation
    from_: str
    to: str
    score: float
    grounds: tuple[Ground, ...]

    @property
    def ends(self) -> frozenset[str]:
        """The two statements; no two of them have more than one link."""
        return frozenset((self.from_, self.to))

    def settled(self, from_: Frame, to: Frame, where: Where) -> Link:
        """The link as a record; `where` finds the words of its grounds."""
        one, other = from_.statement, to.statement
        reasons = tuple([ground.settled(one, other, where) for ground in self.grounds])
        return Link(one.id, other.id, self.relation, self.score, "machine", reasons)


def where(statement: Statement, words: Words) -> tuple[Span, ...]:
    """Where some words of a statement stand in its article."""
    if not isinstance(words, str):
        return words
    cue = statement.cue
    if cue is not None and words.lower() == cue.text.lower():
        return ((cue.start, cue.end),)
    pattern = _pattern(words)
    match = pattern.search(statement.words, 0, MOST_CHARACTERS) if pattern else None
    return spans_of(statement, *match.span()) if match else ()


@lru_cache(maxsize=4096)
def _pattern(words: str) -> re.Pattern[str] | None:
    """Finds words one after another, whatever marks stand between them."""
    found = re.findall(r"\w{1,60}", words)[:_MOST_WORDS]
    if not found:
        return None
    return re.compile(rf"(?<!\w){_BETWEEN.join(map(re.escape, found))}(?!\w)", re.IGNORECASE)
