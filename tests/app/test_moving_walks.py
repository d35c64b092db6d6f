"""Walks along the timeline: by statement, day, week, contest, with keys and mouse."""

from screen_text import text_of
from textual.events import MouseScrollDown
from walking import here, press, rest, settle, shows

from tui.app.app import CounterclaimApp


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
        y = next(y for y, line in enumerate(lines) if "▌ Tomáš Reuss" in line[90:])
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


async def test_back_and_forward_go_over_jumps_of_every_kind(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "g", "d", "7", "enter", "slash", *"keeper", "enter", "x", "enter")
        way = [here(screen)]
        for _ in range(4):
            await press(pilot, "escape", "less_than_sign")
            way.append(here(screen))
        assert way[-1] == "warned"
        assert way[-2] == "crack"
        assert len(set(way)) == 5
        await press(pilot, "backspace")
        assert shows(pilot, "Nothing to go back to.")
        for place in reversed(way[:-1]):
            await press(pilot, "escape", "greater_than_sign")
            assert here(screen) == place
        await press(pilot, "greater_than_sign")
        assert shows(pilot, "Nothing to go forward to.")
