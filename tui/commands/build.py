"""`counterclaim build`: bring a claim store up to date and say what is in it."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

from tui.commands.arguments import add_paths
from tui.commands.material import gather
from tui.commands.terminal import say
from tui.store import Store
from tui.store.crew import Crew

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `build` understands."""
    add_paths(parser)
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=_at_least_one,
        help="processes that read articles; one for every processor unless given",
    )


def _at_least_one(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise ArgumentTypeError(f"{text}: write a number of processes, 1 or more")
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Build the store and print what it holds.

    Raises:
        CommandError: A path is wrong, or the store cannot be written.
    """
    material = gather(options.paths, options.store, Crew(options.jobs))
    report = material.report
    manifest = Store.open(material.folder).manifest
    shelves = [*manifest.weeks, manifest.undated]
    statements = sum(shelf.statements for shelf in shelves)
    contested = sum(shelf.contested for shelf in shelves)
    say(
        f"articles    {report.articles} ({report.read} read, {report.kept} unchanged,"
        f" {report.removed} removed, {len(report.problems)} refused)\n"
        f"statements  {statements} ({contested} contested, {manifest.undated.statements} undated)\n"
        f"weeks       {len(manifest.weeks)}\n"
        f"store       {material.folder}\n"
    )
    return material.status
