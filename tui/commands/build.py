"""`counterclaim build`: bring a claim store up to date and say what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.arguments import add_paths
from tui.commands.material import gather
from tui.commands.terminal import say
from tui.store import Store

if TYPE_CHECKING:
    import argparse

    from tui.store.manifest import Manifest


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `build` understands."""
    add_paths(parser)


def run(options: argparse.Namespace) -> int:
    """Build the store and print what it holds.

    Raises:
        CommandError: A path is wrong, or the store cannot be written.
    """
    material = gather(options.paths, options.store)
    report = material.report
    say(
        f"{report.articles} articles: {report.read} read, {report.kept} unchanged,"
        f" {report.removed} removed, {len(report.problems)} refused\n"
        f"{_counted(Store.open(material.folder).manifest)}\n"
        f"{material.folder}\n"
    )
    return material.status


def _counted(manifest: Manifest) -> str:
    statements = sum(week.statements for week in manifest.weeks) + manifest.undated
    contested = sum(week.contested for week in manifest.weeks)
    weeks = f"{len(manifest.weeks)} weeks, {manifest.undated} undated"
    return f"{statements} statements in {weeks}; {contested} contested"
