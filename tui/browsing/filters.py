"""Filters: which statements are shown, how a filter reads, and which part of it hid everything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any, Final

from tui.browsing.chronology import day_of
from tui.browsing.plain import plain
from tui.browsing.scope import Scope
from tui.model import Kind, Statement

__all__ = ["Blame", "Filter", "Scope"]

Test = Callable[[Statement], bool]


@dataclass(frozen=True, slots=True)
class Blame:
    """The part of a filter that left nothing over, and how many would show without it."""

    clause: str
    without: int


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader asked to see; a part that is None or False asks nothing.

    Args:
        speaker: A `Speaker.id`.
        side: The name of a side.
        on: A topic or a place.
        kind: direct, mixed or indirect.
        contested: Only contested statements.
        bookmarked: Only bookmarked statements.
        text: Words that must stand in the statement.
        since: First day, ISO.
        until: Last day, ISO.
    """

    speaker: str | None = None
    side: str | None = None
    on: str | None = None
    kind: Kind | None = None
    contested: bool = False
    bookmarked: bool = False
    text: str | None = None
    since: str | None = None
    until: str | None = None

    def __bool__(self) -> bool:
        """Tell whether the filter asks anything at all."""
        return bool(self.parts())

    def parts(self) -> tuple[str, ...]:
        """Return the names of the parts that ask something, in the order they are described."""
        return tuple(part.name for part in fields(self) if getattr(self, part.name))

    def keeps(self, statement: Statement, scope: Scope) -> bool:
        """Tell whether a statement is shown."""
        return all(test(statement) for test in self._tests(scope))

    def apply(self, statements: Sequence[Statement], scope: Scope) -> list[Statement]:
        """Return the statements shown, in the order given."""
        kept = list(statements)
        for test in self._tests(scope):
            kept = [one for one in kept if test(one)]
        return kept

    def _tests(self, scope: Scope) -> list[Test]:
        return [_TESTS[part](getattr(self, part), scope) for part in self.parts()]

    def describe(self, scope: Scope) -> str:
        """Return the filter in words, empty when it asks nothing.

        For example "speaker: Hanna Maliar · contested".
        """
        return " · ".join(self._clause(part, scope) for part in self.parts())

    def blame(self, statements: Sequence[Statement], scope: Scope) -> Blame | None:
        """Name the one part that emptied the result, None when something is shown.

        A part that alone finds nothing is to blame first; otherwise the part without which most
        would show. Where no single part will do, the whole filter is named.
        """
        if not self or not statements or self.apply(statements, scope):
            return None
        without = {part: len(self._drop(part).apply(statements, scope)) for part in self.parts()}
        barren = [part for part in without if not self._only(part).apply(statements, scope)]
        if barren:
            part = max(barren, key=lambda one: without[one])
            return Blame(self._clause(part, scope), without[part])
        part = max(without, key=lambda one: without[one])
        if without[part]:
            return Blame(self._clause(part, scope), without[part])
        return Blame(self.describe(scope), len(statements))

    def _drop(self, part: str) -> Filter:
        changes: dict[str, Any] = {part: getattr(Filter(), part)}
        return replace(self, **changes)

    def _only(self, part: str) -> Filter:
        changes: dict[str, Any] = {part: getattr(self, part)}
        return replace(Filter(), **changes)

    def _clause(self, part: str, scope: Scope) -> str:
        value = getattr(self, part)
        if value is True:
            return part
        if part == "speaker" and value in scope.speakers:
            value = scope.speakers[value].name
        if part == "text":
            value = f"“{value}”"
        return f"{part}: {value}"


def _by_speaker(wanted: str, _: Scope) -> Test:
    return lambda one: one.speaker == wanted


def _by_side(wanted: str, scope: Scope) -> Test:
    key = plain(wanted)
    ids = {id_ for id_, speaker in scope.speakers.items() if plain(speaker.side or "") == key}
    return lambda one: one.speaker in ids


def _by_matter(wanted: str, _: Scope) -> Test:
    key = plain(wanted)
    return lambda one: any(
        _plain_matter(matter) == key for matters in (one.topics, one.places) for matter in matters
    )


@lru_cache(maxsize=8_192)
def _plain_matter(matter: str) -> str:
    return plain(matter)


def _by_kind(wanted: str, _: Scope) -> Test:
    return lambda one: one.kind == wanted


def _by_contest(_: bool, scope: Scope) -> Test:
    return lambda one: one.id in scope.contested


def _by_bookmark(_: bool, scope: Scope) -> Test:
    return lambda one: one.id in scope.bookmarks


def _by_text(wanted: str, _: Scope) -> Test:
    key = " ".join(plain(wanted).split())
    return lambda one: key in plain(one.words)


def _by_first_day(wanted: str, scope: Scope) -> Test:
    return lambda one: (day_of(one, scope.by) or "") >= wanted


def _by_last_day(wanted: str, scope: Scope) -> Test:
    return lambda one: (day_of(one, scope.by) or _NEVER) <= wanted


_NEVER: Final = "\U0010ffff"
"""Sorts after every ISO date: what is undated lies in no span of days."""

_TESTS: Final[dict[str, Callable[[Any, Scope], Test]]] = {
    "speaker": _by_speaker,
    "side": _by_side,
    "on": _by_matter,
    "kind": _by_kind,
    "contested": _by_contest,
    "bookmarked": _by_bookmark,
    "text": _by_text,
    "since": _by_first_day,
    "until": _by_last_day,
}
