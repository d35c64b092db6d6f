"""Which weeks of an archive are laid on the desk."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.app import span
from tui.app.span import ROOM, WHOLE, Span, around, number_of, opening
from tui.store import Week

WEEKS = (
    Week("2031-W09", 40, 0),
    Week("2031-W10", 10, 2),
    Week("2031-W14", 30, 0),
    Week("undated", 5, 1),
)


@settings(deadline=None)
@given(st.lists(st.integers(1, 2 * ROOM), min_size=1, max_size=60), st.data())
def test_the_wanted_week_and_its_neighbours_are_always_there(
    counts: list[int], data: st.DataObject
) -> None:
    weeks = [Week(f"w{number:02d}", count, 0) for number, count in enumerate(counts)]
    at = data.draw(st.integers(0, len(weeks) - 1))
    first, stop = around(weeks, at)
    assert 0 <= first <= at < stop <= len(weeks)
    assert first == 0 or first < at
    assert stop == len(weeks) or stop > at + 1
    laid = sum(counts[first:stop])
    if sum(counts) <= WHOLE:
        assert (first, stop) == (0, len(weeks))
    elif stop - first > 3:
        assert laid <= ROOM
    assert not Span(tuple(weeks), first, stop).edge(at)


def test_an_archive_without_a_statement_has_no_week() -> None:
    assert around((), 0) == (0, 0)
    assert opening(()) == 0


def test_it_opens_at_the_newest_contested_week_never_at_the_undated() -> None:
    assert opening(WEEKS) == 1
    assert opening([Week("2031-W09", 1, 0), Week("2031-W10", 1, 0)]) == 1
    assert opening(WEEKS[3:]) == 0


@pytest.mark.parametrize(
    ("day", "number"),
    [("2031-02-24", 0), ("2031-03-05", 1), ("2031-03-12", 2), ("2040-01-01", 3), (None, 3)],
)
def test_a_day_leads_to_its_week_or_the_next(day: str | None, number: int) -> None:
    assert number_of(WEEKS, day) == number


def test_what_lies_beyond() -> None:
    middle = Span(WEEKS, 1, 3)
    assert (middle.beyond(1), middle.beyond(-1), middle.total) == (3, 0, 85)
    assert (middle.contested(1), middle.contested(-1)) == (3, None)
    assert [middle.edge(number) for number in (1, 2)] == [True, True]
    whole = Span(WEEKS, 0, 4)
    assert (whole.beyond(1), whole.beyond(-1)) == (None, None)
    assert not whole.edge(0)
    assert whole.number("2050-01-01") == 3
    assert span.Span(WEEKS[:3], 0, 3).number(None) == 2
