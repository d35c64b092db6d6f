"""What could be written where the cursor stands in a query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.browsing.query.fields import FIELDS
from tui.browsing.query.fields.likeness import Likeness
from tui.browsing.query.nodes import Term
from tui.browsing.query.quoting import QUOTES
from tui.browsing.query.tokens import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.browsing.query.fields import Field, Known
    from tui.browsing.scope import Scope

_OFFERED_UNASKED: Final = ("is", "speaker", "side", "topic", "place", "tag")
"""The filters whose values are offered to a word without a colon."""

_SHORTEST_WORD: Final = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that can be written.

    `text` takes the place of what stands from `start` to `end`; `detail` says what it is, `count`
    how many statements have it, None for the name of a filter.
    """

    text: str
    start: int
    end: int
    detail: str
    count: int | None = None

    def into(self, query: str) -> tuple[str, int]:
        """Return the query with the candidate in it, and where the cursor stands then.

        Behind a whole filter there is a space, so that the next can be typed.
        """
        rest = query[self.end :]
        text = self.text if self.count is None or rest[:1].isspace() else f"{self.text} "
        return query[: self.start] + text + rest, self.start + len(text)


def complete(text: str, cursor: int, scope: Scope, limit: int = 12) -> list[Candidate]:
    """Return what the part of a query at the cursor could become, the most frequent first.

    Args:
        text: The query as far as it is written; it need not be a right one.
        cursor: Where the cursor stands in it.
        scope: Its statements are what values are taken and counted from.
        limit: How many at most.
    """
    start, end = _part_at(text, cursor)
    typed = text[start:cursor]
    name = NAME.match(typed)
    if name is None:
        return list(_unnamed(typed, start, end, scope, limit))[:limit]
    field = FIELDS.get(name[1].lower())
    if field is None:
        return []
    wanted = typed[name.end() :].lstrip("=").strip(QUOTES)
    return _values(field, wanted, start, end, scope, limit)


def _part_at(text: str, cursor: int) -> tuple[int, int]:
    """Return where the part at the cursor begins and ends, a leading - not counted."""
    start, quoting = 0, False
    for at, char in enumerate(text[:cursor]):
        if char in QUOTES and (quoting or at == start or text[at - 1] in ":=-"):
            quoting = not quoting
        elif not quoting and (char.isspace() or char in "()"):
            start = at + 1
    if not quoting and text[start:cursor].startswith("-"):
        start += 1
    end = cursor
    while end < len(text) and not text[end].isspace() and text[end] not in "()":
        end += 1
    return start, end


def _unnamed(typed: str, start: int, end: int, scope: Scope, limit: int) -> Iterator[Candidate]:
    word = typed.lower()
    for field in FIELDS.values():
        if field.name.startswith(word):
            yield Candidate(f"{field.name}:", start, end, field.meaning)
    if len(word) >= _SHORTEST_WORD and word[0] not in QUOTES:
        for name in _OFFERED_UNASKED:
            yield from _values(FIELDS[name], word, start, end, scope, limit)


def _values(
    field: Field, wanted: str, start: int, end: int, scope: Scope, limit: int
) -> list[Candidate]:
    known = [one for one in field.known(scope, wanted.strip()) if one.count]
    found = list(_found(known, wanted))
    found.sort(key=lambda one: (-one.count, one.value))
    return [
        Candidate(str(_term(field, one, known)), start, end, one.detail or field.meaning, one.count)
        for one in found[:limit]
    ]


def _found(known: Iterable[Known], wanted: str) -> Iterable[Known]:
    if not wanted.strip():
        return known
    like = Likeness(wanted, spelled=True)
    return (one for one in known if like(one.value) or like.any(one.also))


def _term(field: Field, one: Known, known: Iterable[Known]) -> Term:
    """Return the filter for a value; exact where it would find others beside it."""
    like = Likeness(one.value, spelled=True)
    others = (other for other in known if other is not one)
    exact = field.open and any(like(other.value) or like.any(other.also) for other in others)
    return Term(field.name, one.value, exact)
