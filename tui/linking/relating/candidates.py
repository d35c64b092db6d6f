"""Which statements can have to do with each other, without comparing all with all.

Statements are met by their rarest terms inside a window of days; of what shares a term only the
latest few hundred are looked at, so the cost grows with the number of statements.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import nlargest
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.linking.frames import Frame
    from tui.linking.relating.corpus import Corpus

WINDOW: Final = 14
"""Days between two statements that are compared."""
_POSTINGS: Final = 300
"""The latest statements of one key that are looked at."""
_MOST: Final = 20
"""Statements that one is compared with."""
_RAREST: Final = 7
"""Terms of a statement that it is met by."""
_MOST_OWN: Final = 6
"""Earlier statements of the same speaker that one is compared with."""

Key = tuple[str, str, str]


def candidates(corpus: Corpus) -> Iterator[tuple[int, int]]:
    """Pairs of statement numbers, the later one first, each pair once."""
    postings: dict[Key, list[int]] = defaultdict(list)
    own: dict[tuple[str, str], list[int]] = defaultdict(list)
    articles: dict[str, list[int]] = defaultdict(list)
    for number, frame in enumerate(corpus.frames):
        rare = _rarest(corpus, frame)
        keys = _keys(frame, rare)
        found = _nearest(corpus, number, keys, postings)
        found.update(_earlier_own(corpus, number, rare, own))
        if frame.points:
            found.update(articles[frame.statement.article][-_MOST:])
        for other in sorted(found):
            yield number, other
        for key in keys:
            postings[key].append(number)
        if frame.speaker:
            for term in rare:
                own[frame.speaker, term].append(number)
        articles[frame.statement.article].append(number)


def _rarest(corpus: Corpus, frame: Frame) -> list[str]:
    weights = corpus.weights
    return nlargest(_RAREST, frame.terms, key=lambda term: (weights[term], term))


def _keys(frame: Frame, rare: Sequence[str]) -> list[Key]:
    keys: list[Key] = [("term", term, "") for term in rare]
    keys += [("place", place, "") for place in frame.places]
    for event in frame.events:
        keys.append(("event", event.scale.name, event.agent or ""))
        if not event.scale.strict:
            keys.extend(("event at", event.scale.name, place) for place in frame.places)
    return list(dict.fromkeys(keys))


def _nearest(
    corpus: Corpus, number: int, keys: Sequence[Key], postings: dict[Key, list[int]]
) -> set[int]:
    """The statements that share most, weighed by how rare it is what they share."""
    scores: dict[int, float] = defaultdict(float)
    frame = corpus.frames[number]
    day = frame.days.last if frame.days else None
    for key in keys:
        weight = corpus.weights.get(key[1], 2.0) if key[0] == "term" else 2.0
        for other in reversed(postings[key][-_POSTINGS:]):
            last = corpus.frames[other].days
            if (last is None) != (day is None):
                break
            if last is not None and day is not None and day - last.last > WINDOW:
                break
            scores[other] += weight
    best = nlargest(_MOST, scores.items(), key=lambda item: (item[1], item[0]))
    return {other for other, _ in best}


def _earlier_own(
    corpus: Corpus, number: int, rare: Sequence[str], own: dict[tuple[str, str], list[int]]
) -> list[int]:
    """The latest statements of the same speaker on the same matter, however long ago."""
    speaker = corpus.frames[number].speaker
    if not speaker:
        return []
    counts: dict[int, int] = defaultdict(int)
    for term in rare:
        for other in own[speaker, term][-_MOST:]:
            counts[other] += 1
    best = nlargest(_MOST_OWN, counts.items(), key=lambda item: (item[1], item[0]))
    return [other for other, count in best if count > 1]
