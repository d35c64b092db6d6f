"""Walks through the app as a reader takes them: one start of the app each."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from factories import (
    dispute,
    dispute_articles,
    make_article,
    make_link,
    make_said,
    make_snapshot,
    make_speaker,
    make_statement,
)
from given import GivenLoader, app_on
from screen_text import assert_golden, text_of
from textual.events import MouseScrollDown
from textual.pilot import Pilot

from tui.app.app import CounterclaimApp
from tui.app.messages import Progressed, Refused
from tui.app.screens.desk import DeskScreen


async def settle(pilot: Pilot[Any]) -> DeskScreen:
    """Wait until the loader is done and the panes have followed."""
    for _ in range(400):
        await pilot.pause(0.005)
        screen = pilot.app.screen_stack[-1]
        if isinstance(screen, DeskScreen) and screen.reading.settled:
            break
    else:
        pytest.fail("nothing was loaded")
    await rest(pilot)
    return screen


async def rest(pilot: Pilot[Any]) -> None:
    """Wait until the cursor has rested and the article has been fetched."""
    await pilot.pause(0.08)
    await pilot.pause()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys; ten times as fast as `Pilot.press`."""
    for key in keys:
        pilot.app.simulate_key(key)
        await pilot.pause(0)
        await pilot.pause(0)


def here(screen: DeskScreen) -> str:
    assert screen.desk.current is not None
    assert screen.timeline.row == screen.desk.row
    return screen.desk.current.id


def shows(pilot: Pilot[Any], *words: str) -> bool:
    text = text_of(pilot.app)
    return all(word in text for word in words)


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


async def test_from_contested_to_contested_and_to_an_opponent_and_back(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "c")
        assert here(screen) == "phone"
        await press(pilot, "C", "C")
        assert here(screen) == "smell"
        await rest(pilot)
        await press(pilot, "x")
        assert screen.arranging.active == 4
        await press(pilot, "enter")
        assert (here(screen), screen.arranging.active) == ("warned", 1)
        await press(pilot, "backspace")
        assert (here(screen), screen.arranging.active) == ("smell", 4)
        await press(pilot, "escape", "backspace")
        assert shows(pilot, "Nothing to go back to.")
        await press(pilot, "G", "c")
        assert here(screen) == "shelf"
        assert shows(pilot, "No contested statement further down.")


async def test_moving_by_day_week_page_and_end(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        for key, place in (
            ("g", "crack"), ("j", "sound"), ("down", "level"), ("k", "sound"),
            ("l", "smell"), ("right", "keeper"), ("h", "smell"), ("left", "crack"),
            ("]", "later"), ("[", "crack"), ("end", "shelf"), ("home", "crack"),
            ("о", "sound"), ("л", "crack"),
        ):  # fmt: skip
            await press(
                pilot, {"[": "left_square_bracket", "]": "right_square_bracket"}.get(key, key)
            )
            assert here(screen) == place, key
        await press(pilot, "pagedown")
        down = screen.desk.row
        assert down > 2
        await press(pilot, "pageup")
        assert screen.desk.row < down
        top = screen.timeline.scroll_offset.y
        await press(pilot, *"jjjjjj")
        assert screen.timeline.scroll_offset.y >= top


async def test_a_bookmark_is_marked_kept_and_filtered_by(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "M")
        assert shows(
            pilot, "Nothing matches “is:bookmarked”", "14 statements without it · Esc lifts"
        )
        await press(pilot, "escape", "m")
        assert here(screen) == "warned"
        assert shows(pilot, "★", "Bookmarked.")
        await press(pilot, "M")
        assert shows(pilot, "only is:bookmarked", "1 of 14")
        await press(pilot, "m")
        assert shows(pilot, "0 of 14", "Nothing matches “is:bookmarked”")
        await press(pilot, "escape")
        assert "★" not in text_of(app)


async def test_a_speaker_is_found_in_any_spelling_and_filters(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "s", *"osika")
        assert shows(pilot, "Yevhen Osyka", "Dam keeper")
        await press(pilot, "escape", "s", *"zzz")
        assert shows(pilot, "Nothing by that name.")
        await press(pilot, "enter", "escape", "s", *"tomas", "enter")
        assert [one.id for one in screen.desk.shown] == ["sound", "book", "later"]
        assert shows(pilot, 'only speaker:"Tomáš Reuss"', "3 of 14", "Esc clear")
        await press(pilot, "escape")
        assert shows(pilot, "all statements", "14 of 14")


async def test_a_search_moves_marks_counts_and_ends(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "slash", *"east wall")
        assert here(screen) == "book"
        assert shows(pilot, "3/3")
        await press(pilot, "enter")
        assert shows(pilot, "/east wall  3/3", "14 of 14")
        await press(pilot, "n")
        assert (here(screen), shows(pilot, "1/3")) == ("crack", True)
        await press(pilot, "N", "N")
        assert (here(screen), shows(pilot, "2/3")) == ("sound", True)
        await press(pilot, "escape", "n")
        assert shows(pilot, "No search yet: / starts one.")
        await press(pilot, "slash", *"zebra", "enter")
        assert shows(pilot, "nothing found")
        await press(pilot, "escape", "slash", *"telephone")
        assert here(screen) != "sound"
        await press(pilot, "escape")
        assert here(screen) == "sound"
        assert not screen.desk.query


async def test_a_day_is_typed(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "d", *"soon", "enter")
        assert shows(pilot, "“soon” is no day.")
        await press(pilot, "escape", "d", "6", "enter")
        assert here(screen) == "keeper"
        await press(pilot, "d", "9", "enter")
        assert here(screen) == "later"
        assert shows(pilot, "Nothing on 9 Mar; 12 Mar is next to it.")


async def test_the_order_can_be_changed_and_the_cursor_stays(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "T")
        assert here(screen) == "warned"
        assert shows(pilot, "by published", "Ordered by when it was published.")


async def test_the_mouse_does_what_the_keys_do(app: CounterclaimApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        lines = text_of(app).splitlines()
        y = next(y for y, line in enumerate(lines) if "Yevhen Osyka" in line)
        await pilot.click(offset=(10, y))
        assert here(screen) == "keeper"
        await pilot.click(offset=(lines[1].index("Mon 3") + 1, 1))
        assert here(screen) == "crack"
        await rest(pilot)
        lines = text_of(app).splitlines()
        y = next(y for y, line in enumerate(lines) if "Tomáš Reuss" in line[93:])
        await pilot.click(offset=(110, y))
        assert here(screen) in {"sound", "later"}
        await pilot.click(offset=(lines[-1].index("m bookmark"), 44))
        assert screen.desk.current is not None
        assert screen.desk.current.id in screen.desk.bookmarks
        before = screen.timeline.scroll_offset.y
        screen.timeline.scroll_to(y=0, animate=False)
        await pilot.pause()
        await pilot._post_mouse_events([MouseScrollDown], offset=(10, 20))
        await pilot.pause()
        assert screen.timeline.scroll_offset.y > 0 or before == 0


async def test_help_filters_and_palette_open_and_close(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "question_mark")
        assert shows(pilot, "All keys", "Go to the next statement that is denied")
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


async def test_the_first_frame_is_the_empty_desk() -> None:
    app = app_on(make_snapshot())
    frames: list[str] = []
    async with app.run_test(size=(160, 45)) as pilot:
        frames.append(text_of(app))
        for _ in range(200):
            if isinstance(app.screen, DeskScreen):
                break
            await pilot.pause(0.005)
        await settle(pilot)
        empty = text_of(app)
    assert "Counterclaim" in frames[0]
    assert "Reading…" in frames[0]
    for name in ("2 Source", "3 Speaker", "4 Counter-statements", "c next contested"):
        (first,) = (y for y, line in enumerate(frames[0].splitlines()) if name in line)
        (later,) = (y for y, line in enumerate(empty.splitlines()) if name in line)
        assert first == later, name
    assert "No statement was found." in empty


async def test_the_timeline_fills_while_reading_and_refusals_are_told() -> None:
    whole = dispute()
    part = make_snapshot(whole.statements[:5], (), list(whole.speakers.values()))
    loader = GivenLoader([part, whole], dispute_articles())
    steps: list[Callable[[Any], None]] = []
    gate = asyncio.Event()
    loop = asyncio.get_running_loop()

    def between(post: Callable[[Any], None]) -> None:
        steps.append(post)
        post(Progressed(len(steps), 2, "one.txt"))
        if len(steps) == 1:
            post(Refused("[/bold]\x1b]0;x\x07.txt", "it is [red]empty[/]"))
            asyncio.run_coroutine_threadsafe(gate.wait(), loop).result()

    loader.between = between
    app = CounterclaimApp([], Path(), loader=loader, open_keeper=_keeper)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        for _ in range(400):
            await pilot.pause(0.005)
            if steps and len(getattr(getattr(app.screen, "desk", None), "shown", ())) == 5:
                break
        await pilot.pause()
        assert shows(pilot, "5 of 5", "Reading 1 of 2 · one.txt")
        await press(pilot, "j", "j", "j")
        screen = app.screen
        assert isinstance(screen, DeskScreen)
        place = here(screen)
        gate.set()
        await settle(pilot)
        assert here(screen) == place
        assert shows(pilot, "14 of 14", "1 article not read", "it is [red]empty[/]")
        await press(pilot, "r")
        await settle(pilot)
        assert loader.loads == 2


def _keeper() -> Any:
    from given import GivenKeeper

    return GivenKeeper()


async def test_nothing_to_read_ends_the_app_with_the_reason() -> None:
    from tui.app.loader import LoadError

    class Broken(GivenLoader):
        def load(self, post: Any, by: Any, day: Any = None) -> None:
            raise LoadError("no-such-folder: there is no such file or folder.")

    app = CounterclaimApp([], Path(), loader=Broken([]), open_keeper=_keeper)
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(100):
            await pilot.pause(0.005)
            if app.return_code:
                break
    assert app.return_code == 2


HOSTILE = "[/] [@click=app.quit]x[/] \x1b[2J\x9b\x00\u202e\ud800 [bold red"


async def test_hostile_text_is_shown_and_nothing_more() -> None:
    speaker = make_speaker("h", HOSTILE, aliases=(HOSTILE,), role=HOSTILE, side=HOSTILE)
    article = make_article(
        "a1", f"{HOSTILE}\n\n{HOSTILE} wet walls", outlet=HOSTILE, headline=HOSTILE
    )
    statements = [
        make_statement(id_, HOSTILE, speaker="h", said=make_said("2031-03-03")) for id_ in "ab"
    ]
    links = [make_link("a", "b", "denies", HOSTILE)]
    snapshot = make_snapshot(statements, links, [speaker], [article])
    app = app_on(snapshot, articles={"a1": article})
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
        assert not set(text) & {"\x1b", "\x9b", "\x00", "\u202e", "\ud800"}
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


async def test_a_bookmark_that_cannot_be_kept_is_told_and_not_shown() -> None:
    from given import GivenKeeper

    from tui.app.keeper import KeeperError

    class Full(GivenKeeper):
        def toggle_bookmark(self, statement: Any, article: Any) -> bool:
            raise KeeperError("journal.jsonl: no space left. Free some and try again.")

    loader = GivenLoader([dispute()], dispute_articles())
    app = CounterclaimApp([], Path(), loader=loader, open_keeper=Full)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "m")
        await pilot.pause(0.1)
        assert shows(pilot, "The bookmark was not kept", "journal.jsonl: no space left.")
        assert "★" not in text_of(app)


async def test_without_a_journal_the_timeline_is_shown_all_the_same() -> None:
    def broken() -> Any:
        raise OSError("journal.jsonl: permission denied")

    loader = GivenLoader([dispute()], dispute_articles())
    app = CounterclaimApp([], Path(), loader=loader, open_keeper=broken)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        assert shows(pilot, "14 of 14", "Bookmarks cannot be kept")
        await press(pilot, "m")
        assert shows(pilot, "The journal is not open.")
