"""`counterclaim build`: bring a claim store up to date and say what is in it."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

from tui.commands.arguments import add_paths
from tui.commands.errors import CommandError
from tui.commands.material import gather
from tui.commands.terminal import say
from tui.store import Store
from tui.store.crew import Crew

if TYPE_CHECKING:
    import argparse

    from tui.store.crew import Readers


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `build` understands."""
    add_paths(parser)
    who = parser.add_mutually_exclusive_group()
    who.add_argument(
        "--jobs",
        metavar="N",
        type=_at_least_one,
        help="processes that read and link; one for every processor unless given",
    )
    who.add_argument(
        "--dask",
        metavar="ADDRESS",
        help="read and link on a Dask cluster, tcp://host:8786; its workers must see the files",
    )


def _at_least_one(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise ArgumentTypeError(f"{text}: write a number of processes, 1 or more")
    return int(text)


def _readers(options: argparse.Namespace) -> Readers:
    if options.dask is None:
        return Crew(options.jobs)
    try:
        from tui.store.crew.cluster import Cluster  # noqa: PLC0415  needs an extra
    except ImportError as error:
        hint = "pip install 'counterclaim[dask]'"
        raise CommandError(f"--dask needs a library that is not installed; {hint}") from error
    return Cluster(options.dask)


def run(options: argparse.Namespace) -> int:
    """Build the store and print what it holds.

    Raises:
        CommandError: A path is wrong, or the store cannot be written.
    """
    material = gather(options.paths, options.store, _readers(options))
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
