"""Reading queries, and what is said of those that cannot be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from query_made import QUERIES

from tui.browsing.query import (
    And,
    Everything,
    Not,
    Or,
    Phrase,
    Query,
    QueryError,
    Term,
    Word,
    describe,
    help_rows,
    narrowed,
    parse,
    widened,
)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("  ", Everything()),
        ("speaker:ada", Term("speaker", "ada")),
        ("Speaker:Ada", Term("speaker", "Ada")),
        ('speaker:"ada  brook"', Term("speaker", "ada brook")),
        ("speaker:“ada brook”", Term("speaker", "ada brook")),
        ("side:=north", Term("side", "north", True)),
        ("is:=Contested", Term("is", "contested")),
        ('"a \\"b\\" \\\\"', Phrase('a "b" \\')),
        ("10:30", Word("10:30")),
        ("a b OR c", Or((And((Word("a"), Word("b"))), Word("c")))),
        ("a (b OR c)", And((Word("a"), Or((Word("b"), Word("c")))))),
        ("a AND (b c)", And((Word("a"), Word("b"), Word("c")))),
        ("-(a b)", Not(And((Word("a"), Word("b"))))),
        ("NOT -a", Word("a")),
        ("(((a)))", Word("a")),
        ("-side:x(a)", And((Not(Term("side", "x")), Word("a")))),
    ],
)
def test_reading(text: str, query: Query) -> None:
    assert parse(text) == query


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("on:18 speker:a", "At character 7: No filter is called ‘speker:’. Did you mean speaker:"),
        ("zzz:1", 'At character 1: No filter is called ‘zzz:’. There are speaker, side'),
        ("speaker: ada", "‘speaker:’ has no value. Write it without a space: speaker:ada"),
        ("speaker:", "‘speaker:’ has no value. Write it without a space: speaker:…"),
        ("is:contestd", "At character 1: is: there is no “contestd” here. Did you mean contested?"),
        ("kind:quoted", "Write direct, mixed, indirect."),
        ("on:someday", "on: “someday” is no date. Write 18"),
        ("a on:2031-02-30", "At character 3: on: The calendar has no “2031-02-30”"),
        ("on:2031-W60", "The calendar has no “2031-W60”"),
        ("on:0000", "The calendar has no “0000”"),
        ("on:32", "The calendar has no “32”"),
        ('a "b', "At character 3: The quotation is not closed"),
        ('speaker:"b', "At character 9: The quotation is not closed"),
        ('""', "nothing between the quotation marks"),
        ("a ()", "At character 3: There is nothing between the parentheses."),
        ("(a", "At character 1: The parenthesis is not closed. Write ) at its end."),
        ("a)", "At character 2: This parenthesis was never opened."),
        ("a OR", "At character 3: ‘OR’ has nothing behind it."),
        ("a -", "At character 3: ‘-’ has nothing behind it."),
        ("OR a", 'one is missing before it. The word itself is written "or".'),
        ("a OR OR b", "At character 6: OR joins two parts"),
        ("(" * 3000 + "a", "At character 41: Too many parentheses"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text)
    assert told in str(caught.value)
    assert 0 <= caught.value.start < caught.value.end <= len(text)


@given(QUERIES)
@settings(deadline=None, max_examples=100)
def test_a_query_is_read_back_as_it_was_written(query: Query) -> None:
    assert parse(str(query)) == query
    assert describe(query) == str(query)


@given(st.text(st.sampled_from('ab ()"“”-:=\\OR is:on18\ud800\0'), max_size=40))
@settings(deadline=None, max_examples=100)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        query = parse(text)
    except QueryError:
        return
    assert parse(str(query)) == query


def test_long_queries_take_no_longer_than_their_length() -> None:
    assert isinstance(parse("-" * 20_001 + "a"), Not)
    assert len(parse("a " * 20_000).parts) == 20_000  # type: ignore[union-attr]
    with pytest.raises(QueryError):
        parse('"' + "\\" * 50_001)


def test_choosing_from_a_list_changes_one_part() -> None:
    query = parse("speaker:ada ferry")
    query = narrowed(query, Term("speaker", "Ben Cole", exact=True))
    assert str(query) == 'ferry speaker:="Ben Cole"'
    query = narrowed(query, Term("is", "contested"))
    assert str(widened(query, Word("ferry"))) == 'speaker:="Ben Cole" is:contested'
    assert widened(Word("ferry"), Word("ferry")) == Everything()
    both = narrowed(Term("is", "contested"), Term("is", "bookmarked"))
    assert str(narrowed(both, Term("is", "contested"))) == "is:bookmarked is:contested"
    assert narrowed(Everything(), Term("side", "north")) == Term("side", "north")


def test_help_says_all_that_can_be_written() -> None:
    forms = dict(help_rows())
    assert forms["speaker:maliar"] == "who said it: a name, another name, a role"
    assert "a OR b" in forms
    assert max(map(len, forms.values())) <= 50
