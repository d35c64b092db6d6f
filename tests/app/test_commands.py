from collections import Counter
from itertools import product

from tui.app.commands.cyrillic import twins
from tui.app.commands.table import BY_ID, COMMANDS, GROUPS, bindings, footer, moves
from tui.app.screens.desk import DeskScreen


def test_no_key_does_two_things() -> None:
    keys = Counter(binding.key for binding in bindings())
    assert {key for key, count in keys.items() if count > 1} == set()


def test_every_command_can_be_told_apart_and_explains_itself() -> None:
    assert len(BY_ID) == len(COMMANDS)
    assert len({command.title for command in COMMANDS}) == len(COMMANDS)
    for command in COMMANDS:
        assert command.help.endswith("."), command.id
        assert command.group in GROUPS, command.id
        assert "run" in vars(command), command.id


def test_keys_can_be_changed_by_the_id_of_their_command() -> None:
    assert all(binding.id in BY_ID for binding in bindings())


def test_letters_work_on_a_cyrillic_keyboard_too() -> None:
    assert twins(["j", "G", "left_square_bracket", "enter"]) == ("о", "П", "х")
    assert twins(["s"]) == ("ы", "і")
    run = {binding.key: binding.action for binding in bindings()}
    for latin, cyrillic in zip("jkcsmxdfnrqMTCN", "олсыьчваткйЬЕСТ", strict=True):
        assert run[latin] == run[cyrillic]


def test_the_footer_never_shows_more_than_six_keys() -> None:
    for pane, *now in product((1, 2, 3, 4), *3 * [(True, False)]):
        entries = footer(pane, searching=now[0], narrowed=now[1], marked=now[2])
        assert 1 <= len(entries) <= 6
        assert all(command.keys for _, command in entries)
        assert len({command for _, command in entries}) == len(entries)


def test_writing_and_correcting_stand_in_the_footer_where_they_are_wanted() -> None:
    plain = {"searching": False, "narrowed": False}
    assert "note" in [label for label, _ in footer(1, **plain, marked=True)]
    assert {"note", "correct"} <= {label for label, _ in footer(2, **plain)}
    assert "correct link" in [label for label, _ in footer(4, **plain)]


def test_a_filter_shows_the_key_that_lifts_it() -> None:
    labels = [label for label, _ in footer(1, searching=False, narrowed=True)]
    assert labels[0] == "clear"


def test_the_screen_binds_them_all() -> None:
    bound = set(DeskScreen._merge_bindings().key_to_bindings)  # type: ignore[union-attr]
    missing = {key for command in COMMANDS for key in command.keys} - bound
    assert missing == set()


def test_keys_that_only_move_follow_what_the_reader_has_chosen() -> None:
    usual, changed = moves({}), moves({"next": ("n",), "next-hit": ("b",)})
    assert {usual[key] for key in ("j", "down", "о")} == {"next"}
    assert usual["pagedown"] == "page-down"
    assert "c" not in usual
    assert {changed[key] for key in ("n", "т")} == {"next"}
    assert not changed.keys() & {"j", "о", "b"}


def test_a_key_that_another_command_has_too_only_moves_nothing() -> None:
    assert "о" not in moves({"bookmark": ("о",)})
    assert "j" in moves({"bookmark": ("о",)})
