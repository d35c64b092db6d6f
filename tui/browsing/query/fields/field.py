"""One filter of the grammar: reading, matching, completion and help all follow from its row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.browsing.query.errors import nearest

if TYPE_CHECKING:
    from tui.browsing.scope import Scope
    from tui.model import Statement

Test = Callable[["Statement"], bool]


@dataclass(frozen=True, slots=True)
class Known:
    """A value that statements have: how many of them, and by what other names it is found."""

    value: str
    count: int
    also: tuple[str, ...] = ()
    detail: str = ""


def any_value(value: str) -> str:
    """Return a value as it stands: everything may be asked for."""
    return value


def no_values(_: Scope, __: str) -> Iterable[Known]:
    """Return nothing, for filters whose values cannot be foreseen."""
    return ()


@dataclass(frozen=True, slots=True)
class Field:
    """A filter `name:value`.

    Args:
        name: What stands before the colon.
        meaning: What it keeps, for help and completion.
        example: One as it is written.
        test: Given the value, whether it is exact, and the scope: what tells whether a statement
            is kept. Made once for each query, so it may work things out beforehand.
        known: The values to be completed; those that a beginning cannot become may be left out.
        read: Returns a value in its canonical form; raises `ValueError`, in plain words, for one
            that can never match.
        open: Whether other values than the known may be asked for, so that `=` says something.
    """

    name: str
    meaning: str
    example: str
    test: Callable[[str, bool, Scope], Test]
    known: Callable[[Scope, str], Iterable[Known]] = no_values
    read: Callable[[str], str] = any_value
    open: bool = True


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter that has but a few: its meaning, and its test in a scope."""

    meaning: str
    test: Callable[[Scope], Test] = field(repr=False)


def choosing(name: str, meaning: str, example: str, choices: Mapping[str, Choice]) -> Field:
    """Return a filter that has just these values."""

    def read(value: str) -> str:
        word = value.lower()
        if word in choices:
            return word
        meant = nearest(word, choices)
        hint = f"Did you mean {meant}?" if meant else "Write " + ", ".join(choices) + "."
        raise ValueError(f"there is no “{value}” here. {hint}")

    def test(value: str, _: bool, scope: Scope) -> Test:
        return choices[value].test(scope)

    def known(scope: Scope, beginning: str) -> Iterable[Known]:
        for value, choice in choices.items():
            if value.startswith(beginning.lower()):  # counting costs a walk through all statements
                count = sum(map(choice.test(scope), scope.statements))
                yield Known(value, count, detail=choice.meaning)

    return Field(name, meaning, example, test, known, read, open=False)
