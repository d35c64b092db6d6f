"""Help, palette, themes, other keys, and text that means harm."""

import pytest
from factories import (
    dispute,
    dispute_articles,
    make_link,
    make_snapshot,
    make_speaker,
    make_statement,
)
from given import app_on, hostile_app
from rich.cells import cell_len
from screen_text import assert_golden, text_of
from textual.containers import VerticalScroll
from walking import EVIL, HOSTILE, here, press, rest, settle, shows, until

from tui.app.app import CounterclaimApp
from tui.app.screens.pages import keys_text


async def test_help_filters_and_palette_open_and_close(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "question_mark")
        assert shows(pilot, "All keys", "Go to the next statement that is denied")
        await rest(pilot)  # the bar beside the keys is drawn a moment after them
        assert_golden(app, "keys-120x40")
        await press(pilot, "j", "k", "escape", "f")
        assert shows(pilot, "is:contested", "is:direct", 'side:"Lower Weir"')
        await press(pilot, *"side:north", "down", "enter")
        assert shows(pilot, 'only side:"Northern Power"', "4 of 14")
        await press(pilot, "escape", "ctrl+p")
        await pilot.pause(0.1)
        await press(pilot, *"problems")
        await pilot.pause(0.3)
        await press(pilot, "enter")
        await pilot.pause(0.1)
        assert shows(pilot, "Every article could be read.")
        await press(pilot, "q")
        assert app.screen is screen


async def test_hostile_text_is_shown_and_nothing_more() -> None:
    app = hostile_app(HOSTILE)
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        screen = await settle(pilot)
        screen.tell(HOSTILE, title="Not read")
        screen.say(HOSTILE)
        await press(
            pilot, "m", "x", "j", "enter", "backspace", "3", "escape", "slash", "[", "/", "enter"
        )
        await press(pilot, "escape", "s", "x", "enter")
        await rest(pilot)
        text = text_of(app)
        assert "[@click=app.quit]x[/]" in text
        assert not set(text) & EVIL
        app.export_screenshot()
        await press(pilot, "f", "escape", "ctrl+p")
        await pilot.pause(0.1)
        await press(pilot, "escape")
        assert app.is_running


async def test_other_themes_and_the_terminals_own_colours(
    app: CounterclaimApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        before = text_of(app)
        for theme in ("quiet-light", "ansi-dark", "nord", "quiet-dark"):
            app.theme = theme
            await pilot.pause()
            await pilot.pause()
            assert text_of(app) == before
    monkeypatch.setenv("NO_COLOR", "1")
    grey = app_on(dispute(), articles=dispute_articles())
    async with grey.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert grey.no_color
        assert text_of(grey) == before


async def test_keys_can_be_changed(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        app.set_keymap({"next-contested": "ctrl+n"})
        await press(pilot, "c")
        assert here(screen) == "warned"
        await press(pilot, "ctrl+n")
        assert here(screen) == "phone"


async def test_a_page_is_leafed_through_as_everything_else_is(app: CounterclaimApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "question_mark")
        text = app.screen.query_one(VerticalScroll)
        await until(lambda: text.max_scroll_y > 0)
        await press(pilot, "space")
        await until(lambda: text.scroll_y == text.size.height - 1)
        await press(pilot, "G")
        await until(lambda: text.scroll_y == text.max_scroll_y)
        await until(lambda: shows(pilot, "Signs", "which […]"))
        await press(pilot, "pageup", "g")
        await until(lambda: text.scroll_y == 0)


@pytest.mark.parametrize("keys", [("n",), tuple("abcdefgh"), ("f2",)])
@pytest.mark.parametrize("width", [34, 54, 78])
def test_no_key_touches_what_it_does(keys: tuple[str, ...], width: int) -> None:
    lines = keys_text({"next": keys}, width).plain.split("\n")
    assert max(map(cell_len, lines)) <= width
    first = next(n for n, line in enumerate(lines) if line.startswith("  " + " ".join(keys)[:9]))
    shown = " ".join(" ".join(lines[first : first + 4]).split())
    assert f"{' '.join(keys)} Go to the next statement;" in shown
    assert any(line.startswith("  Tab h l ← → ") for line in lines)


async def test_which_is_told_by_what_it_answers() -> None:
    said = [
        make_statement("a", "the wall is cracked", segments=((0, 19),), speaker="ada"),
        make_statement("b", "which", segments=((21, 26),), speaker="bo", kind="indirect"),
    ]
    people = [make_speaker("ada", "Ada Brook"), make_speaker("bo", "Bo Lind")]
    app = app_on(make_snapshot(said, [make_link("b", "a", "denies", "denial")], people))
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        screen.desk.go(0)
        screen.moved(True)
        await rest(pilot)
        # On its card, and in the pane beside what it answers.
        assert text_of(app).count("which [the wall is cracked]") == 2
