"""Walks with the filter line: typed, completed, refused, left, and out of an empty result."""

from factories import dispute, dispute_articles
from given import app_on
from screen_text import assert_golden
from textual.widgets import Input
from walking import press, rest, settle, shows

from tui.app.app import CounterclaimApp


async def test_a_filter_is_written_with_a_live_count_and_applied(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "f")
        assert shows(pilot, "⏎ shows all 14", "is:contested", "denied, contradicted or disputed")
        assert_golden(app, "filter-empty-120x30")
        await press(pilot, *"sid")
        assert shows(pilot, "side:", "for whom they speak", "Without it 14 statements")
        await press(pilot, "tab", *"low", "tab", *"-phon")
        assert app.screen.query_one(Input).value == 'side:"Lower Weir" -phon'
        assert shows(pilot, "⏎ shows 3 of 14")
        await press(pilot, "backspace", "backspace", "backspace", "backspace", *"telephone")
        assert shows(pilot, "⏎ shows 2 of 14")
        await press(pilot, "enter")
        assert shows(pilot, 'only side:"Lower Weir" -telephone', "2 of 14")
        assert [one.id for one in screen.desk.shown] == ["crack", "resign"]


async def test_escape_leaves_the_filter_as_it_was(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "f", *"is:contested", "enter", "f")
        assert app.screen.query_one(Input).value == "is:contested "
        await press(pilot, *"side:north", "escape")
        assert (str(screen.desk.filter), len(screen.desk.shown)) == ("is:contested", 7)
        await press(pilot, "f", "ctrl+u", "enter")
        assert shows(pilot, "all statements", "14 of 14")


async def test_what_cannot_be_read_is_told_under_the_line_and_not_applied(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "f", *"sied:north x")
        assert shows(pilot, "No filter is called ‘sied:’. Did you mean side: ?")
        assert_golden(app, "filter-wrong-100x30")
        await press(pilot, "enter")
        assert app.screen is not screen
        await press(pilot, "escape")
        assert not screen.desk.narrowed


async def test_arrows_choose_from_the_list_and_lead_back_to_the_line(app: CounterclaimApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "f", "down", "up", "enter")
        assert (app.screen is screen, screen.desk.narrowed) == (True, False)
        await press(pilot, "f", "down", "enter")
        assert shows(pilot, "only is:contested", "7 of 14")
        await press(pilot, "f", *"speak", "down", "enter")
        assert app.screen.query_one(Input).value == "is:contested speaker:"
        await rest(pilot)
        assert shows(pilot, "Tomáš Reuss", "Chief engineer")
        await press(pilot, *"reus", "down", "enter")
        assert [one.id for one in screen.desk.shown] == ["sound", "book"]


async def test_narrowing_keys_combine_with_what_was_written(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "m", "f", *"side:north", "enter", "M")
        assert str(screen.desk.filter) == "side:north is:bookmarked"
        assert [one.id for one in screen.desk.shown] == ["warned"]
        await press(pilot, "s", *"tomas", "enter")
        assert shows(pilot, "Nothing matches", "⏎ leaves it out · Esc lifts the filter")
        await press(pilot, "enter")
        assert screen.desk.shown
        await press(pilot, "s", *"brook", "enter", "s", *"osyka", "enter")
        assert "Brook" not in str(screen.desk.filter)


async def test_a_misspelled_value_is_put_right_with_enter(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "f", *"outlet:herold", "enter")
        assert shows(pilot, "Nothing matches “outlet:herold”", "⏎ asks for “outlet:")
        await press(pilot, "enter")
        assert shows(pilot, "14 of 14", "only outlet:")
        assert len(screen.desk.shown) == 14


async def test_the_line_fits_small_terminals() -> None:
    for size in ((60, 20), (40, 10)):
        app = app_on(dispute(), articles=dispute_articles())
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            await press(pilot, "f", *"s")
            await rest(pilot)
            assert shows(pilot, "speaker:")
            if size[0] == 60:
                assert_golden(app, "filter-60x20")
            await press(pilot, "escape")


async def test_who_is_about_to_choose_is_not_told_of_an_error_before_enter(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "f", *"side:")
        assert shows(pilot, "Tab takes the first of these", 'side:"Lower Weir"')
        assert not shows(pilot, "has no value")
        await press(pilot, "enter")
        assert shows(pilot, "‘side:’ has no value")
        await press(pilot, "tab")
        assert shows(pilot, "⏎ shows")
