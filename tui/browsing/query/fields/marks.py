"""Filters by what a statement is, what it has, and what the user wrote on it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from tui.browsing.chronology import day_of, is_exact
from tui.browsing.contest import BACKWARDS, ORDER
from tui.browsing.query.fields.field import Choice, Field, Known, Test, choosing
from tui.browsing.query.fields.likeness import Likeness, spaced
from tui.browsing.query.fields.what import is_kind
from tui.browsing.sureness import grade_of
from tui.model import OPPOSING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.browsing.scope import Scope
    from tui.model import Relation, Statement


def _plainly(test: Test) -> Callable[[Scope], Test]:
    """Return a test that needs no scope as one that is given it."""
    return lambda _: test


def _ends(relations: Iterable[Relation], *, start: bool, end: bool) -> Callable[[Scope], Test]:
    """Return a test for standing at the start or the end of such a link."""
    wanted = frozenset(relations)

    def make(scope: Scope) -> Test:
        links = [link for link in scope.links if link.relation in wanted]
        ids = {link.from_ for link in links} if start else set()
        ids |= {link.to for link in links} if end else set()
        return lambda one: one.id in ids

    return make


def _unnamed(scope: Scope) -> Test:
    named = {id_ for id_, speaker in scope.speakers.items() if speaker.kind != "unnamed"}
    return lambda one: one.speaker not in named


def _sided(scope: Scope) -> Test:
    ids = {id_ for id_, speaker in scope.speakers.items() if speaker.side}
    return lambda one: one.speaker in ids


IS: Final = choosing(
    "is",
    "what it is",
    "is:contested",
    {
        "contested": Choice(
            "denied, contradicted or disputed", lambda scope: lambda one: one.id in scope.contested
        ),
        "bookmarked": Choice(
            "marked by you", lambda scope: lambda one: one.id in scope.bookmarks
        ),
        "undated": Choice(
            "of no known day", lambda scope: lambda one: day_of(one, scope.by) is None
        ),
        "uncertain": Choice("of an uncertain day", _plainly(lambda one: not is_exact(one))),
        "unnamed": Choice("by a source without a name", _unnamed),
        "hedged": Choice("said with a reserve: reportedly", _plainly(lambda one: bool(one.hedge))),
        "unsure": Choice(
            "read with doubt: compare it with its source",
            _plainly(lambda one: grade_of(one.confidence) == "unsure"),
        ),
        "direct": Choice("all in quotation marks", is_kind("direct")),
        "mixed": Choice("partly in quotation marks", is_kind("mixed")),
        "indirect": Choice("reported without quotation marks", is_kind("indirect")),
    },
)  # fmt: skip

HAS: Final = choosing(
    "has",
    "what it has",
    "has:number",
    {
        "number": Choice("a figure", _plainly(lambda one: bool(one.quantities))),
        "note": Choice("a note of yours", lambda scope: lambda one: bool(scope.notes.get(one.id))),
        "tag": Choice("a tag of yours", lambda scope: lambda one: bool(scope.tags.get(one.id))),
        "link": Choice("a link of any kind", _ends(ORDER, start=True, end=True)),
        "reply": Choice("someone denies or disputes it", _ends(OPPOSING, start=False, end=True)),
        "topic": Choice("a topic", _plainly(lambda one: bool(one.topics))),
        "place": Choice("a place", _plainly(lambda one: bool(one.places))),
        "side": Choice("a speaker whose side is known", _sided),
    },
)  # fmt: skip


def _relations() -> dict[str, Choice]:
    """Return the names a link has in the panes, each seen from the end it is seen from there."""
    choices: dict[str, Choice] = {}
    for relation in ORDER:
        back = BACKWARDS[relation]
        both = back == relation
        choices[relation] = Choice(
            f"it {relation} another statement", _ends([relation], start=True, end=both)
        )
        if not both:
            choices[back] = Choice(
                f"it is {back} another", _ends([relation], start=False, end=True)
            )
    return choices


RELATION: Final = choosing(
    "relation", "how it stands to another statement", "relation:denies", _relations()
)


def _tag(value: str, exact: bool, scope: Scope) -> Test:
    like = Likeness(value, exact)
    return lambda one: like.any(scope.tags.get(one.id, ()))


def _known_tags(scope: Scope, _: str) -> Iterable[Known]:
    counts = Counter(tag for one in scope.statements for tag in scope.tags.get(one.id, ()))
    return (Known(tag, count) for tag, count in counts.items())


def _note(value: str, exact: bool, scope: Scope) -> Test:
    needle = spaced(value) if exact else spaced(value).rstrip()

    def test(one: Statement) -> bool:
        return needle in spaced(scope.notes.get(one.id, "")) if one.id in scope.notes else False

    return test


TAG: Final = Field("tag", "a tag you gave it", "tag:check", _tag, _known_tags)
NOTE: Final = Field("note", "words in your note on it", "note:map", _note)
