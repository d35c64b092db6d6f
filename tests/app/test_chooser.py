"""The list that narrows as one types: its lines, and what it says where there are none."""

from screen_text import text_of
from walking import press, settle

from tui.app.app import CounterclaimApp
from tui.app.screens.chooser import Choice, column_of, line_of

CHART = "··▁▁█▃▂····█"


def test_details_line_up_behind_names_that_take_up_to_half_of_a_line() -> None:
    names = ("Bo", "Institute for Rivers and Lakes", "n" * 50)
    choices = [Choice(name, name, "Lower Weir · farmer", 3, CHART) for name in names]
    column = column_of(choices, 70)
    lines = [line_of(one, 70, column).plain for one in choices]
    assert len({len(line) for line in lines}) == 1
    assert lines[0].index("Lower") == lines[1].index("Lower")


def test_on_a_narrow_line_a_long_name_takes_no_room_from_other_details() -> None:
    choices = [Choice(name, name, "Lower Weir · farmer", 3, CHART) for name in ("Bo", "n" * 30)]
    assert "Lower Weir" in line_of(choices[0], 54, column_of(choices, 54)).plain


async def test_what_is_said_of_an_empty_list_stands_under_what_is_asked(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for key, asked, said in (
            ("F", "A saved filter", "None yet"),
            ("L", "No change yet", "Bookmarks, notes"),
        ):
            await press(pilot, key)
            lines = text_of(app).split("\n")
            columns = [
                next(line.index(words) for line in lines if words in line)
                for words in (asked, said)
            ]
            assert columns[0] == columns[1]
            await press(pilot, "escape")
