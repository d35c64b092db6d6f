"""Walks that take statements out of the app, and the names and files they are written to."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from screen_text import assert_golden
from textual.await_complete import AwaitComplete
from textual.pilot import Pilot
from textual.widgets import Input
from walking import leads_on, press, settle, shows, until

from tui.app.app import CounterclaimApp
from tui.app.outgoing import UnfitFileError, file_of, suggested
from tui.app.screens.correcting.asking import Question
from tui.exporting import Claims, Format


@pytest.fixture(autouse=True)
def _started_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


async def export(pilot: Pilot[Any], format_: str, scope: str) -> str:
    """Press E and choose; return the file name that is suggested."""
    await leads_on(pilot, "E")
    for answer in (format_, scope):
        await leads_on(pilot, *answer, "enter")
    return pilot.app.screen.query_one(Input).value


async def written(pilot: Pilot[Any], *words: str) -> None:
    """Wait until the app has told of the file, in these words."""
    await until(lambda: shows(pilot, "xported", *words))


async def test_what_is_shown_is_exported_as_a_report(app: CounterclaimApp, tmp_path: Path) -> None:
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        await settle(pilot)
        await leads_on(pilot, "a")
        await leads_on(pilot, *"ask the clerk", "enter")
        await leads_on(pilot, "f")
        await leads_on(pilot, *"side:north", "enter")
        assert await export(pilot, "markdown", "what") == "counterclaim-side-north.md"
        await press(pilot, "enter")
        await written(pilot, "4 statements exported.", "counterclaim-side-north.md")
    report = (tmp_path / "counterclaim-side-north.md").read_text(encoding="utf-8")
    assert "ask the clerk" in report
    assert "every village was warned" in report
    assert not list(tmp_path.glob(".*"))


async def test_a_file_is_replaced_only_when_enter_is_pressed_twice(
    app: CounterclaimApp, tmp_path: Path
) -> None:
    file = tmp_path / "mine.json"
    file.write_text("keep me", encoding="utf-8")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await export(pilot, "json ", "this")
        await press(pilot, "ctrl+u", *"mine.json", "enter")
        assert shows(pilot, "is there already. ⏎ again replaces it.")
        await leads_on(pilot, "escape")
        assert file.read_text(encoding="utf-8") == "keep me"
        await export(pilot, "json ", "this")
        await press(pilot, "ctrl+u", *"mine.json", "enter", "enter")
        await written(pilot)
    found = json.loads(file.read_text(encoding="utf-8"))
    assert [one["id"] for one in found["statements"]] == ["warned"]


async def test_a_file_that_appears_after_the_question_is_not_replaced(
    app: CounterclaimApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "new.json"
    pieces = Format.pieces

    def slow(self: Format, claims: Claims) -> Iterator[str]:
        file.write_text("somebody else's", encoding="utf-8")
        return pieces(self, claims)

    monkeypatch.setattr(Format, "pieces", slow)
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        await settle(pilot)
        await export(pilot, "json ", "this")
        await press(pilot, "ctrl+u", *"new.json", "enter")
        await written(pilot, "Not exported", "File exists")
    assert file.read_text(encoding="utf-8") == "somebody else's"


async def test_a_folder_that_vanishes_after_the_question_is_told(
    app: CounterclaimApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sub"
    folder.mkdir()
    dismiss = Question.dismiss

    def gone(self: Question, result: str | None = None) -> AwaitComplete:
        folder.rmdir()
        return dismiss(self, result)

    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        await settle(pilot)
        await export(pilot, "json ", "this")
        monkeypatch.setattr(Question, "dismiss", gone)
        await press(pilot, "ctrl+u", *"sub/new.json", "enter")
        await written(pilot, "Not exported", "No such file or directory")


async def test_bookmarks_are_offered_when_there_are_some(app: CounterclaimApp) -> None:
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await leads_on(pilot, "E")
        assert_golden(app, "export-100x30")
        await leads_on(pilot, "enter")
        assert not shows(pilot, "Your bookmarks")
        await leads_on(pilot, "escape")
        await press(pilot, "m")
        assert await export(pilot, "csv", "your") == "counterclaim-bookmarks.csv"
        await press(pilot, "ctrl+u", *"no/such/folder.csv", "enter")
        assert shows(pilot, "There is no folder")
        await press(pilot, "escape")


async def test_what_cannot_be_written_is_told(
    app: CounterclaimApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "Brimful")  # one word: a long path would break a line between two

    monkeypatch.setattr("tui.app.screens.exporting.exporting.write", full)
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        await settle(pilot)
        await export(pilot, "csv", "what")
        await press(pilot, "enter")
        await written(pilot)
        assert shows(pilot, "Not exported", "Brimful")


def test_a_file_is_named_after_what_is_in_it() -> None:
    assert suggested("", ".md") == "counterclaim.md"
    assert suggested('side:"Lower Weir" -telephone', ".csv") == (
        "counterclaim-side-lower-weir-telephone.csv"
    )
    assert suggested("../../etc \x1b[2J\ud800", ".md") == "counterclaim-etc-2j.md"
    assert len(suggested("word " * 100, ".json")) <= 65


@pytest.mark.parametrize("text", ["", "  ", ".", "no/such/place.md", "x\x00y", "/dev/null"])
def test_what_cannot_be_a_file_is_refused_in_words(text: str) -> None:
    with pytest.raises(UnfitFileError):
        file_of(text)
