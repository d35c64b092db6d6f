"""How the walks go: wait, press, look."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from screen_text import text_of
from textual.widgets import Input, TextArea

from tui.app.app import CounterclaimApp
from tui.app.screens.desk import DeskScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

HOSTILE = "[/] [@click=app.quit]x[/] \x1b[2J\x9b\x00\u202e\ud800 [bold red"
EVIL = frozenset("\x1b\x9b\x00\u202e\ud800")
"""Those characters of it that a terminal would obey."""


async def settle(pilot: Pilot[Any]) -> DeskScreen:
    """Wait until the loader is done and the panes have followed."""

    def loaded() -> bool:
        screen = pilot.app.screen_stack[-1]
        return isinstance(screen, DeskScreen) and screen.reading.settled

    await until(loaded)
    await rest(pilot)
    screen = pilot.app.screen_stack[-1]
    assert isinstance(screen, DeskScreen)
    return screen


async def rest(pilot: Pilot[Any]) -> None:
    """Wait until the cursor has rested and the article has been fetched."""
    await pilot.pause(0.06)
    (screen,) = (one for one in pilot.app.screen_stack if isinstance(one, DeskScreen))
    await until(lambda: not screen.showing.behind and not screen.reading.fetching)
    await pilot.pause()


async def until(true: Callable[[], bool], what: str = "it did not come to that") -> None:
    """Wait for what the app or a thread beside it has yet to do, on a busy machine too."""
    for _ in range(4000):
        if true():
            return
        await asyncio.sleep(0.005)
    pytest.fail(what)


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, each when what the one before led to is there.

    What is typed into a line of text goes in one piece, as from a quick hand.
    """
    for key, after in pairwise((*keys, "")):
        pilot.app.simulate_key(key)
        writes = isinstance(pilot.app.focused, Input | TextArea)
        if not (writes and len(key) == len(after) == 1):
            await answered(pilot)


async def leads_on(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys the last of which opens or closes a question."""
    before = pilot.app.screen
    await press(pilot, *keys)
    # A key is held no longer than half a second, in which a busy machine may not get to the screen.
    await until(lambda: pilot.app.screen is not before, f"{keys[-1]} leads nowhere")
    await pilot.pause(0)


async def answered(pilot: Pilot[Any]) -> None:
    """Wait until all keys have been dealt with."""
    app = pilot.app
    assert isinstance(app, CounterclaimApp)
    taken = asyncio.Event()
    app.call_later(taken.set)
    while app.is_running and not (taken.is_set() and app.turns.over):
        await asyncio.sleep(0.002)
    await pilot.pause(0)


def here(screen: DeskScreen) -> str:
    assert screen.desk.current is not None
    assert screen.timeline.row == screen.desk.row
    return screen.desk.current.id


def shows(pilot: Pilot[Any], *words: str) -> bool:
    text = text_of(pilot.app)
    return all(word in text for word in words)
