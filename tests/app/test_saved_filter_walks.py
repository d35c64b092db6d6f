"""Walks with filters that are given a name."""

from walking import press, settle, shows

from tui.app.app import CounterclaimApp
from tui.browsing.saved import SavedFilter
from tui.browsing.shelf import Shelf


async def test_a_filter_is_saved_taken_up_again_replaced_and_forgotten(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "F")
        assert shows(pilot, "None yet: filter with f, then F and a name saves it.")
        await press(pilot, *"loud", "enter", "escape")
        await press(pilot, "f", *"is:contested kind:direct", "enter", "F", *"loud ones")
        assert shows(pilot, "Save as “loud ones”", "is:contested kind:direct")
        await press(pilot, "enter")
        assert shows(pilot, "Saved as “loud ones” · F lists your filters")
        kept = SavedFilter("loud ones", "is:contested kind:direct")
        assert Shelf().filters() == [kept]
        shown = [one.id for one in screen.desk.shown]

        await press(pilot, "escape", "F", *"lou", "enter")
        assert [one.id for one in screen.desk.shown] == shown
        await press(pilot, "escape", "f")
        assert shows(pilot, "saved as loud ones")
        await press(pilot, *"lou", "tab", "enter")
        assert str(screen.desk.filter) == kept.text

        await press(pilot, "escape", "f", *"kind:mixed", "enter", "F", *"LOUD ones")
        assert shows(pilot, "Replace “LOUD ones”")
        await press(pilot, "down", "enter")
        assert [one.text for one in Shelf().filters()] == ["kind:mixed"]
        await press(pilot, "F", "ctrl+d")
        assert shows(pilot, "None yet")
        assert Shelf().filters() == []


async def test_a_filter_that_cannot_be_read_and_a_damaged_shelf_are_told(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        Shelf().keep(SavedFilter("moods", "mood:glad"))
        await press(pilot, "F")
        assert shows(pilot, "moods", "cannot be read: ")
        await press(pilot, "enter")
        await pilot.pause(0.1)
        assert shows(pilot, "Saved filters", "14 of 14")
        Shelf().path.write_text("{}", encoding="utf-8")
        await press(pilot, "F")
        await pilot.pause(0.1)
        assert shows(pilot, "it is no list of filters")
        await press(pilot, "f", "escape")
        assert app.is_running
