"""What the filter line offers, and what it says of what is written in it. No Textual."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from tui.app.narrowing import speaker_term
from tui.browsing.plain import plain
from tui.browsing.query import (
    Candidate,
    Everything,
    Query,
    QueryError,
    Term,
    complete,
    explain_empty,
    parse,
)
from tui.browsing.shelf import Shelf, ShelfError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.app.desk import Desk

Mood = Literal["well", "empty", "unfinished", "wrong"]

_MOST: Final = 40
_MOST_SIDES: Final = 6


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to say under the line; `query` is None where it cannot be read."""

    query: Query | None
    text: str
    mood: Mood = "well"


class Offers:
    """Completes and judges what is written, counting once what does not change meanwhile."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scope = desk.scope
        self._saved = _readable()
        self._quick = [(term, detail, desk.count(term)) for term, detail in self._worth_offering()]

    def _worth_offering(self) -> Iterator[tuple[Term, str]]:
        """Yield what is asked for most, before a letter is typed."""
        yield Term("is", "contested"), "denied, contradicted or disputed"
        yield Term("is", "bookmarked"), "marked by you"
        current = self._desk.current
        speaker = current.speaker if current else None
        if speaker is not None and speaker in self._scope.speakers:
            yield speaker_term(speaker, self._scope), "this speaker"
        yield Term("is", "direct"), "all in quotation marks"
        yield Term("is", "indirect"), "reported without quotation marks"
        speakers = self._scope.speakers
        sides = Counter(
            known.side
            for one in self._desk.snapshot.statements
            if (known := speakers.get(one.speaker or "")) is not None and known.side
        )
        for side, _ in sides.most_common(_MOST_SIDES):
            yield Term("side", side), "for whom they speak"

    def of(self, text: str, cursor: int) -> Sequence[Candidate]:
        """Return what could be written at the cursor; of nothing, what is asked for most."""
        saved = [
            Candidate(str(query), 0, len(text), f"saved as {name}", self._desk.count(query))
            for name, query in self._saved
            if plain(name).startswith(plain(text).strip())
        ]
        found = complete(text, cursor, self._scope, _MOST)
        if not found or found[0].start < cursor:
            return [*saved, *found]
        written = {str(term) for term, _, _ in self._quick}
        quick = [
            Candidate(str(term), cursor, cursor, detail, count)
            for term, detail, count in self._quick
            if count and str(term) not in text
        ]
        return [*saved, *quick, *(one for one in found if one.text not in written)]

    def verdict(self, text: str) -> Verdict:
        """Return what the text asks for, and how much that would show."""
        total = len(self._desk.snapshot.statements)
        try:
            query = parse(text)
        except QueryError as error:
            unfinished = error.end >= len(text.rstrip())
            return Verdict(None, error.reason, "unfinished" if unfinished else "wrong")
        if isinstance(query, Everything):
            return Verdict(query, f"⏎ shows all {total:,}")
        count = self._desk.count(query)
        if count:
            return Verdict(query, f"⏎ shows {count:,} of {total:,}")
        emptied = explain_empty(query, self._desk.snapshot.statements, self._scope)
        return Verdict(query, str(emptied or "Nothing matches."), "empty")


def _readable() -> list[tuple[str, Query]]:
    """Return the saved filters that this program can read; of others F tells what is wrong."""
    try:
        filters = Shelf().filters()
    except ShelfError:
        return []
    return [(one.name, one.query) for one in filters if one.problem is None]
