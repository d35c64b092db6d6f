"""Walks that search, find a speaker, or see only bookmarks."""

from screen_text import text_of
from walking import here, press, settle, shows

from tui.app.app import CounterclaimApp


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
        assert shows(pilot, "Yevhen Osyka", "Dam keeper", "█")
        await press(pilot, "escape", "s", *"zzz")
        assert shows(pilot, "Nothing matches")
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


async def test_the_list_of_speakers_shows_when_each_spoke_on_the_same_days(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "s")
        lines = [line for line in text_of(pilot.app).splitlines() if "·····" in line]
        rows = {
            name: line[line.index("·") :].split()
            for name in ("Tomáš Reuss", "River Institute")
            for line in lines
            if name in line
        }
        charts = {name: next(one for one in row if len(one) == 12) for name, row in rows.items()}
        assert charts == {"Tomáš Reuss": "··█··█·····█", "River Institute": "··▄··█······"}
