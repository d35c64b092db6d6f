import contextlib
import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.app.typed_day import UnknownDay, typed_day

HERE = "2031-03-06"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("18", "2031-03-18"),
        ("3rd", "2031-03-03"),
        ("18 may", "2031-05-18"),
        ("May 18", "2031-05-18"),
        ("18 May 2029", "2029-05-18"),
        ("may 18, 2029", "2029-05-18"),
        ("2031-05-18", "2031-05-18"),
        ("-2", "2031-03-04"),
        ("+30", "2031-04-05"),
        ("monday", "2031-03-03"),
        ("sun", "2031-03-09"),
        ("sept", "2031-09-01"),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, meant: str) -> None:
    assert typed_day(typed, HERE) == meant


@pytest.mark.parametrize("typed", ["", "soon", "18 foo", "mondrian", "1 2 3 4", "18 may late"])
def test_what_is_no_day_is_told_what_would_be(typed: str) -> None:
    with pytest.raises(UnknownDay, match="Try 18 · 18 may"):
        typed_day(typed, HERE)


@pytest.mark.parametrize("typed", ["31 april", "99", "2031-02-30", "-99999", "0"])
def test_what_the_calendar_has_not_is_told_so(typed: str) -> None:
    with pytest.raises(UnknownDay, match="The calendar has no"):
        typed_day(typed, "0001-01-02")


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=20) | st.from_regex(r"[+-]?[0-9]{1,4}( [a-z]{3})?", fullmatch=True))
def test_nothing_that_is_typed_breaks_it(typed: str) -> None:
    with contextlib.suppress(UnknownDay):
        datetime.date.fromisoformat(typed_day(typed, HERE))
