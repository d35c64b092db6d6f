"""Filters: what they keep, how they read, and which part of one hid everything."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.browsing.filters import Blame, Filter, Scope
from tui.model import Kind, Said, Speaker, Statement

CAST = {
    "ada": Speaker("ada", "Ada Vance", (), None, "North", "person"),
    "bo": Speaker("bo", "Bo Lind", (), None, "South", "person"),
}


def statement(id_: str, speaker: str, kind: Kind, day: str | None, *topics: str) -> Statement:
    said = Said(None, day, day)
    words = f"the words of {id_}"
    return Statement(
        id_, "a", ((0, 1),), kind, words, None, None, speaker, said, None, topics, ("Łódź",)
    )


ROWS = [
    statement("s1", "ada", "direct", "2023-05-10", "budget"),
    statement("s2", "ada", "indirect", "2023-05-11", "supply"),
    statement("s3", "bo", "direct", "2023-05-12", "budget"),
    statement("s4", "bo", "mixed", None),
]
SCOPE = Scope(CAST, frozenset({"s2", "s3"}), {"s4"})


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (Filter(), ["s1", "s2", "s3", "s4"]),
        (Filter(speaker="ada"), ["s1", "s2"]),
        (Filter(side="south"), ["s3", "s4"]),
        (Filter(on="Budget"), ["s1", "s3"]),
        (Filter(on="łodz"), ["s1", "s2", "s3", "s4"]),
        (Filter(kind="mixed"), ["s4"]),
        (Filter(contested=True), ["s2", "s3"]),
        (Filter(bookmarked=True), ["s4"]),
        (Filter(text="WORDS of s1"), ["s1"]),
        (Filter(since="2023-05-11"), ["s2", "s3"]),
        (Filter(until="2023-05-11"), ["s1", "s2"]),
        (Filter(speaker="bo", contested=True), ["s3"]),
    ],
)
def test_a_filter_keeps_what_it_asks_for(wanted: Filter, kept: list[str]) -> None:
    assert [one.id for one in wanted.apply(ROWS, SCOPE)] == kept
    assert [one.id for one in ROWS if wanted.keeps(one, SCOPE)] == kept


def test_a_filter_reads_in_words() -> None:
    wanted = Filter(speaker="ada", contested=True, text="words", since="2023-05-11")
    assert wanted.describe(SCOPE) == (
        "speaker: Ada Vance · contested · text: “words” · since: 2023-05-11"
    )
    assert Filter(speaker="gone").describe(SCOPE) == "speaker: gone"
    assert Filter().describe(SCOPE) == ""
    assert not Filter()
    assert Filter(bookmarked=True)


def test_the_part_that_alone_finds_nothing_is_to_blame() -> None:
    wanted = Filter(speaker="ada", on="weather")
    assert wanted.blame(ROWS, SCOPE) == Blame("on: weather", 2)


def test_else_the_part_without_which_most_would_show() -> None:
    wanted = Filter(speaker="ada", kind="direct", contested=True)
    assert wanted.blame(ROWS, SCOPE) == Blame("speaker: Ada Vance", 1)


def test_where_no_single_part_will_do_the_whole_filter_is_named() -> None:
    wanted = Filter(speaker="ada", contested=True, since="2023-05-12", text="s1")
    assert wanted.blame(ROWS, SCOPE) == Blame(wanted.describe(SCOPE), 4)


def test_nobody_is_blamed_while_something_shows() -> None:
    assert Filter(speaker="ada").blame(ROWS, SCOPE) is None
    assert Filter().blame([], SCOPE) is None
    assert Filter(speaker="ada").blame([], SCOPE) is None


FILTERS = st.builds(
    Filter,
    speaker=st.sampled_from([None, "ada", "gone"]),
    on=st.sampled_from([None, "budget", "weather"]),
    kind=st.sampled_from([None, "direct", "mixed"]),
    contested=st.booleans(),
    bookmarked=st.booleans(),
    text=st.sampled_from([None, "words", "nowhere"]),
    since=st.sampled_from([None, "2023-05-11"]),
)


@given(FILTERS)
@settings(deadline=None, max_examples=100)
def test_blame_falls_exactly_when_nothing_shows(wanted: Filter) -> None:
    blame = wanted.blame(ROWS, SCOPE)
    assert (blame is None) == bool(wanted.apply(ROWS, SCOPE))
    if blame is not None:
        assert blame.clause in wanted.describe(SCOPE)
