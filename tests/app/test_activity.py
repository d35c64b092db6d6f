"""The rows of bars that say when somebody spoke."""

from hypothesis import given
from hypothesis import strategies as st

from tui.app.activity import levels, of_days, of_weeks

DAYS = st.lists(st.dates().map(lambda day: day.isoformat()), min_size=1, max_size=30)


def test_the_same_days_for_everybody() -> None:
    assert of_days(["2031-03-01", "2031-03-04", "2031-03-04", None], "2031-03-04", 4) == "▄··█"
    assert of_days(["2031-02-01"], "2031-03-04", 4) == "····"
    assert of_days(["2031-03-04"], None, 4) == ""


def test_weeks_share_the_time_of_the_archive_evenly() -> None:
    weeks = ["2030-W01", "2030-W26", "2030-W52", "undated"]
    assert of_weeks({"2030-W01": 2, "2030-W52": 8, "undated": 99}, weeks, 4) == "▂··█"
    assert of_weeks({"2030-W26": 1}, weeks, 2) == "█·"
    assert of_weeks({"2030-W01": 1}, ["2030-W01"], 3) == "█··"
    assert of_weeks({"undated": 3}, ["undated"], 4) == ""
    assert of_weeks({}, weeks, 4) == "····"


@given(DAYS)
def test_the_busiest_day_is_the_tallest(days: list[str]) -> None:
    found = levels(days)
    assert 1 <= len(found) <= 60
    assert max(found) == 8
    assert found[-1] > 0
