"""Which statements deny, contradict, dispute, corroborate, repeat or revise one another."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Final

from tui.linking.lexicon import extended
from tui.linking.relating.candidates import WINDOW, candidates
from tui.linking.relating.contradicting import contradicts
from tui.linking.relating.corpus import corpus_of
from tui.linking.relating.denying import denies
from tui.linking.relating.disputing import disputes
from tui.linking.relating.links import best
from tui.linking.relating.marks import marks_of, name_of
from tui.linking.relating.own import repeats, revises
from tui.linking.relating.pair import Pair
from tui.linking.relating.supporting import corroborates
from tui.model import Lexicon, Linked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from tui.linking.relating.corpus import Corpus
    from tui.linking.relating.grounds import Found
    from tui.model import Link, Speaker, Statement

_NO_LEXICON: Final = Lexicon()
_ALIKE: Final = 0.45
"""Statements less alike, without an event on one scale, have nothing to do with each other."""


def relate(
    statements: Sequence[Statement],
    speakers: Mapping[str, Speaker],
    lexicon: Lexicon = _NO_LEXICON,
) -> tuple[Link, ...]:
    """Finds the links between statements, at most one for two statements.

    Args:
        statements: All statements of a folder, with the ids of their speakers.
        speakers: Those speakers by id; statements of others count as of nobody known.
        lexicon: Words of the folder's own story.

    Returns:
        Links in the order of the statements' days. The same statements give the same links in
        whatever order they come.
    """
    with extended(lexicon):
        corpus = corpus_of(statements, speakers)
        return tuple(chain.from_iterable(_links(corpus, lambda _: True).values()))


def relate_again(
    statements: Sequence[Statement],
    speakers: Mapping[str, Speaker],
    before: Linked,
    lexicon: Lexicon = _NO_LEXICON,
) -> Linked:
    """Finds the links between statements, working out anew only what a change reaches.

    Args:
        statements: All statements of a folder, as for `relate`.
        speakers: Their speakers.
        before: What was found the last time, in any order; what no longer holds is dropped.
        lexicon: Words of the folder's own story. Links made with another are all made anew.

    Returns:
        The very links that `relate` returns, in the same order.
    """
    with extended(lexicon):
        corpus = corpus_of(statements, speakers)
        marks = marks_of(corpus, repr(lexicon))
        kept = {month for month, mark in marks.items() if before.marks.get(name_of(month)) == mark}
        found = _links(corpus, lambda month: month not in kept)
    _add_kept(found, corpus, before.links, kept)
    named = {name_of(month): marks[month] for month in sorted(marks)}
    return Linked(tuple(chain.from_iterable(found[month] for month in sorted(found))), named)


def _add_kept(
    found: dict[int, tuple[Link, ...]],
    corpus: Corpus,
    links: Iterable[Link],
    kept: AbstractSet[int],
) -> None:
    """Puts the links of unchanged months back, in the order in which they were found."""
    numbers = {frame.statement.id: number for number, frame in enumerate(corpus.frames)}
    again: dict[int, list[tuple[int, int, Link]]] = defaultdict(list)
    for link in links:
        ends = sorted((numbers.get(link.from_, -1), numbers.get(link.to, -1)))
        if ends[0] >= 0 and corpus.months[ends[1]] in kept and link.origin == "machine":
            again[corpus.months[ends[1]]].append((ends[1], ends[0], link))
    for month, those in again.items():
        those.sort(key=lambda one: one[:2])
        found[month] = tuple(link for _, _, link in those)


def _links(corpus: Corpus, asked: Callable[[int], bool]) -> dict[int, tuple[Link, ...]]:
    """The links of every month asked for: of its statements to one another and to earlier ones."""
    found: dict[int, list[Found]] = defaultdict(list)
    for later, earlier in candidates(corpus, asked):
        link = _link(corpus, later, earlier)
        if link is not None:
            found[corpus.months[later]].append(link)
    return {month: best(links) for month, links in found.items()}


def _link(corpus: Corpus, later: int, earlier: int) -> Found | None:
    one, other = corpus.frames[later], corpus.frames[earlier]
    if one.statement.id == other.statement.id:
        return None
    shared = one.terms & other.terms
    likeness = corpus.likeness(later, earlier, shared)
    pair = Pair(one, other, shared, likeness, corpus.world)
    if pair.same_speaker:
        return None if pair.same_article else repeats(pair) or revises(pair)
    if pair.gap is None or pair.gap > WINDOW:
        return None
    points = one.points or one.claimants or other.claimants or one.renamed or other.renamed
    if likeness < _ALIKE and not (points or pair.turned or pair.meetings or pair.figures):
        return None
    return _between(pair)


def _between(pair: Pair) -> Found | None:
    """The first relation that holds: what is said outright goes before what is concluded."""
    one, other = pair.later, pair.earlier
    return (
        repeats(pair)
        or denies(pair, one, other)
        or denies(pair, other, one)
        or disputes(pair, one, other)
        or disputes(pair, other, one)
        or contradicts(pair)
        or corroborates(pair)
    )
