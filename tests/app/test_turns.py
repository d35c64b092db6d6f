"""Keys that come in one piece, as over a slow line, do what they do one by one."""

from pathlib import Path

import pytest
from textual.events import Key
from textual.pilot import Pilot
from walking import answered, here, settle, until

from tui.app.app import CounterclaimApp


async def burst(pilot: Pilot[None], *keys: str) -> None:
    """Send all keys at once."""
    for key in keys:
        pilot.app.simulate_key(key)
    await answered(pilot)


async def test_what_follows_a_slash_is_searched_for_and_runs_no_command(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await burst(pilot, "slash", *"east wall", "enter", "n")
        assert screen.desk.query == "east wall"
        assert here(screen) == "crack"
        assert not screen.desk.bookmarks
        await burst(pilot, "escape", "d", "6", "enter", "j", "k")
        assert here(screen) == "keeper"


async def test_keys_after_a_list_or_a_question_reach_it(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await burst(pilot, "s", *"tomas", "enter", "G")
        assert [one.id for one in screen.desk.shown] == ["sound", "book", "later"]
        assert here(screen) == "later"
        await burst(pilot, "escape", "f", *"side:north", "down", "enter", "escape", "g")
        assert here(screen) == "crack"
        await burst(pilot, "a", *"mm", "tab", *"m", "enter", "j")
        assert screen.desk.notes["crack"] == "mm"
        assert here(screen) == "sound"


async def test_keys_between_two_questions_wait_for_the_second(
    app: CounterclaimApp, tmp_path: Path
) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await burst(pilot, "e", *"said by", "enter", *"reuss", "enter", "u", "U")
        assert screen.desk.current is not None
        assert screen.desk.current.speaker == "tomas-reuss"
        path = tmp_path / "out.md"
        await burst(pilot, "E", *"markdown", "enter", *"this", "enter", "ctrl+u", *str(path))
        await burst(pilot, "enter", "m")
        assert here(screen) in screen.desk.bookmarks
        await until(path.exists)


async def test_a_held_key_moves_once_a_press(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await burst(pilot, "g", *"j" * 9, *"k" * 4)
        assert screen.desk.row == 5


async def test_a_turn_that_outlives_the_last_screen_asks_for_none(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await app.turns.take(Key("c", "c"))
        turn = app.turns._turn
        assert not app.turns.over
    await app.turns._settle(turn)
    assert app.turns.over
    await app.turns.take(Key("k", "k"))
    assert app.turns.over


async def test_while_a_key_is_held_the_panes_wait(
    app: CounterclaimApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        shown: list[int] = []
        monkeypatch.setattr(screen.showing, "panes", lambda: shown.append(screen.desk.row))
        monkeypatch.setattr("tui.app.screens.showing.monotonic", lambda: 0.0)
        await burst(pilot, "g", *"jjj")
        assert shown == []
        monkeypatch.setattr("tui.app.screens.showing.monotonic", lambda: 9.0)
        await until(lambda: bool(shown))
        await pilot.pause(0.06)
        assert shown == [3]


async def test_a_key_that_moves_in_a_list_is_a_letter_in_a_line(
    app: CounterclaimApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A busy machine may need longer to open a line than a key is held for.
    monkeypatch.setattr("tui.app.turns._PATIENCE", 20.0)
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        assert screen.move_of("j")
        assert not screen.move_of("c")
        await burst(pilot, *"gjj", "slash", *"jkl")
        assert screen.desk.row == 2
        assert screen.desk.query == "jkl"
        assert not screen.move_of("j")
