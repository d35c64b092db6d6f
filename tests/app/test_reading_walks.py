"""Walks while articles are read, and where something cannot be read or kept."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from factories import dispute, dispute_articles, make_snapshot
from given import GivenLoader
from screen_text import text_of
from walking import here, press, settle, shows, until

from tui.app.app import CounterclaimApp
from tui.app.messages import Progressed, Refused
from tui.app.screens.desk import DeskScreen


async def test_the_timeline_fills_while_reading_and_refusals_are_told() -> None:
    whole = dispute()
    part = make_snapshot(whole.statements[:5], (), list(whole.speakers.values()))
    loader = GivenLoader([part, whole], dispute_articles())
    steps: list[Callable[[Any], None]] = []
    gate = asyncio.Event()
    loop = asyncio.get_running_loop()

    def between(post: Callable[[Any], None]) -> None:
        steps.append(post)
        post(Progressed(len(steps), 2, "one.txt"))
        if len(steps) == 1:
            post(Refused("[/bold]\x1b]0;x\x07.txt", "it is [red]empty[/]"))
            asyncio.run_coroutine_threadsafe(gate.wait(), loop).result()

    loader.between = between
    app = CounterclaimApp([], Path(), loader=loader, open_keeper=_keeper)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await until(
            lambda: (
                bool(steps) and len(getattr(getattr(app.screen, "desk", None), "shown", ())) == 5
            )
        )
        await pilot.pause()
        assert shows(pilot, "5 of 5", "Reading 1 of 2 · one.txt")
        await press(pilot, "j", "j", "j")
        screen = app.screen
        assert isinstance(screen, DeskScreen)
        place = here(screen)
        gate.set()
        await settle(pilot)
        assert here(screen) == place
        assert shows(pilot, "14 of 14", "1 article not read", "it is [red]empty[/]")
        await press(pilot, "r")
        await settle(pilot)
        assert loader.loads == 2


def _keeper() -> Any:
    from given import GivenKeeper

    return GivenKeeper()


async def test_nothing_to_read_ends_the_app_with_the_reason() -> None:
    from tui.app.loader import LoadError

    class Broken(GivenLoader):
        def load(self, post: Any, by: Any) -> None:
            raise LoadError("no-such-folder: there is no such file or folder.")

    app = CounterclaimApp([], Path(), loader=Broken([]), open_keeper=_keeper)
    async with app.run_test(size=(80, 24)):
        await until(lambda: app.return_code is not None)
    assert app.return_code == 2


async def test_a_bookmark_that_cannot_be_kept_is_told_and_not_shown() -> None:
    from given import GivenKeeper

    from tui.app.keeper import KeeperError

    class Full(GivenKeeper):
        def toggle_bookmark(self, statement: Any, article: Any) -> bool:
            raise KeeperError("journal.jsonl: no space left. Free some and try again.")

    loader = GivenLoader([dispute()], dispute_articles())
    app = CounterclaimApp([], Path(), loader=loader, open_keeper=Full)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "m")
        await pilot.pause(0.1)
        assert shows(pilot, "The bookmark was not kept", "journal.jsonl: no space left.")
        assert "★" not in text_of(app)


async def test_without_a_journal_the_timeline_is_shown_all_the_same() -> None:
    def broken() -> Any:
        raise OSError("journal.jsonl: permission denied")

    loader = GivenLoader([dispute()], dispute_articles())
    app = CounterclaimApp([], Path(), loader=loader, open_keeper=broken)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        assert shows(pilot, "14 of 14", "Bookmarks cannot be kept")
        await press(pilot, "m")
        assert shows(pilot, "The journal is not open.")
