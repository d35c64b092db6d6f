"""Leaving the app in the same moment as something else."""

import pytest
from textual.css.query import NoMatches
from walking import settle

from tui.app.app import CounterclaimApp
from tui.app.screens.chooser import Chooser


async def test_quitting_while_something_opens_is_no_fault(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        app.push_screen(Chooser("who", lambda _: ()))
        app.exit()
    assert not app.return_code


async def test_quitting_before_the_desk_is_there_is_no_fault(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)):
        app.exit()
    assert not app.return_code


async def _ask_for_what_is_not_there(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        app.call_later(lambda: app.query_one("#nothing"))
        await pilot.pause()


async def test_the_same_fault_while_the_app_runs_is_one(app: CounterclaimApp) -> None:
    with pytest.raises(NoMatches):
        await _ask_for_what_is_not_there(app)
    assert app.return_code == 1
