"""Filters with a name."""

import pytest

from tui.browsing.query import QueryError, Term
from tui.browsing.saved import SavedFilter, named, read


def test_a_filter_comes_back_as_it_was_saved() -> None:
    saved = named("  the mayor’s  answers ", 'speaker:"ada brook"   has:reply')
    assert saved.name == "the mayor’s answers"
    assert saved.record() == {"name": saved.name, "query": 'speaker:"ada brook" has:reply'}
    assert read(saved.record()) == saved
    assert saved.problem is None


def test_what_cannot_be_saved() -> None:
    with pytest.raises(ValueError, match="needs a name"):
        named(" ", "a")
    with pytest.raises(ValueError, match="empty filter"):
        named("all", "  ")
    with pytest.raises(QueryError):
        named("wrong", "speker:a")


def test_a_query_of_a_newer_program_is_kept_and_told() -> None:
    saved = read({"name": "later", "query": "mood:glad"})
    assert saved == SavedFilter("later", "mood:glad")
    assert saved.problem is not None
    assert "mood" in str(saved.problem)
    assert SavedFilter("x", "is:direct").query == Term("is", "direct")


@pytest.mark.parametrize("record", [None, [], {}, {"name": 1, "query": "a"}, {"name": ""}])
def test_what_is_no_record(record: object) -> None:
    assert read(record) is None
