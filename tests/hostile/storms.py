"""Storms of keys and sizes on every entry of the hostile corpus, each as it is read from its file.

    python tests/hostile/storms.py [KEYS] [SEED]        1,000 keys an entry unless said

For every entry the app is started on that file or folder alone, and keys are pressed from the first
moment on; every twentieth is a new size of the window, from 1x1 to 500x60. Then once on all entries
together. Ends with 1 if the app did, but for saying that an entry cannot be shown, and says on what
and with which seed.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
import tempfile
import time
import traceback
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus import make_corpus
from textual.geometry import Size

from tui.app.app import CounterclaimApp
from tui.app.screens.desk import DeskScreen
from tui.commands.errors import WRONG

if TYPE_CHECKING:
    from collections.abc import Sequence

KEYS = [
    *"jkhl[]gGcCTzt/nNsfdxvwmMaeuyoE!? 1234r",
    *("up", "down", "left", "right", "pageup", "pagedown", "home", "end", "tab", "shift+tab"),
    *("enter", "escape", "backspace", "delete", "ctrl+p", "ctrl+a", "ctrl+z", "f1", "о", "л"),
]
"""All but those that quit."""

_SIZE_EVERY = 20

_PATIENCE = 120.0
"""Seconds to wait for what is read at most."""


def actions(count: int, seed: str) -> list[str | tuple[int, int]]:
    """Return keys and now and then a size, the same ones for the same seed."""
    chance = random.Random(ascii(seed))  # a name may be no text
    return [
        chance.choice(KEYS)
        if number % _SIZE_EVERY
        else (chance.randint(1, 500), chance.randint(1, 60))
        for number in range(1, count + 1)
    ]


async def let_loose(
    app: CounterclaimApp, what: Sequence[str | tuple[int, int]], rest: float = 0.1
) -> int:
    """Start an app, let keys and sizes loose on it, and see that it outlives them.

    Args:
        app: Not started yet.
        what: Keys by their names, sizes as columns and rows.
        rest: Seconds before the first of them.

    Returns:
        How many were let loose: not all where nothing can be shown, and the app says so and ends.
    """
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(rest)
        for done, action in enumerate(what):
            if done == len(what) // 4:  # those before come while the articles are being read
                await _settled(app)
            if app.return_code == WRONG:
                return done
            if isinstance(action, str):
                app.simulate_key(action)
                await pilot.pause(0)
            else:
                await pilot.resize_terminal(*action)
                assert app.size == Size(*action) or app.return_code == WRONG
        await pilot.pause(0.1)
        assert app.is_running or app.return_code == WRONG
    assert app.return_code in (0, None, WRONG)
    return len(what)


async def _settled(app: CounterclaimApp) -> None:
    """Wait until everything is read, or it is clear that nothing can be."""
    until = time.monotonic() + _PATIENCE
    while app.return_code != WRONG and time.monotonic() < until:
        desks = [one for one in app.screen_stack if isinstance(one, DeskScreen)]
        if any(one.reading.settled for one in desks):
            return
        await asyncio.sleep(0.01)


def storm_on(entry: Path, count: int, seed: str) -> int:
    """Let a storm loose on one file or folder, in a folder of its own for all that is written.

    Returns:
        How many keys and sizes that were.
    """
    there = Path.cwd()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        os.chdir(name)  # a storm may export
        try:
            app = CounterclaimApp([entry], Path(name) / "store", Path(name) / "journal.jsonl")
            return asyncio.run(let_loose(app, actions(count, seed), rest=0))
        finally:
            os.chdir(there)


def _outlived(entry: Path, count: int, seed: str) -> int | None:
    """Return how many keys and sizes the app outlived; None, and tell, if it did not."""
    try:
        return storm_on(entry, count, seed)
    except Exception:
        traceback.print_exc()
        print(f"ENDED by {entry.name!r}, {count} keys, seed {seed!r}", flush=True)
        return None


def main() -> int:
    """Print the figures."""
    count, seed = (*map(int, sys.argv[1:3]), *(1_000, 7)[len(sys.argv) - 1 :])
    webbrowser.open = _no_browser
    started, outlived = time.monotonic(), []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        corpus = make_corpus(Path(name) / "articles")
        entries = [*sorted(corpus.folder.iterdir()), corpus.folder]
        for entry in entries:
            outlived.append(_outlived(entry, count, f"{seed}-{entry.name}"))
            if len(outlived) % 20 == 0:
                print(f"{len(outlived)} of {len(entries)}, {time.monotonic() - started:.0f} s")
    ended = outlived.count(None)
    print(
        f"{len(entries)} entries, {outlived.count(count)} shown to the last key,"
        f" {sum(filter(None, outlived)):,} keys and sizes, seed {seed}; the app ended: {ended}"
    )
    return 1 if ended else 0


def _no_browser(*_: Any, **__: Any) -> bool:
    return True


if __name__ == "__main__":
    sys.exit(main())
