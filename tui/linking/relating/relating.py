"""Which statements deny, contradict, dispute, corroborate, repeat or revise one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.linking.relating.candidates import WINDOW, candidates
from tui.linking.relating.contradicting import contradicts
from tui.linking.relating.corpus import corpus_of
from tui.linking.relating.denying import denies
from tui.linking.relating.disputing import disputes
from tui.linking.relating.links import best
from tui.linking.relating.own import repeats, revises
from tui.linking.relating.pair import Pair
from tui.linking.relating.supporting import corroborates

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.linking.relating.corpus import Corpus
    from tui.model import Link, Speaker, Statement

_ALIKE: Final = 0.45
"""Statements less alike, without an event on one scale, have nothing to do with each other."""


def relate(statements: Sequence[Statement], speakers: Mapping[str, Speaker]) -> tuple[Link, ...]:
    """Finds the links between statements, at most one for two statements.

    Args:
        statements: All statements of a folder, with the ids of their speakers.
        speakers: Those speakers by id; statements of others count as of nobody known.

    Returns:
        Links in the order of the statements' days. The same statements give the same links in
        whatever order they come.
    """
    corpus = corpus_of(statements, speakers)
    found = (_link(corpus, later, earlier) for later, earlier in candidates(corpus))
    known = {frame.statement.id: frame.speaker for frame in corpus.frames}
    return best((link for link in found if link is not None), known)


def _link(corpus: Corpus, later: int, earlier: int) -> Link | None:
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


def _between(pair: Pair) -> Link | None:
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
