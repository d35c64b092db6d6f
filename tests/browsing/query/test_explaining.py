"""Which part of a query left nothing, and the way out."""

import pytest
from hypothesis import given, settings
from query_case import SCOPE, STATEMENTS
from query_made import QUERIES

from tui.browsing.query import Emptied, Query, explain_empty, parse, parts_of, select


def explained(text: str) -> Emptied:
    why = explain_empty(parse(text), STATEMENTS, SCOPE)
    assert why is not None
    return why


@pytest.mark.parametrize(
    ("text", "part", "without", "count"),
    [
        ("topic:weather speaker:malyk", "topic:weather", "speaker:malyk", 2),
        ("ghost bridge ghost", "ghost ghost", "bridge", 2),
        ("speaker:malyk is:contested on:18", "on:18", "speaker:malyk is:contested", 1),
        ("ghost", "ghost", "", 6),
        ("is:direct is:mixed is:hedged is:undated",
         "is:mixed is:hedged is:undated", "is:direct", 1),
    ],
)  # fmt: skip
def test_the_part_that_emptied_the_result(text: str, part: str, without: str, count: int) -> None:
    why = explained(text)
    assert (str(why.part), str(why.without), why.count) == (part, without, count)


def test_a_misspelled_value_is_put_right() -> None:
    why = explained("speaker:malkyk is:direct")
    assert str(why.meant) == 'speaker:"Olha Malyk" is:direct'
    assert str(why) == (
        "Nothing matches because of ‘speaker:malkyk’. Without it 1 statement would show."
        ' Did you mean ‘speaker:"Olha Malyk" is:direct’?'
    )
    assert explained("speaker:xqxq").meant is None


@given(QUERIES)
@settings(deadline=None, max_examples=60)
def test_a_way_out_is_offered_exactly_when_nothing_shows(query: Query) -> None:
    why = explain_empty(query, STATEMENTS, SCOPE)
    assert (why is None) == bool(select(query, STATEMENTS, SCOPE))
    if why is not None:
        assert why.count == len(select(why.without, STATEMENTS, SCOPE)) > 0
        assert {*parts_of(why.part), *parts_of(why.without)} == {*parts_of(query)}
