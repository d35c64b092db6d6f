"""The order of the timeline, its days and its weeks."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.browsing.chronology import (
    Day,
    day_of,
    days,
    days_of_week,
    in_order,
    is_exact,
    shift_week,
    week_of,
)
from tui.model import Said, Statement


def statement(
    id_: str,
    said: tuple[str | None, str | None] = (None, "2023-05-12"),
    published: str | None = "2023-05-12",
    article: str = "a1",
    start: int = 0,
) -> Statement:
    return Statement(
        id=id_,
        article=article,
        segments=((start, start + 5),),
        kind="indirect",
        words="words",
        cue=None,
        mention=None,
        speaker=None,
        said=Said(None, *said),
        published=published,
    )


def test_an_interval_is_drawn_on_its_last_day() -> None:
    one = statement("s", ("2023-05-01", "2023-05-07"), "2023-05-12T08:00:00+03:00")
    assert day_of(one, "said") == "2023-05-07"
    assert day_of(one, "published") == "2023-05-12"
    assert day_of(statement("s", ("2023-05-01", None), None), "said") == "2023-05-01"
    assert day_of(statement("s", (None, None), None), "said") is None
    assert day_of(statement("s", (None, None), None), "published") is None


def test_only_a_single_day_is_exact() -> None:
    assert is_exact(statement("s", ("2023-05-07", "2023-05-07")))
    assert not is_exact(statement("s", ("2023-05-06", "2023-05-07")))
    assert not is_exact(statement("s", (None, "2023-05-07")))
    assert not is_exact(statement("s", (None, None)))


def test_exact_days_come_before_latest_days_and_the_undated_last() -> None:
    exact = statement("s3", ("2023-05-12", "2023-05-12"))
    open_ = statement("s2", (None, "2023-05-12"))
    before = statement("s4", ("2023-05-01", "2023-05-11"))
    undated = statement("s1", (None, None), None)
    order = in_order([undated, open_, exact, before])
    assert [one.id for one in order] == ["s4", "s3", "s2", "s1"]


def test_within_a_day_an_article_stays_in_its_own_order() -> None:
    rows = [statement("s1", article="a2", start=9), statement("s2", start=50), statement("s3")]
    assert [one.id for one in in_order(rows)] == ["s3", "s2", "s1"]


def test_the_hour_of_publication_orders_a_day() -> None:
    late = statement("s1", published="2023-05-12T18:00:00+03:00", article="a1")
    early = statement("s2", published="2023-05-12T08:00:00+03:00", article="a2")
    assert [one.id for one in in_order([late, early], "published")] == ["s2", "s1"]


DAYS = st.none() | st.dates().map(str)
ROWS = st.lists(
    st.tuples(DAYS, DAYS, DAYS, st.sampled_from("ab"), st.integers(0, 9)), max_size=20
).map(
    lambda rows: [
        statement(f"s{at}", (first, last), published, article, start)
        for at, (first, last, published, article, start) in enumerate(rows)
    ]
)


@given(ROWS, st.sampled_from(["said", "published"]), st.randoms())
@settings(deadline=None, max_examples=50)
def test_the_order_does_not_depend_on_the_order_given(rows, by, chance: random.Random) -> None:  # type: ignore[no-untyped-def]
    order = in_order(rows, by)
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert in_order(shuffled, by) == order
    drawn = [day_of(one, by) for one in order]
    dated = [day for day in drawn if day is not None]
    assert dated == sorted(dated)
    assert drawn[: len(dated)] == dated


@given(ROWS)
@settings(deadline=None, max_examples=50)
def test_days_count_every_statement_once(rows: list[Statement]) -> None:
    headings = days(rows, "said", lambda id_: id_.endswith("1"))
    assert sum(one.count for one in headings) == len(rows)
    assert sum(one.contested for one in headings) == sum(one.id.endswith("1") for one in rows)


def test_days_come_in_order_with_the_undated_last() -> None:
    rows = [statement("s1", (None, None)), statement("s2"), statement("s3", (None, "2023-05-10"))]
    assert days(rows, is_contested=lambda id_: id_ == "s2") == [
        Day("2023-05-10", 1, 0),
        Day("2023-05-12", 1, 1),
        Day(None, 1, 0),
    ]


@pytest.mark.parametrize(
    ("day", "week"),
    [
        ("2023-05-12", "2023-W19"),
        ("2023-01-01", "2022-W52"),
        ("2020-12-31", "2020-W53"),
        ("2024-12-30T10:00:00+02:00", "2025-W01"),
    ],
)
def test_a_day_is_in_an_iso_week(day: str, week: str) -> None:
    assert week_of(day) == week


@given(st.dates())
@settings(deadline=None, max_examples=50)
def test_a_week_holds_its_days(date) -> None:  # type: ignore[no-untyped-def]
    if 1 < date.year < 9999:
        assert date.isoformat() in days_of_week(week_of(date.isoformat()))


def test_weeks_step_across_the_year() -> None:
    assert shift_week("2020-W53", 1) == "2021-W01"
    assert shift_week("2021-W01", -1) == "2020-W53"
    assert days_of_week("2023-W19")[0] == "2023-05-08"


@pytest.mark.parametrize("week", ["2023", "2023-W60", "W19", ""])
def test_what_is_no_week_is_refused(week: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        days_of_week(week)
