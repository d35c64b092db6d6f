"""Filters by what was said, and how."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from tui.browsing.query.fields.field import Choice, Field, Known, Test, choosing
from tui.browsing.query.fields.likeness import Likeness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.browsing.scope import Scope
    from tui.model import Kind, Statement

    Labels = Callable[[Statement], Iterable[str]]


def _labelled(
    name: str, meaning: str, example: str, labels: Labels, *, spelled: bool = False
) -> Field:
    """Return a filter by labels that statements carry."""

    def test(value: str, exact: bool, _: Scope) -> Test:
        like = Likeness(value, exact, spelled=spelled)
        return lambda one: any(map(like, labels(one)))

    def known(scope: Scope, _: str) -> Iterable[Known]:
        counts = Counter(label for one in scope.statements for label in labels(one))
        return (Known(label, count) for label, count in counts.items())

    return Field(name, meaning, example, test, known)


def _cue(one: Statement) -> Iterable[str]:
    return (one.cue.class_, one.cue.text) if one.cue else ()


def _measures(one: Statement) -> Iterable[str]:
    return {label for each in one.quantities for label in (each.dimension, each.unit)}


def is_kind(kind: Kind) -> Callable[[Scope], Test]:
    """Return the test for a kind of speech."""
    return lambda _: lambda one: one.kind == kind


TOPIC: Final = _labelled("topic", "what it is about", "topic:advance", lambda one: one.topics)
PLACE: Final = _labelled(
    "place", "a place it names", "place:bakhmut", lambda one: one.places, spelled=True
)
CUE: Final = _labelled("cue", "the verb that reports it, or its class", "cue:deny", _cue)
MEASURE: Final = _labelled(
    "measure", "a figure of this unit or dimension", "measure:area", _measures
)
KIND: Final = choosing(
    "kind",
    "the kind of speech",
    "kind:direct",
    {
        "direct": Choice("all in quotation marks", is_kind("direct")),
        "mixed": Choice("partly in quotation marks", is_kind("mixed")),
        "indirect": Choice("reported without quotation marks", is_kind("indirect")),
    },
)
