"""The strip and the steps by day, week and month."""

from collections.abc import Iterable

import pytest
from factories import dispute, make_said, make_snapshot, make_statement
from hypothesis import given, settings
from hypothesis import strategies as st
from screen_text import assert_golden
from walking import here, press, rest, settle, shows

from tui.app import zoom
from tui.app.app import CounterclaimApp
from tui.app.arrival import Arrival
from tui.app.desk import Desk
from tui.model import Snapshot, Statement


def desk_on(snapshot: Snapshot) -> Desk:
    desk = Desk()
    desk.take(Arrival.of(snapshot))
    return desk


def on_days(days: Iterable[str | None]) -> list[Statement]:
    return [make_statement(f"s{n}", said=make_said(day)) for n, day in enumerate(days)]


def test_three_zooms_follow_one_another() -> None:
    assert [zoom.following(one) for one in zoom.ORDER] == ["week", "month", "day"]


@pytest.mark.parametrize(
    ("scale", "title", "days"),
    [
        ("day", "Monday 3 March 2031", ["2031-03-04", "2031-03-06", "2031-03-07"]),
        ("week", "3–9 Mar 2031 · week 10", ["2031-03-12", None]),
        ("month", "March 2031", [None]),
    ],
)
def test_titles_and_steps_follow_the_zoom(
    scale: zoom.Zoom, title: str, days: list[str | None]
) -> None:
    desk = desk_on(dispute())
    desk.zoom = scale
    assert zoom.title(desk) == title
    assert not zoom.step(desk, -1)
    for day in days:
        assert zoom.step(desk, 1)
        assert desk.section is not None
        assert desk.section.day == day
    assert zoom.step(desk, -1)


def test_a_day_shows_who_speaks_and_what_of_it_is_contested() -> None:
    desk = desk_on(dispute())
    desk.zoom = "day"
    zoom.step(desk, 1)
    bars, at = zoom.bars(desk, 100)
    told = {bar.names[0].split(" ", 1)[1]: (bar.count, bar.contested) for bar in bars}
    assert told == {"Farmers": (1, 1), "Lower Weir": (1, 1), "Northern Power": (1, 1)}
    assert at is not None
    assert bars[at].row == desk.row
    desk.go(desk.row_of("shelf") or 0)
    assert zoom.title(desk) == "Undated"
    assert [bar.names for bar in zoom.bars(desk, 100)[0]] == [("△ Farmers",)]


def test_a_month_is_drawn_by_the_day_or_by_the_week() -> None:
    desk = desk_on(dispute())
    desk.zoom = "month"
    by_day, _ = zoom.bars(desk, 170)
    assert len(by_day) == 32
    by_week, at = zoom.bars(desk, 100)
    assert [bar.names[1] for bar in by_week[:-1]] == ["1–2", "3–9", "10–16", "17–23", "24–30", "31"]
    assert (by_week[1].count, by_week[1].contested, at) == (11, 7, 1)
    assert by_week[-1].day is None


@settings(deadline=None, max_examples=80)
@given(
    st.lists(st.none() | st.dates().map(str), min_size=1, max_size=20),
    st.sampled_from(zoom.ORDER),
    st.integers(1, 200),
    st.integers(0, 19),
)
def test_the_bar_under_the_cursor_holds_it_and_none_counts_twice(
    days: list[str | None], scale: zoom.Zoom, width: int, row: int
) -> None:
    desk = desk_on(make_snapshot(on_days(days)))
    desk.zoom = scale
    desk.go(row)
    bars, at = zoom.bars(desk, width)
    if desk.nearest_day is None:
        assert not bars
        return
    assert at is not None
    assert sum(bar.count for bar in bars) <= len(days)
    assert all((bar.row is None) == (bar.count == 0) for bar in bars)
    assert zoom.title(desk)


async def test_z_zooms_and_the_brackets_go_by_it(app: CounterclaimApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "z")
        assert shows(pilot, "March 2031", "3–9 Mar", "Zoomed to the month")
        await rest(pilot)
        assert_golden(app, "month-100x30")
        await press(pilot, "right_square_bracket")
        assert here(screen) == "shelf"
        await press(pilot, "right_square_bracket")
        assert shows(pilot, "No later month.")
        await press(pilot, "left_square_bracket", "z")
        assert shows(pilot, "Monday 3 March 2031", "● Lower Weir", "■ independent")
        await press(pilot, "right_square_bracket")
        assert (here(screen), shows(pilot, "Tuesday 4 March 2031")) == ("smell", True)
        await rest(pilot)
        assert_golden(app, "day-100x30")
        await pilot.click(offset=(70, 1))
        assert here(screen) in {"warned", "phone"}
        await press(pilot, "z")
        assert shows(pilot, "3–9 Mar 2031 · week 10")


async def test_the_strip_is_drawn_anew_for_another_width(app: CounterclaimApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "z")
        await pilot.resize_terminal(170, 40)
        await pilot.pause()
        await pilot.pause()
        assert shows(pilot, " 30 ", " 3 ▆", "12 ▄")
