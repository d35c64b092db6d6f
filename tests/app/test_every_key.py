"""Every key of every command, in the narrowest window: something happens that one can see.

`EVERY_SIZE=1` adds four sizes.
"""

import os

import pytest
from factories import dispute, dispute_articles
from given import GivenKeeper, GivenLoader
from screen_text import text_of
from walking import answered, press, rest, settle

from tui.app.app import CounterclaimApp
from tui.app.commands.command import Command
from tui.app.commands.table import COMMANDS
from tui.app.screens.desk import DeskScreen

SIZES = [(60, 20)]
if os.environ.get("EVERY_SIZE"):
    SIZES += [(160, 45), (120, 40), (100, 30), (80, 24)]

SHOWN = {
    "search": ("/ words in a statement",),
    "go-to-date": ("Go to 18",),
    "next-hit": ("No search yet",),
    "previous-hit": ("No search yet",),
    "find-speaker": ("Find a speaker", "Ada Brook", "⏎ takes it"),
    "only-speaker": ("only speaker:", "Esc clear"),
    "filter": ("Show only", "is:contested", "⏎ shows it"),
    "saved-filters": ("None yet", "Esc leaves"),
    "only-bookmarked": ("only is:bookmarked", "Nothing matches"),
    "enter": ("2 Source", "⌫ back"),
    "counter-statements": ("4 Counter-statements", "≠ contradicts", "⏎ go there"),
    "pane-2": ("2 Source", "⌫ back"),
    "pane-3": ("3 Speaker", "Northern Power", "⌫ back"),
    "pane-4": ("4 Counter-statements", "≠ contradicts"),
    "side-by-side": ("Side by side", "Northern Power", "Ada Brook", "Esc back"),
    "bookmark": ("★",),
    "note": ("Note", "Tags", "⏎ keeps it"),
    "correct": ("Correct what?", "Said by", "⏎ takes it"),
    "log": ("Esc leaves",),
    "export": ("Export as", "csv", "⏎ takes it"),
    "copy": ("Copied, ",),
    "why": ("What this rests on", "Speaker", "Esc closes"),
    "help": ("All keys", "Esc closes"),
    "zoom": ("Zoomed to the",),
    "order": ("Ordered by",),
    "lanes": ("along a lane",),
    "open-original": ("no web address",),
}
"""What must be on the screen after a command, at every size; of others only that it has changed."""

FIRST = {"pane-1": ("3",), "clear": ("S",)}
"""What has to be pressed before a command has anything to do."""

KEYED = [command for command in COMMANDS if command.keys and command.id != "quit"]


def at_home(pilot, screen: DeskScreen) -> bool:  # type: ignore[no-untyped-def]
    """Tell whether the list has the keys, with everything in it and nothing searched for."""
    narrowed = screen.desk.narrowed or bool(screen.desk.query)
    return pilot.app.screen is screen and screen.keysbar.display and not narrowed


async def home(pilot, screen: DeskScreen, row: int) -> None:  # type: ignore[no-untyped-def]
    """Go back to the list with everything in it, the cursor on a row."""
    for _ in range(4):
        if not at_home(pilot, screen):
            await press(pilot, "escape")
    if screen.laning.on:
        await press(pilot, "t")
    if screen.desk.by == "published":
        await press(pilot, "T")
    if screen.desk.bookmarks:
        await press(pilot, "m")
    screen.arranging.open(1)
    screen.moved(screen.desk.go(row))
    await answered(pilot)
    assert pilot.app.screen is screen


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_key_does_something_one_can_see(size: tuple[int, int]) -> None:
    loader = GivenLoader([dispute()], dispute_articles())
    app = CounterclaimApp([], loader=loader, folder=None, open_keeper=GivenKeeper)  # type: ignore[arg-type]
    async with app.run_test(size=size, notifications=True) as pilot:
        screen = await settle(pilot)
        row, missing = screen.desk.row, []
        for command in KEYED:
            await home(pilot, screen, row)
            await press(pilot, *FIRST.get(command.id, ()))
            before = text_of(app)
            await press(pilot, command.keys[0])
            await rest(pilot)
            missing += check(command, before, text_of(app))
    assert missing == []


def check(command: type[Command], before: str, after: str) -> list[str]:
    """Return what is wrong: nothing has changed, or what the command is for is not there."""
    if after == before:
        return [f"{command.id}: nothing to be seen"]
    words = SHOWN.get(command.id, ())
    return [f"{command.id}: no {one!r} in\n{after}" for one in words if one not in after]
