"""`counterclaim list`: statements as lines, for a quick look, a pipe or a screen reader."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from tui.commands.arguments import add_filter, add_paths
from tui.commands.choosing import Wanted, choose, read_filter
from tui.commands.export import write_out
from tui.commands.lines import day_by_day, plain_lines
from tui.commands.marks import claims_of, laid_over
from tui.commands.material import gather
from tui.commands.part import part_for
from tui.exporting import FORMATS
from tui.store import sample

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from tui.commands.material import Material
    from tui.exporting import Claims


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `list` understands."""
    add_paths(parser, optional=True)
    parser.add_argument("--speaker", metavar="NAME", help="only what this speaker said")
    parser.add_argument(
        "--on", metavar="DATE", help="only this day, week (2023-W19), month or year"
    )
    parser.add_argument("--contested", action="store_true", help="only what is denied or disputed")
    add_filter(parser, "[PATH ...]")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="as a JSON document, like export")
    how.add_argument("--plain", action="store_true", help="one line each, fields divided by tabs")


def run(options: argparse.Namespace) -> int:
    """Print the statements that were asked for.

    Raises:
        CommandError: A path, a date, a name or the filter is wrong.
    """
    query = read_filter(options.filter)
    wanted = Wanted(options.speaker, options.on, options.contested, options.bookmarked, query)
    how = "json" if options.json else "plain" if options.plain else None
    return show(options.paths, options.store, wanted, how)


def show(paths: Sequence[Path], store: Path | None, wanted: Wanted, how: str | None = None) -> int:
    """Print statements; of no path, those of the sample week.

    Args:
        paths: Folders and files of articles.
        store: The store's folder; the one in the user's cache if None.
        wanted: Which statements.
        how: json or plain; for people to read if None, unless the output is no terminal.

    Raises:
        CommandError: A path, a date, a name or the filter is wrong.
    """
    material = gather(paths or [sample()], store)
    claims = _some(material, wanted) or _all(material, wanted)
    if how == "json":
        write_out(FORMATS["json"].pieces(claims))
    elif how == "plain" or not sys.stdout.isatty():
        write_out(plain_lines(claims))
    else:
        write_out(day_by_day(claims, shutil.get_terminal_size().columns))
    return material.status


def _some(material: Material, wanted: Wanted) -> Claims | None:
    """Return what is wanted from the weeks that can hold it; None if only all can tell."""
    part = part_for(material.folder, wanted)
    if part is None:
        return None
    laid = laid_over(part.snapshot, material.articles())
    shown = choose(laid, wanted, part.speakers)
    return claims_of(laid, shown) if shown else None


def _all(material: Material, wanted: Wanted) -> Claims:
    laid = laid_over(material.snapshot(), material.articles())
    return claims_of(laid, choose(laid, wanted))
