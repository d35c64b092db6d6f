"""What the reader can set, and that nothing moves where that is wanted."""

from pathlib import Path

import pytest
from factories import dispute
from given import app_on
from textual.widgets import Input
from walking import press, settle

from tui.app.app import CounterclaimApp
from tui.app.config import ConfigError
from tui.app.settings import Settings, read


def test_without_a_file_all_is_as_usual(tmp_path: Path) -> None:
    assert read(tmp_path / "settings.toml") == Settings(animation=True)


def test_motion_can_be_stilled(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("animation = false\n", encoding="utf-8")
    assert not read(path).animation


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("animtion = false", "did you mean animation"),
        ('animation = "no"', "animation: write true or false"),
        ("animation = ", "settings.toml"),
        ("[[animation", "settings.toml"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=told):
        read(path)


@pytest.mark.parametrize("animation", [True, False])
async def test_a_cursor_blinks_only_where_things_may_move(animation: bool) -> None:
    app = app_on(dispute())
    app.animation_level = "full" if animation else "none"
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key in ("slash", "s", "a", "ctrl+p"):
            await press(pilot, key)
            lines = app.screen.query(Input)
            assert lines
            assert {line.cursor_blink for line in lines} == {animation}, key
            await press(pilot, "escape")


def test_the_flag_stills_the_app() -> None:
    assert CounterclaimApp([], Path(), animation=False).animation_level == "none"
