"""The first minute, in terminals of every size."""

from pathlib import Path

import pytest
from factories import make_article, make_snapshot
from given import GivenKeeper, GivenLoader, app_on
from screen_text import assert_golden, text_of
from walking import here, press, rest, settle, shows, until

from tui.app.app import CounterclaimApp
from tui.app.messages import Refused
from tui.app.screens.front import FrontScreen


async def test_first_start_shows_a_contested_statement_its_source_and_who_denies_it(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        assert here(screen) == "warned"
        assert shows(pilot, "3–9 Mar 2031 · week 10", "14 of 14", "by said", "≠ contradicts")
        assert shows(pilot, "▎As northern-power insists", "“No telephone rang”")
        assert shows(pilot, "≠ somebody says otherwise · c goes to the next")
        assert_golden(app, "first-start-160x45")


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_smaller_terminals_show_fewer_panes(
    app: CounterclaimApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        screen = await settle(pilot)
        assert screen.arranging.opened == ((1, 2) if size[0] >= 80 else (1,))
        assert_golden(app, f"first-start-{size[0]}x{size[1]}")
        await press(pilot, "x")
        await rest(pilot)
        assert screen.arranging.opened == ((1, 4) if size[0] >= 80 else (4,))
        assert_golden(app, f"counter-{size[0]}x{size[1]}")
        await press(pilot, "escape")
        assert screen.arranging.active == 1


async def test_narrow_goes_in_with_enter_and_out_with_backspace(app: CounterclaimApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "enter")
        await rest(pilot)
        assert screen.arranging.opened == (2,)
        assert_golden(app, "source-60x20")
        await press(pilot, "tab")
        assert screen.arranging.opened == (3,)
        await press(pilot, "q")
        assert screen.arranging.opened == (1,)
        await press(pilot, "4", "enter")
        assert screen.arranging.opened == (1,)
        await press(pilot, "backspace")
        assert (here(screen), screen.arranging.opened) == ("warned", (4,))
        await press(pilot, "escape", "q")
    assert app.return_code == 0


async def test_any_size_can_be_had_at_any_time(app: CounterclaimApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        for size in ((1, 1), (39, 9), (200, 3), (3, 200), (40, 10), (81, 11), (121, 29), (160, 45)):
            await pilot.resize_terminal(*size)
            await pilot.pause(0)
            await press(pilot, "j", "k", "x", "2", "tab", "1", "s", "escape", "slash", "escape")
            if size[0] < 40 or size[1] < 10:
                assert text_of(app).startswith("Too small"[: size[0]])
        assert here(screen) == "warned"
        await rest(pilot)
        assert shows(pilot, "≠ contradicts", "2 Source")


async def test_the_first_frame_is_the_empty_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_on(make_snapshot())
    frames: list[str] = []
    bring = app._bring_desk

    async def look_and_bring() -> None:
        frames.append(text_of(app))
        await bring()

    monkeypatch.setattr(app, "_bring_desk", look_and_bring)
    async with app.run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        empty = text_of(app)
    assert "Counterclaim" in frames[0]
    assert "Reading…" in frames[0]
    for name in ("2 Source", "3 Speaker", "4 Counter-statements", "c next contested"):
        (first,) = (y for y, line in enumerate(frames[0].splitlines()) if name in line)
        (later,) = (y for y, line in enumerate(empty.splitlines()) if name in line)
        assert first == later, name
    assert "No statement was found." in empty


async def test_what_can_wait_waits_for_the_first_statements_and_no_longer(
    app: CounterclaimApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(app, "_when_shown", lambda: seen.append(text_of(app)))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        screen.reading.start()
        await settle(pilot)
    (first,) = seen
    assert " statements · " in first


async def test_where_nothing_is_said_nothing_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_on(make_snapshot())
    seen: list[bool] = []
    monkeypatch.setattr(app, "_when_shown", lambda: seen.append(True))
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
    assert seen == [True]


async def test_the_screen_of_the_first_frame_goes_once_the_desk_is_there(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        (front,) = (one for one in app.screen_stack if isinstance(one, FrontScreen))
        await settle(pilot)
        await until(lambda: not front.is_attached)


async def test_panes_that_stay_open_in_another_window_are_not_worked_out_anew(
    app: CounterclaimApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        asked: list[tuple[int, ...]] = []
        monkeypatch.setattr(screen.showing, "panes", lambda: asked.append(screen.arranging.opened))
        await pilot.resize_terminal(150, 40)
        await until(lambda: screen.size.width == 150)
        assert shows(pilot, "“No telephone rang”")
        assert asked == []
        await pilot.resize_terminal(90, 40)
        await until(lambda: asked == [(1, 2)])


@pytest.mark.parametrize("readable", [True, False])
async def test_an_empty_timeline_says_whether_anything_could_be_read(readable: bool) -> None:
    snapshot = make_snapshot(articles=[make_article("a1", "Rain.")] if readable else [])
    loader = GivenLoader([snapshot])
    if not readable:
        loader.between = lambda post: post(Refused("a.txt", "looks binary"))
    app = CounterclaimApp([Path()], Path(), loader=loader, open_keeper=GivenKeeper)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert shows(pilot, "Nobody is quoted in these files.") == readable
        assert shows(pilot, "None of these files could be read.", "says why") == (not readable)
        assert shows(pilot, "r reads them again")
        assert not shows(pilot, "≠ somebody says otherwise")
