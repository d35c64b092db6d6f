"""The timeline in lanes: which columns, where everything stands, and a walk along and across."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from factories import (
    dispute,
    dispute_articles,
    make_link,
    make_said,
    make_snapshot,
    make_speaker,
    make_statement,
)
from given import app_on
from hypothesis import given, settings
from hypothesis import strategies as st
from screen_text import assert_golden, text_of
from walking import EVIL, HOSTILE, here, press, rest, settle, shows

from tui.app.arrangement import open_panes
from tui.app.arrival import Arrival
from tui.app.desk import Desk
from tui.app.screens.laning import _Parting
from tui.app.widgets.lanes.columns import GUTTER, LEAST, MOST, columns, lanes_of
from tui.app.widgets.lanes.layout import GAP, LanesLayout
from tui.app.widgets.lanes.widget import Lanes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.app import CounterclaimApp
    from tui.model import Relation

SIDES = st.lists(st.none() | st.sampled_from([*"abcdefg", ""]), max_size=40)


@settings(deadline=None, max_examples=100)
@given(SIDES, st.integers(0, 220))
def test_lanes_fill_the_width_and_hold_every_statement_once(
    sides: list[str | None], width: int
) -> None:
    found = columns(sides, width)
    if not found:
        assert width < 2 * LEAST + GUTTER or len({side or None for side in sides}) < 2
        return
    assert 2 <= len(found) <= MOST
    assert all(column.width >= LEAST for column in found)
    assert found[-1].start + found[-1].width == width
    for one, other in pairwise(found):
        assert one.start + one.width + GUTTER == other.start
    lanes = lanes_of(sides, found)
    for number, column in enumerate(found):
        assert lanes.count(number) == column.count > 0
        if column.side:
            assert {side for side, lane in zip(sides, lanes, strict=True) if lane == number} == {
                column.side
            }


def test_the_busiest_sides_come_first_and_the_rest_share_the_last_lane() -> None:
    sides = [*"aabbbcdd", None]
    named = [(one.name, one.count) for one in columns(sides, 140)]
    assert named == [("b", 3), ("a", 2), ("d", 2), ("c", 1), ("no side", 1)]
    assert [(one.name, one.count) for one in columns(sides, 80)] == [
        ("b", 3),
        ("a", 2),
        ("others", 4),
    ]
    assert columns(sides, 50) == ()
    assert columns([None, None], 200) == columns(["a", "a"], 200) == ()


@st.composite
def stories(draw: st.DrawFn) -> tuple[list[int], list[int], list[int], dict[int, list]]:  # type: ignore[type-arg]
    heights = draw(st.lists(st.integers(1, 6), min_size=1, max_size=30))
    size = len(heights)
    lanes = draw(st.lists(st.integers(0, 3), min_size=size, max_size=size))
    starts = sorted({0, *draw(st.lists(st.integers(0, size - 1), max_size=4))})
    row = st.integers(0, size - 1)
    answers: dict[int, list[tuple[int, Relation]]] = {}
    for one, other in draw(st.lists(st.tuples(row, row), max_size=20)):
        if bisect_right(starts, one) != bisect_right(starts, other):
            continue
        answers.setdefault(one, []).append((other, "denies"))
        answers.setdefault(other, []).append((one, "denies"))
    return heights, starts, lanes, answers


def test_only_what_stands_under_the_same_day_is_laid_to_face_each_other() -> None:
    days = {"a": "2031-03-03", "b": "2031-03-03", "c": "2031-03-03", "d": "2031-03-04"}
    said = [make_statement(id_, said=make_said(day)) for id_, day in days.items()]
    links = [
        make_link("a", "c", "corroborates", score=0.9),
        make_link("b", "a", "denies", score=0.3),
        make_link("d", "b", "denies"),
        make_link("d", "gone", "denies"),
    ]
    desk = Desk()
    desk.take(Arrival.of(make_snapshot(said, links)))
    opposed, borne_out = (1, "denies"), (2, "corroborates")
    assert _Parting(desk).answers() == {
        0: [opposed, borne_out],
        1: [(0, "denies")],
        2: [(0, "corroborates")],
    }


@settings(deadline=None, max_examples=150)
@given(stories())
def test_cards_keep_their_order_their_day_and_their_distance(story) -> None:  # type: ignore[no-untyped-def]
    heights, starts, lanes, answers = story
    layout = LanesLayout(heights, starts, lanes, answers)
    free: dict[int, int] = {}
    for row, lane in enumerate(lanes):
        top = layout.top(row)
        assert top >= free.get(lane, 0)
        assert top - max(free.get(lane, 0), 0) >= 0
        assert layout.bottom(row) == top + heights[row] <= layout.height
        assert layout.day_at(top) == layout.section(row)
        assert not layout.is_heading(top)
        free[lane] = layout.bottom(row)
        place = layout.at_lane(top, lane)
        assert place == (row, 0)
    headings = [y for y in range(layout.height) if layout.is_heading(y)]
    assert len(headings) == len(starts)
    for y, ties in layout.ties.items():
        for tie in ties:
            assert tie.left < tie.right
            for lane in (tie.left, tie.right):
                place = layout.at_lane(y, lane)
                assert place is not None
                assert place.line == 0


@settings(deadline=None, max_examples=100)
@given(stories(), st.integers(0, 29), st.integers(-3, 3))
def test_moving_stays_in_the_lane_or_goes_to_the_next(story, row: int, by: int) -> None:  # type: ignore[no-untyped-def]
    heights, starts, lanes, answers = story
    layout = LanesLayout(heights, starts, [lane % 2 for lane in lanes], answers)
    row %= len(heights)
    along = layout.along(row, by)
    assert layout.lane(along) == layout.lane(row)
    assert (along - row) * by >= 0
    across = layout.across(row, 1)
    assert layout.lane(across) in (layout.lane(row), layout.lane(row) + 1)


def tops(heights: Sequence[int], lanes: Sequence[int], answers: dict) -> list[int]:  # type: ignore[type-arg]
    layout = LanesLayout(heights, [0], lanes, answers)
    return [layout.top(row) for row in range(len(heights))]


def test_a_statement_faces_its_answer_whichever_comes_first() -> None:
    tied = {1: [(2, "denies")], 2: [(1, "denies")]}
    assert tops([4, 4, 4], [0, 0, 1], tied) == [1, 5, 5]
    tied = {0: [(2, "denies")], 2: [(0, "denies")]}
    assert tops([4, 6, 4], [0, 1, 1], tied) == [7, 1, 7]


def test_nobody_waits_for_an_answer_too_far_away() -> None:
    heights = [GAP + 1, 4, 4]
    assert tops(heights, [0, 0, 1], {1: [(2, "denies")], 2: [(1, "denies")]})[2] == 1


def test_lanes_take_the_width_and_a_pane_opens_when_it_is_entered() -> None:
    assert open_panes("wide", 2, 1, lanes=True) == (1,)
    assert open_panes("wide", 4, 4, lanes=True) == (1, 4)
    assert open_panes("medium", 4, 4, lanes=True) == (4,)
    assert open_panes("medium", 4, 1, lanes=True) == (1,)


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (80, 24), (60, 20)])
async def test_lanes_at_every_size(app: CounterclaimApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        screen = await settle(pilot)
        await press(pilot, "t")
        await rest(pilot)
        assert isinstance(screen.timeline, Lanes)
        assert screen.timeline.parted
        assert here(screen) == "warned"
        assert shows(pilot, "◇ Northern Power 4", "Tue 4 Mar", "every village was")
        assert_golden(app, f"lanes-{size[0]}x{size[1]}")


async def test_along_across_in_and_back(app: CounterclaimApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "t")
        await rest(pilot)
        assert "─≠─" in text_of(app)
        for key, place in (
            ("j", "book"), ("k", "warned"), ("l", "phone"), ("j", "resign"), ("k", "phone"),
            ("h", "warned"), ("h", "warned"), ("G", "shelf"), ("g", "crack"), ("c", "sound"),
            ("pagedown", "later"), ("pageup", "sound"),
        ):  # fmt: skip
            await press(pilot, key)
            assert here(screen) == place, key
        await press(pilot, "x")
        await rest(pilot)
        assert screen.arranging.opened == (1, 4)
        await press(pilot, "enter")
        assert (here(screen), screen.arranging.opened) == ("crack", (1,))
        await press(pilot, "backspace", "escape", "enter")
        assert screen.arranging.opened == (1, 2)
        await press(pilot, "escape", "m")
        assert shows(pilot, "★")
        await press(pilot, "t")
        assert shows(pilot, "Back to the list.")
        assert screen.arranging.opened == (1, 2, 3, 4)
        await press(pilot, "j", "t")
        await rest(pilot)
        await press(pilot, "slash", *"crack", "enter")
        assert shows(pilot, "/crack")
        await press(pilot, "n", "T", "escape", "z")


async def test_a_click_picks_the_card_in_its_lane(app: CounterclaimApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "t")
        await rest(pilot)
        lines = text_of(app).splitlines()
        y = next(y for y, line in enumerate(lines) if "“No telephone rang”" in line)
        await pilot.click(offset=(lines[y].index("“No telephone"), y))
        assert here(screen) == "phone"
        await pilot.click(offset=(lines[y].index("“No telephone"), 2))
        assert here(screen) == "phone"


async def test_where_lanes_do_not_fit_the_list_says_so(app: CounterclaimApp) -> None:
    async with app.run_test(size=(50, 20)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "t")
        await rest(pilot)
        assert shows(pilot, "no lanes: there is no room for two", "every village was")
        await press(pilot, "j")
        assert here(screen) == "phone"
        await press(pilot, "h", "enter", "escape", "pagedown")
        for size in ((160, 45), (1, 1), (39, 9), (80, 24), (50, 20)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await press(pilot, "j", "l", "h", "x", "escape", "k", "t", "t")
        one = app_on(make_snapshot([make_statement()]))
    async with one.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "t")
        await rest(pilot)
        assert shows(pilot, "no lanes: fewer than two sides speak")


async def test_an_empty_filter_and_other_themes_in_lanes() -> None:
    app = app_on(dispute(), articles=dispute_articles())
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "t", "M")
        assert shows(pilot, "0 of 14")
        await press(pilot, "escape")
        await rest(pilot)
        before = text_of(app)
        for theme in ("quiet-light", "ansi-dark", "quiet-dark"):
            app.theme = theme
            await pilot.pause()
            await pilot.pause()
            assert text_of(app) == before


async def test_hostile_sides_are_lane_names_and_nothing_more() -> None:
    speakers = [make_speaker(id_, HOSTILE, side=f"{id_}{HOSTILE}") for id_ in "xy"]
    statements = [make_statement(f"s{id_}", HOSTILE, speaker=id_) for id_ in "xy"]
    app = app_on(make_snapshot(statements, (), speakers))
    async with app.run_test(size=(160, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "t", "z", "z")
        await rest(pilot)
        assert "x[/] [@click=app.quit]" in text_of(app)
        assert not set(text_of(app)) & EVIL
