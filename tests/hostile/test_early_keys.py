"""Keys that come in the same moment as the one that opens what they are for."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from textual.app import App
from textual.content import Content

from tui.app.screens.chooser import Chooser
from tui.app.screens.modal import Modal
from tui.app.screens.pages import Page


@pytest.mark.parametrize(
    ("make", "action"),
    [
        (partial(Chooser, "who", lambda _: ()), "step"),
        (partial(Page, lambda _: Content("words")), "scroll"),
    ],
    ids=["chooser", "page"],
)
async def test_no_action_is_done_before_its_widgets_are_there(
    make: Callable[[], Modal[Any]], action: str
) -> None:
    screen = make()
    app: App[None] = App()
    async with app.run_test() as pilot:
        assert not screen.check_action(action, (1,))
        await app.push_screen(screen)
        await pilot.pause()
        assert screen.check_action(action, (1,))
        await app.run_action(f"{action}(1)", screen)
        assert app.is_running
