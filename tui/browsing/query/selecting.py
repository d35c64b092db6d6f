"""Which statements a query keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.browsing.plain import plain
from tui.browsing.query.fields import FIELDS, Test
from tui.browsing.query.fields.likeness import Likeness, spaced
from tui.browsing.query.nodes import And, Everything, Not, Or, Phrase, Query, Term, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.browsing.scope import Scope
    from tui.model import Statement

_BEGINS_WORDS: Final = 4
"""From so many letters on a word on its own also stands for the longer ones it begins."""


def select(query: Query, statements: Sequence[Statement], scope: Scope) -> list[Statement]:
    """Return the statements a query keeps, in the order given."""
    return _narrowed(query, list(statements), scope)


def keeps(query: Query, statement: Statement, scope: Scope) -> bool:
    """Tell whether a query keeps one statement."""
    return bool(select(query, [statement], scope))


def warm(statements: Iterable[Statement]) -> None:
    """Fold the words of statements beforehand, so that the first query is as fast as the next."""
    for one in statements:
        spaced(one.words)


def _narrowed(query: Query, among: list[Statement], scope: Scope) -> list[Statement]:
    """Return what a query keeps; each part of an And sees only what those before it left."""
    match query:
        case Everything():
            return among
        case And(parts):
            for part in parts:
                among = _narrowed(part, among, scope)
            return among
        case Or(parts):
            kept: set[str] = set()
            rest = among
            for part in parts:
                kept.update(one.id for one in _narrowed(part, rest, scope))
                rest = [one for one in rest if one.id not in kept]
            return [one for one in among if one.id in kept]
        case Not(part):
            dropped = {one.id for one in _narrowed(part, among, scope)}
            return [one for one in among if one.id not in dropped]
        case Term() | Word() | Phrase():
            return list(filter(_test(query, scope), among)) if among else among


def _test(query: Term | Word | Phrase, scope: Scope) -> Test:
    match query:
        case Term(name, value, exact):
            return FIELDS[name].test(value, exact, scope)
        case Word(text):
            return _said_or_named(text, scope)
        case Phrase(text):
            return _said(spaced(text), text)


def _said_or_named(text: str, scope: Scope) -> Test:
    """Return a test for a word of the statement or of its speaker's name.

    A long one also stands for the words it begins ("advance" for "advanced"); a short one begins
    too many.
    """
    needle = spaced(text)
    if len(needle.strip()) >= _BEGINS_WORDS:
        needle = needle.rstrip()
    like = Likeness(text, spelled=True, whole=needle.endswith(" "))
    ids = {id_ for id_, one in scope.speakers.items() if like(one.name) or like.any(one.aliases)}
    if not ids:
        return _said(needle, text)
    return lambda one: one.speaker in ids or needle in spaced(one.words)


def _said(needle: str, text: str) -> Test:
    """Return a test for words in the form of `spaced`; signs without letters stand anywhere."""
    if not needle.strip():
        sign = plain(text)
        return lambda one: sign in plain(one.words)
    return lambda one: needle in spaced(one.words)
