"""The reader's own keys."""

from pathlib import Path

import pytest
from factories import dispute, dispute_articles
from given import GivenKeeper, GivenLoader
from walking import here, press, settle, shows

from tui.app.app import CounterclaimApp
from tui.app.commands.keymap import chosen, keymap_of, read
from tui.app.config import ConfigError
from tui.cli import main


def test_keys_are_written_as_they_are_typed() -> None:
    keys = chosen({"bookmark": "B", "next": ["n", "Ctrl+N", "F5", "?", "space", "alt+down"]})
    assert keys["bookmark"] == ("B",)
    assert keys["next"] == ("n", "ctrl+n", "f5", "question_mark", "space", "alt+down")
    assert chosen({"search": ["/", "-", "@", "_", "\\", "+"]})["search"] == (
        *("slash", "minus", "at", "underscore", "backslash", "plus"),
    )


def test_who_is_given_a_key_takes_it_from_another() -> None:
    keys = chosen({"bookmark": "j"})
    assert keys == {"bookmark": ("j",), "next": ("down",)}
    assert chosen({"note": "q"})["quit"] == ()
    swapped = chosen({"bookmark": "c", "next-contested": "m"})
    assert swapped == {"bookmark": ("c",), "next-contested": ("m",)}
    assert keymap_of(swapped) == {"bookmark": "c,с", "next-contested": "m,ь"}


def test_the_keys_of_side_by_side_are_their_own() -> None:
    assert chosen({"next-counterpart": "j"}) == {
        "next-counterpart": ("j",),
        "source-down": ("down",),
    }


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ({"bookmrk": "m"}, "bookmrk: there is no such command; did you mean bookmark?"),
        ({"zzzz": "m"}, "? in the app lists all keys"),
        ({"bookmark": "hyper+m"}, "before + stand ctrl, alt or shift"),
        ({"bookmark": "m m"}, "'m m' is no key"),
        ({"bookmark": "wheel!"}, "'wheel!' is no key"),
        ({"bookmark": 3}, 'write a key as "m"'),
        ({"bookmark": []}, 'write a key as "m"'),
        ({"bookmark": "ctrl+q"}, "ctrl+q cannot be changed"),
        ({"bookmark": "x", "note": ["y", "x"]}, "x is the key of bookmark already"),
    ],
)
def test_what_cannot_be_used_is_told(entries: dict[str, object], told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        chosen(entries)
    assert told in str(caught.value)


def test_a_file_is_named_with_the_line_that_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    assert read(path) == {}
    path.write_text('# mine\nbookmark = "b"\n', encoding="utf-8")
    assert read(path)["bookmark"] == ("b",)
    for text, told in (('bookmark = "b\n', "line 1"), ('bokmark = "b"', "did you mean bookmark")):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(ConfigError, match=told) as caught:
            read(path)
        assert str(caught.value).startswith(str(path))
    path.write_bytes(b"# " + b"x" * 70_000)
    with pytest.raises(ConfigError, match="too large"):
        read(path)


def test_a_wrong_file_keeps_the_program_from_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "counterclaim").mkdir()
    (tmp_path / "counterclaim" / "keys.toml").write_text("quit = 1", encoding="utf-8")
    for stream in ("stdin", "stdout"):
        monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True)
    assert main([]) == 2
    assert 'keys.toml: quit: write a key as "m"' in capsys.readouterr().err


async def test_chosen_keys_work_and_stand_in_footer_and_help() -> None:
    keys = chosen({"next-contested": ["N", "f6"], "previous-hit": "P", "bookmark": "c"})
    loader = GivenLoader([dispute()], dispute_articles())
    app = CounterclaimApp([Path()], Path(), loader=loader, open_keeper=GivenKeeper, keys=keys)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await settle(pilot)
        assert shows(pilot, "N next contested", "c bookmark")
        await press(pilot, "N")
        assert here(screen) == "phone"
        await press(pilot, "C", "f6", "c", "m")
        assert here(screen) == "phone"
        assert screen.desk.bookmarks == {"phone"}
        await press(pilot, "с")
        assert not screen.desk.bookmarks
        await press(pilot, "question_mark")
        assert shows(pilot, "N f6")
