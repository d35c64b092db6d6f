"""The index of speakers finds what a look at every speaker finds, in the same order."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from factories import make_speaker
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA
from thorough import examples

from tui.browsing import names
from tui.browsing.plain import plain
from tui.browsing.speakers import SpeakerIndex
from tui.model import Speaker
from tui.naming import fold

WORDS = st.sampled_from(
    ("mar", "maria", "samar", "marmar", "Malyar", "Maliar", "Josef", "Ärmar", "of", "ma", "zz", "m")
)
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
PEOPLE = st.tuples(
    PHRASES, st.lists(PHRASES, max_size=2).map(tuple), st.none() | PHRASES, st.none() | PHRASES
)
CASTS = st.lists(PEOPLE, max_size=12).map(
    lambda cast: [
        make_speaker(f"p{n}", name, aliases=aliases, role=role, side=side)
        for n, (name, aliases, role, side) in enumerate(cast)
    ]
)
TYPED = PHRASES | st.text(st.sampled_from("marlyi z"), max_size=8)

Match = Callable[[Speaker], bool]


def _names(one: Speaker, as_: Callable[[str], str] = plain) -> list[str]:
    return [" ".join(as_(name).split()) for name in (one.name, *one.aliases)]


def _folded(one: Speaker) -> list[str]:
    return _names(one, fold)


def _roles(one: Speaker) -> list[str]:
    return [" ".join(plain(part).split()) for part in (one.role, one.side) if part]


def _all_parts(one: Speaker) -> list[str]:
    return _names(one) + _roles(one)


def _whole(needle: str, parts: Callable[[Speaker], list[str]]) -> Match:
    return lambda one: needle in parts(one)


def _opening(needle: str, parts: Callable[[Speaker], list[str]]) -> Match:
    return lambda one: any(f" {needle}" in f" {part}" for part in parts(one))


def _holding(words: Sequence[str], parts: Callable[[Speaker], list[str]]) -> Match:
    return lambda one: all(any(word in part for part in parts(one)) for word in words)


def _one_slip_away(key: str) -> Match:
    return lambda one: any(
        OSA.distance(key, word) <= 1 for name in _folded(one) for word in name.split()
    )


def _kinds_of_match(needle: str, cast: Sequence[Speaker]) -> Iterator[Match]:
    """Yield the questions that tell how good a match a speaker is, the best first."""
    yield _whole(needle, _names)
    yield _opening(needle, _names)
    yield _opening(needle, _roles)
    yield _holding([needle], _all_parts)
    key, words = fold(needle), needle.split()
    if 2 * len(key) <= len(needle):
        return
    yield _whole(key, _folded)
    yield _opening(key, _folded)
    yield _holding([key], _folded)
    if len(words) > 1:
        yield _holding(words, _all_parts)
        yield _holding(key.split(), _folded)
    elif len(key) >= 4 and not any(map(_holding([key], _folded), cast)):
        yield _one_slip_away(key)


def looked_for(query: str, cast: Sequence[Speaker], limit: int) -> list[str]:
    """Return whom a query means; the cast stands as equals do in the answer."""
    needle = " ".join(plain(query).split())
    kinds = _kinds_of_match(needle, cast) if needle else iter([lambda _: True])
    found = [one.id for kind in kinds for one in cast if kind(one)]
    return [*dict.fromkeys(found)][:limit]


@pytest.mark.parametrize("few", [1, 3000])
@examples(30)
@given(cast=CASTS, typed=st.lists(TYPED, min_size=1, max_size=3), limit=st.sampled_from([1, 3, 50]))
def test_every_key_finds_what_a_look_at_everybody_finds(
    few: int, cast: list[Speaker], typed: list[str], limit: int
) -> None:
    index = SpeakerIndex({one.id: one for one in cast}, {})
    in_turn = sorted(cast, key=lambda one: (one.name, one.id))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(names, "_FEW", few)
        patch.setattr(names, "_KEPT", 2)
        for key in (query[:end] for query in typed for end in range(len(query) + 1)):
            found = [one.id for one, _ in index.find(key, limit)]
            assert found == looked_for(key, in_turn, limit)
