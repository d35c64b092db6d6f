"""Filters by who said it, and by who reported it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from tui.browsing.query.fields.field import Field, Known, Test
from tui.browsing.query.fields.likeness import Likeness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.browsing.scope import Scope
    from tui.model import ArticleHead, Statement


def speakers_like(value: str, exact: bool, scope: Scope) -> frozenset[str]:
    """Return the ids of the speakers that a name, an alias, a role or an id means."""
    name, role = Likeness(value, exact, spelled=True), Likeness(value, exact)
    return frozenset(
        id_
        for id_, speaker in scope.speakers.items()
        if (exact and id_ == value)
        or name(speaker.name)
        or name.any(speaker.aliases)
        or (not exact and speaker.role is not None and role(speaker.role))
    )


def _speaker(value: str, exact: bool, scope: Scope) -> Test:
    ids = speakers_like(value, exact, scope)
    unknown = Likeness(value, exact, spelled=True)

    def test(one: Statement) -> bool:
        if one.speaker in scope.speakers:
            return one.speaker in ids
        return one.mention is not None and unknown(one.mention.text)

    return test


def _known_speakers(scope: Scope, _: str) -> Iterable[Known]:
    counts = Counter(one.speaker for one in scope.statements)
    for id_, speaker in scope.speakers.items():
        detail = ", ".join(part for part in (speaker.role, speaker.side) if part)
        also = (*speaker.aliases, *filter(None, (speaker.role,)))
        yield Known(speaker.name, counts[id_], also, detail)


def _side(value: str, exact: bool, scope: Scope) -> Test:
    like = Likeness(value, exact)
    ids = {id_ for id_, one in scope.speakers.items() if one.side is not None and like(one.side)}
    return lambda one: one.speaker in ids


def _known_sides(scope: Scope, _: str) -> Iterable[Known]:
    counts: Counter[str] = Counter()
    for id_, count in Counter(one.speaker for one in scope.statements).items():
        speaker = scope.speakers.get(id_ or "")
        if speaker is not None and speaker.side:
            counts[speaker.side] += count
    return (Known(side, count) for side, count in counts.items())


def _by_article(names: Callable[[ArticleHead], Iterable[str | None]]) -> Callable[..., Test]:
    def make(value: str, exact: bool, scope: Scope) -> Test:
        like = Likeness(value, exact)
        ids = {
            id_ for id_, head in scope.articles.items() if like.any(filter(None, names(head)))
        } | {value}
        return lambda one: one.article in ids

    return make


def _outlets(scope: Scope, _: str) -> Iterable[Known]:
    counts: Counter[str] = Counter()
    for id_, count in Counter(one.article for one in scope.statements).items():
        head = scope.articles.get(id_)
        if head is not None and head.outlet:
            counts[head.outlet] += count
    return (Known(outlet, count) for outlet, count in counts.items())


def _headlines(scope: Scope, _: str) -> Iterable[Known]:
    counts = Counter(one.article for one in scope.statements)
    for id_, head in scope.articles.items():
        yield Known(head.headline or head.path, counts[id_], (head.path,), head.outlet or "")


SPEAKER: Final = Field(
    "speaker", "who said it: a name, another name, a role", "speaker:maliar", _speaker,
    _known_speakers,
)  # fmt: skip
SIDE: Final = Field("side", "for whom they speak", "side:ukraine", _side, _known_sides)
OUTLET: Final = Field(
    "outlet", "who published it", "outlet:herald", _by_article(lambda head: (head.outlet,)),
    _outlets,
)  # fmt: skip
ARTICLE: Final = Field(
    "article", "a word of the headline or the file's name", "article:retreat",
    _by_article(lambda head: (head.headline, head.path)), _headlines,
)  # fmt: skip
