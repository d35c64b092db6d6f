"""What is offered while a query is typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from query_case import SCOPE, STATEMENTS

from tui.browsing.query import FIELDS, Scope, complete, parse, select


def offered(text: str) -> list[str]:
    return [one.text for one in complete(text, len(text), SCOPE)]


def test_names_of_filters() -> None:
    names = complete("", 0, SCOPE, limit=99)
    assert [one.text for one in names] == [f"{name}:" for name in FIELDS]
    assert names[0].detail == "who said it: a name, another name, a role"
    assert names[0].count is None
    assert offered("a -sp") == ["speaker:"]
    assert offered("zz") == []
    assert offered("zz:a") == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("speaker:", 'speaker:"Olha Malyk"'),
        ("speaker:malik", 'speaker:"Olha Malyk"'),
        ("speaker:min", 'speaker:"Olha Malyk"'),
        ('speaker:"olha m', 'speaker:"Olha Malyk"'),
        ("speaker:=riv", "speaker:=Rivia"),
        ("is:con", "is:contested"),
        ("a (tag:fr", 'tag:"front line"'),
        ("on:2031-06", "on:2031-06-18"),
        ("outlet:", 'outlet:"Daily Ferry"'),
        ("relation:denied", 'relation:"denied by"'),
        ("conte", "is:contested"),
        ("maly", 'speaker:"Olha Malyk"'),
    ],
)
def test_values_with_their_counts(text: str, first: str) -> None:
    best = complete(text, len(text), SCOPE)[0]
    assert best.text == first
    assert best.count == len(select(parse(best.text), STATEMENTS, SCOPE))


def test_the_most_frequent_first_and_none_that_finds_nothing() -> None:
    counts = [one.count or 0 for one in complete("is:", 3, SCOPE)]
    assert counts == sorted(counts, reverse=True)
    assert 0 not in counts


def test_a_candidate_takes_the_place_of_what_was_typed() -> None:
    text = "on:18 -side:east is:direct"
    (best,) = complete(text, len("on:18 -side:ea"), SCOPE)
    assert best.into(text) == ("on:18 -side:Eastbank is:direct", len("on:18 -side:Eastbank"))
    assert complete("is:dir", 6, SCOPE)[0].into("is:dir") == ("is:direct ", 10)
    assert complete("spe", 3, SCOPE)[0].into("spe") == ("speaker:", 8)


@given(st.text(st.sampled_from('ab ()"-:=is:topiceakr'), max_size=30), st.data())
@settings(deadline=None, max_examples=60)
def test_whatever_is_typed_each_whole_filter_offered_can_be_read(
    text: str, data: st.DataObject
) -> None:
    cursor = data.draw(st.integers(0, len(text)))
    for one in complete(text, cursor, SCOPE):
        assert 0 <= one.start <= cursor <= one.end <= len(text)
        if one.count is not None:
            assert str(parse(one.text)) == one.text


def test_nothing_is_known_of_nothing() -> None:
    assert complete("speaker:", 8, Scope()) == []
