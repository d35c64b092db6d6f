"""Which statements can have to do with each other, without comparing all with all.

Statements are met by their rarest terms inside a window of days; of what shares a term only the
latest few hundred are looked at, so the cost grows with the number of statements.
"""

from __future__ import annotations

from collections import defaultdict, deque
from heapq import nlargest
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tui.linking.frames import Frame
    from tui.linking.relating.corpus import Corpus

WINDOW: Final = 7
"""Days after which nobody answers, backs or repeats anybody."""
_POSTINGS: Final = 200
"""The latest statements of one key that are looked at."""
_LOOKS: Final = 400
"""Postings of all its keys that are looked at for one statement."""
_MOST: Final = 16
"""Statements that one is held against; few of them pass the first look."""
_MOST_ALIKE: Final = 6
"""Of these, statements with nothing on one scale that are compared for their words."""
_OTHER: Final = 2.0
"""What a shared place or event weighs; a term weighs as much as it is rare."""
_MOST_OWN: Final = 6
"""Earlier statements of the same speaker that one is compared with."""

Key = tuple[str, str, str]


def candidates(
    corpus: Corpus, asked: Callable[[int], bool] = lambda _: True
) -> Iterator[tuple[int, int]]:
    """Pairs of statement numbers, the later one first, each pair once.

    Args:
        corpus: All statements.
        asked: Tells of a month whether its statements are to be held against earlier ones.
    """
    postings: dict[Key, deque[int]] = defaultdict(lambda: deque(maxlen=_POSTINGS))
    horizon = 0
    own: dict[tuple[str, str], list[int]] = defaultdict(list)
    articles: dict[str, list[int]] = defaultdict(list)
    for number, frame in enumerate(corpus.frames):
        rare = corpus.rarest[number]
        keys = _keys(frame, rare)
        horizon = _horizon(corpus, number, horizon)
        if asked(corpus.months[number]):
            found = _nearest(corpus, number, keys, postings, horizon)
            found.update(_earlier_own(corpus, number, rare, own))
            if frame.points:
                found.update(articles[frame.statement.article][-_MOST_ALIKE:])
            for other in sorted(found):
                yield number, other
        for key in keys:
            if key[0] != "by":
                postings[key].append(number)
        if frame.speaker:
            postings["by", frame.speaker, ""].append(number)
        if frame.speaker:
            for term in rare:
                own[frame.speaker, term].append(number)
        articles[frame.statement.article].append(number)


def _keys(frame: Frame, rare: Sequence[str]) -> list[Key]:
    keys: list[Key] = [("term", term, "") for term in rare]
    keys.append(("article", frame.statement.article, ""))
    if frame.denial:
        # A denial of somebody's account need not share a word with it.
        keys += [("by", who, "") for who in sorted(frame.claimants & frame.people)]
    keys += [("place", place, "") for place in frame.places]
    for event in frame.events:
        keys.append(("event", event.scale.name, event.agent or ""))
        if frame.speaker:
            keys.append(("said", event.scale.name, frame.speaker))
        if not event.scale.strict:
            keys.append(("scale", event.scale.name, ""))
            keys.extend(("event at", event.scale.name, place) for place in frame.places)
    return list(dict.fromkeys(keys))


def _nearest(
    corpus: Corpus,
    number: int,
    keys: Sequence[Key],
    postings: dict[Key, deque[int]],
    horizon: int,
) -> set[int]:
    """The statements that share most, weighed by how rare it is what they share."""
    scores: dict[int, float] = defaultdict(float)
    budget = _LOOKS
    weights = corpus.weights[corpus.months[number]]
    met = [(found, key) for key in keys if (found := _inside(postings.get(key), horizon))]
    for found, key in sorted(met, key=_how_many):
        # What few share comes first; what everybody shares tells little and costs most.
        budget -= len(found)
        if budget < 0 and scores:
            break
        weight = weights[key[1]] if key[0] == "term" else _OTHER
        for other in found:
            scores[other] += weight
    best = nlargest(_MOST, zip(scores.values(), scores, strict=True))
    frames = corpus.frames
    scales = frames[number].scales
    alike = {other for _, other in best[:_MOST_ALIKE]}
    if scales:
        alike.update([other for _, other in best if not scales.isdisjoint(frames[other].scales)])
    return alike


def _inside(found: deque[int] | None, horizon: int) -> deque[int] | None:
    """What shares a key, without what lies before the window: no later statement will ask for it.

    What an old archive holds must not change who meets whom in a new month.
    """
    while found and found[0] < horizon:
        found.popleft()
    return found


def _how_many(met: tuple[deque[int], Key]) -> int:
    return len(met[0])


def _horizon(corpus: Corpus, number: int, horizon: int) -> int:
    """The first statement inside the window; those without a day only meet their like."""
    days = corpus.frames[number].days
    while horizon < number:
        before = corpus.frames[horizon].days
        if days is None or (before is not None and days.last - before.last <= WINDOW):
            break
        horizon += 1
    return horizon


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
    scales, frames = corpus.frames[number].scales, corpus.frames
    return [
        other for other, count in best if count > 1 or not scales.isdisjoint(frames[other].scales)
    ]
