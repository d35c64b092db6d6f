"""Words that the mouse selects, and where copies go."""

import os
import stat
from itertools import pairwise
from pathlib import Path

import pytest
from screen_text import text_of
from textual.events import MouseDown, MouseMove, MouseUp
from textual.pilot import Pilot
from walking import here, press, rest, settle, shows, until

from tui.app import clipboard
from tui.app.app import CounterclaimApp


async def draw_over(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> None:
    """Press the mouse at one place, draw it to another, and let go."""
    await pilot._post_mouse_events([MouseDown], offset=start, button=1)
    await pilot._post_mouse_events([MouseMove], offset=end, button=1)
    await pilot._post_mouse_events([MouseUp], offset=end, button=1)
    await pilot.pause()


def found(app: CounterclaimApp, words: str, after: int = 0) -> tuple[int, int]:
    """Where words stand on the screen."""
    for y, line in enumerate(text_of(app).splitlines()):
        if (x := line.find(words, after)) >= 0:
            return x, y
    pytest.fail(f"{words} is nowhere")


async def test_words_of_the_source_are_copied_as_the_article_has_them(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        screen = await settle(pilot)
        place, source = here(screen), screen.source
        text = source._article.text if source._article else ""
        lines = sorted(source._lines.items())
        (y1, one), (y2, two) = next(
            (a, b) for a, b in pairwise(lines) if a[1][1] - a[1][0] > 20 and b[1][1] - b[1][0] > 12
        )
        left, top = source.region.x + 2, source.region.y + 1 - source.scroll_offset.y
        await draw_over(pilot, (left + 5, top + y1), (left + 10, top + y2))
        assert shows(pilot, "y or ^c copies what is selected")
        await press(pilot, "ctrl+c")
        assert app.clipboard in text
        assert app.clipboard.startswith(text[one[0] + 5 : one[1]])
        assert app.clipboard.endswith(text[two[0] : two[0] + 11])
        assert here(screen) == place
        await pilot.pause(0.1)
        assert shows(pilot, "Copied, by way of the terminal")


async def test_words_of_a_card_and_of_a_pane_are_copied_without_what_is_drawn_there(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        place = here(screen)
        x, y = found(app, "“No telephone rang”")
        await draw_over(pilot, (0, y), (x + 19, y))
        await press(pilot, "y")
        assert app.clipboard == "“No telephone rang”"
        assert here(screen) == place
        x, y = found(app, "Ada Brook", 92)
        await draw_over(pilot, (x, y), (x + 3, y))
        await press(pilot, "ctrl+c")
        assert app.clipboard == "Ada"
        await pilot.click(offset=(10, y))
        assert screen.get_selected_text() is None
        await press(pilot, "t")
        await rest(pilot)
        x, y = found(app, "every village")
        await draw_over(pilot, (x, y), (x + 60, y + 1))
        await press(pilot, "y")
        assert app.clipboard.split() == [
            "every",
            "village",
            "was",
            "warned",
            "by",
            "telephone",
            "two",
            "hours",
        ]


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of programs, and none of the variables that tell of a clipboard."""
    for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("WSL_DISTRO_NAME", "TERMUX_VERSION"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return folder


def script(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_this_machines_clipboard_is_used_unless_the_reader_sits_elsewhere(
    tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(tools, "wl-copy", f"cat > {tools}/copied")
    assert clipboard.tool() is None
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert clipboard.copied_by("“Dämme”\nzwei", clipboard.tool()) == "wl-copy"
    assert (tools / "copied").read_text(encoding="utf-8") == "“Dämme”\nzwei"
    monkeypatch.setenv("SSH_TTY", "/dev/pts/7")
    assert clipboard.tool() is None
    assert clipboard.copied_by("x", None) is None


def test_a_clipboard_that_fails_or_hangs_leaves_it_to_the_terminal(
    tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setattr(clipboard, "_PATIENCE", 0.1)
    for body in ("exit 1", "exec sleep 9"):
        script(tools, "wl-copy", body)
        assert clipboard.copied_by("x", clipboard.tool()) is None


async def test_the_copy_tells_which_clipboard_has_it(
    app: CounterclaimApp, tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(tools, "wl-copy", f"cat > {tools}/copied")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "y")
        await until(lambda: shows(pilot, "Copied, with wl-copy"))
        assert (tools / "copied").read_text(encoding="utf-8") == app.clipboard
