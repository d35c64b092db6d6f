"""How a speaker stands in the articles: whom they oppose and agree with, and how they are named."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.browsing.plain import plain
from tui.model import OPPOSING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.browsing.contest import Contest
    from tui.model import Speaker, Statement

_WEIGHED: Final = 2_000
"""Statements looked at, the latest; of more the tallies say no more."""


class Towards(NamedTuple):
    """Another speaker, and how many of their utterances answer, or are answered."""

    speaker: str
    answers: int


class Named(NamedTuple):
    """A name as articles have it: how often it stands there, and the first statement it is in."""

    name: str
    times: int
    statement: str


def towards(
    theirs: Sequence[Statement], contest: Contest, by_id: Mapping[str, Statement], most: int = 3
) -> tuple[tuple[Towards, ...], tuple[Towards, ...]]:
    """Return whom a speaker opposes most, and whom they agree with most.

    Args:
        theirs: What the speaker said.
        contest: All links.
        by_id: All statements.
        most: How many of each at most.
    """
    opposed: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    for one in theirs[-_WEIGHED:]:
        for relation, group in contest.answers(one.id).items():
            tally = opposed if relation in OPPOSING else agreed
            if tally is agreed and relation != "corroborates":
                continue
            others = (by_id[seen.other].speaker for seen in group if seen.other in by_id)
            tally.update(other for other in others if other and other != one.speaker)
    return _most(opposed, most), _most(agreed, most)


def _most(tally: Counter[str], most: int) -> tuple[Towards, ...]:
    ranked = sorted(tally.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Towards(speaker, answers) for speaker, answers in ranked[:most])


def named(speaker: Speaker, theirs: Iterable[Statement]) -> tuple[Named, ...]:
    """Return the names by which the articles call a speaker, the most frequent first.

    Pronouns and descriptions that are no name of theirs do not count.
    """
    known = {plain(name): name for name in (speaker.name, *speaker.aliases)}
    first: dict[str, str] = {}
    tally: Counter[str] = Counter()
    for one in theirs:
        key = plain(one.mention.text) if one.mention else ""
        if key in known:
            first.setdefault(key, one.id)
            tally[key] += 1
    ranked = sorted(tally, key=lambda key: (-tally[key], key))
    return tuple(Named(known[key], tally[key], first[key]) for key in ranked)
