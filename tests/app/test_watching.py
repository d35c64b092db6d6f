"""A folder that grows while the app is open."""

import threading
from pathlib import Path
from typing import Any

import pytest
from walking import until

from tui.app.app import CounterclaimApp
from tui.app.screens.desk import DeskScreen
from tui.app.watching import Watcher
from tui.cli import main

pytest.importorskip("watchfiles")

WORDS = ("the lamp on the mole is dark", "no ship has come in", "the pilot has gone home")


def write(folder: Path, number: int) -> None:
    text = (
        f"---\npublished: 2031-03-0{number + 1}\n---\n\nAt sea\n\nAda Brook said {WORDS[number]}.\n"
    )
    (folder / f"{number}.md").write_text(text, encoding="utf-8")


async def test_new_articles_come_to_the_desk_and_the_cursor_stays(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    write(folder, 1)
    app = CounterclaimApp([folder], folder / "store", tmp_path / "journal.jsonl", watch=True)
    async with app.run_test(size=(120, 30)) as pilot:

        def desk() -> DeskScreen:
            assert isinstance(app.screen, DeskScreen)
            return app.screen

        def words() -> list[str]:
            return [one.words for one in desk().desk.shown]

        await until(lambda: isinstance(app.screen, DeskScreen) and desk().reading.settled)
        assert words() == [WORDS[1]]
        await pilot.press("k")
        write(folder, 0)
        await until(lambda: words() == [*WORDS[:2]])
        assert desk().desk.current.words == WORDS[1]  # type: ignore[union-attr]
        await until(lambda: desk().reading.settled)
        write(folder, 2)
        (folder / "0.md").unlink()
        await until(lambda: words() == [*WORDS[1:]])
        assert desk().desk.current.words == WORDS[1]  # type: ignore[union-attr]


async def test_a_change_while_reading_is_read_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    write(folder, 0)
    app = CounterclaimApp([folder], tmp_path / "store", tmp_path / "journal.jsonl")
    async with app.run_test(size=(120, 30)):
        await until(lambda: isinstance(app.screen, DeskScreen) and app.screen.reading.settled)
        assert isinstance(app.screen, DeskScreen)
        reading, loads = app.screen.reading, []
        await until(lambda: not reading._busy)  # the thread has come to its end too
        go_on, load = threading.Event(), reading._loader.load

        def slow(*given: Any) -> None:
            loads.append(given)
            go_on.wait(10)
            load(*given)

        monkeypatch.setattr(reading._loader, "load", slow)
        reading.start()
        reading.changed()
        reading.changed()
        await until(lambda: len(loads) == 1)
        go_on.set()
        await until(lambda: len(loads) == 2 and reading.settled and not reading._busy)


def test_what_happens_in_the_store_is_not_told(tmp_path: Path) -> None:
    store = tmp_path / "store"
    store.mkdir()
    told = threading.Event()
    watcher = Watcher([tmp_path], store, told.set, pause=50)
    watcher.start()
    try:
        for number in range(200):
            (store / f"{number}.json").write_text("{}")
            (store / f"{number}.json").unlink()
        assert not told.wait(0.5)
        for number in range(200):
            (tmp_path / f"{number}.md").write_text("new")
            if told.wait(0.1):
                break
        assert told.is_set()
    finally:
        watcher.stop()


def test_without_the_library_the_way_to_it_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("tui.app.watching.find_spec", lambda name: None)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", _Terminal())
    assert main(["--watch", str(tmp_path)]) == 2
    assert "counterclaim[watch]" in capsys.readouterr().err


class _Terminal:
    def isatty(self) -> bool:
        return True
