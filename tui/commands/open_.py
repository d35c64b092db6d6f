"""`counterclaim [PATH …]`: the timeline, on a terminal; plain lines anywhere else."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.commands.arguments import add_paths
from tui.commands.errors import CommandError

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what opening understands."""
    add_paths(parser, optional=True)


def run(options: argparse.Namespace) -> int:
    """Open the timeline.

    Raises:
        CommandError: A path is wrong.
    """
    if not (sys.stdout.isatty() and sys.stdin.isatty()):
        from tui.commands.choosing import Wanted  # noqa: PLC0415  the app or the list, never both
        from tui.commands.list_ import show  # noqa: PLC0415

        return show(options.paths, options.store, Wanted(), "plain")
    from tui.app.app import CounterclaimApp  # noqa: PLC0415
    from tui.app.session import place_of  # noqa: PLC0415
    from tui.store.places import locate, sample  # noqa: PLC0415

    for path in options.paths:
        if not path.exists():
            raise CommandError(f"{path}: there is no such file or folder; check the spelling")
    paths = options.paths or [sample()]
    store = options.store or locate(paths)
    app = CounterclaimApp(paths, store, session=place_of(store))
    app.run()
    return app.return_code or 0
