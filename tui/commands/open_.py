"""`counterclaim [PATH …]`: the timeline, on a terminal; plain lines anywhere else."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final

from tui.commands.arguments import add_paths
from tui.commands.errors import CommandError
from tui.store.quiet import quiet_collector

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

    from tui.app.commands.command import Chosen

FRAMES: Final = "240"
"""Frames a second at most. A key waits for the next of them: half a frame in the mean, which at
Textual's own 60 is longer than all that is done for the key. More frames are no more work, as none
is painted in which nothing has changed."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what opening understands."""
    add_paths(parser, optional=True)
    parser.add_argument(
        "--watch", action="store_true", help="read again whenever articles come or change"
    )
    parser.add_argument(
        "--no-animation", action="store_true", help="nothing blinks or glides by itself"
    )


def run(options: argparse.Namespace) -> int:
    """Open the timeline.

    Raises:
        CommandError: A path is wrong.
    """
    if not (sys.stdout.isatty() and sys.stdin.isatty()):
        from tui.commands.choosing import Wanted  # noqa: PLC0415  the app or the list, never both
        from tui.commands.list_ import show  # noqa: PLC0415

        return show(options.paths, options.store, Wanted(), "plain")
    os.environ.setdefault("TEXTUAL_FPS", FRAMES)  # read when Textual is imported
    with ExitStack() as start:
        start.enter_context(quiet_collector())
        return _open(options, shown=start.close)


def _open(options: argparse.Namespace, shown: Callable[[], None]) -> int:
    """Open the timeline on a terminal.

    Args:
        options: What was asked for.
        shown: Called as soon as there are statements on the screen.

    Raises:
        CommandError: A path is wrong.
    """
    from tui.app.app import CounterclaimApp  # noqa: PLC0415
    from tui.app.session import place_of  # noqa: PLC0415
    from tui.app.watching import INSTALL, can_watch  # noqa: PLC0415
    from tui.store.places import locate, sample  # noqa: PLC0415

    for path in options.paths:
        if not path.exists():
            raise CommandError(f"{path}: there is no such file or folder; check the spelling")
    if options.watch and not can_watch():
        raise CommandError(f"--watch needs a library that is not installed; {INSTALL}")
    paths = options.paths or [sample()]
    store = options.store or locate(paths)
    app = CounterclaimApp(
        paths,
        store,
        session=place_of(store),
        keys=_keys(),
        watch=options.watch,
        animation=not options.no_animation and _animation(),
        shown=shown,
    )
    app.run()
    return app.return_code or 0


def _keys() -> Chosen:
    """Return the keys that the reader has chosen.

    Raises:
        CommandError: Their file is wrong.
    """
    path = _file("keys.toml")
    if not path.exists():
        return {}
    from tui.app.commands.keymap import read  # noqa: PLC0415  as all of this, only on a terminal
    from tui.app.config import ConfigError  # noqa: PLC0415

    try:
        return read(path)
    except ConfigError as error:
        raise CommandError(str(error)) from error


def _animation() -> bool:
    """Tell whether anything may move by itself, as the reader has set it.

    Raises:
        CommandError: The file of settings is wrong.
    """
    path = _file("settings.toml")
    if not path.exists():
        return True
    from tui.app.config import ConfigError  # noqa: PLC0415
    from tui.app.settings import read  # noqa: PLC0415

    try:
        return read(path).animation
    except ConfigError as error:
        raise CommandError(str(error)) from error


def _file(name: str) -> Path:
    from platformdirs import user_config_path  # noqa: PLC0415

    return user_config_path("counterclaim", appauthor=False) / name
