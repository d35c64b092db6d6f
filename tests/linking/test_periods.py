"""The times a statement speaks of."""

from datetime import date

import pytest
from linking_case import CAST, framed, relations, said

from tui.linking.frames.clauses import read
from tui.linking.frames.periods import apart, periods_in
from tui.linking.frames.world import world_of

SAID = date(2024, 5, 16)  # a Thursday


def _days(text: str) -> list[tuple[str, str]]:
    found = periods_in(text, read(text, world_of(CAST)), SAID.toordinal())
    return [
        (date.fromordinal(one.first).isoformat(), date.fromordinal(one.last).isoformat())
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("sales fell in 2019", "2019-01-01", "2019-12-31"),
        ("sales fell last year", "2023-01-01", "2023-12-31"),
        ("sales fell in the first quarter", "2024-01-01", "2024-03-31"),
        ("sales fell in the second quarter of 2022", "2022-04-01", "2022-06-30"),
        ("sales fell in February", "2024-02-01", "2024-02-29"),
        ("sales fell in December", "2023-12-01", "2023-12-31"),
        ("the storm of 4 January", "2024-01-04", "2024-01-04"),
        ("the storm of March 2nd, 2021", "2021-03-02", "2021-03-02"),
        ("they advanced this week", "2024-05-13", "2024-05-19"),
        ("they advanced over the past week", "2024-05-09", "2024-05-16"),
        ("he resigned on Monday", "2024-05-13", "2024-05-13"),
        ("it would reopen on Monday", "2024-05-13", "2024-05-20"),
        ("he resigned yesterday", "2024-05-15", "2024-05-15"),
    ],
)
def test_a_time_is_resolved_to_days(text: str, first: str, last: str) -> None:
    assert _days(text) == [(first, last)]


@pytest.mark.parametrize("text", ["31 February", "they may march", "2,019 homes", "the first half"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert _days(text) == []


def test_without_a_day_only_what_names_its_year_is_a_time() -> None:
    reading = read("sales fell last year, as in 2019", world_of(CAST))
    found = periods_in("sales fell last year, as in 2019", reading, None)
    assert [one.text for one in found] == ["2019"]


def test_other_periods_are_other_matters() -> None:
    one = said("minister", "exports of tea rose in the first quarter")
    other = said("auditor", "exports of tea fell in the second quarter of 2022")
    assert apart(*(frame.periods for frame in framed(one, other)))
    assert relations(one, other) == []
    assert relations(one, said("auditor", "exports of tea fell in the first quarter")) == [
        ("s1", "contradicts", "s0")
    ]


def test_another_date_for_what_is_to_come_is_a_revision() -> None:
    before = said("minister", "the ferry to Lenn would sail on 3 June", "2024-05-14")
    after = said("minister", "the ferry to Lenn would sail on 20 June", "2024-05-20")
    assert relations(before, after) == [("s1", "revises", "s0")]
