"""`counterclaim verify`: check the store and the journal against the files."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from tui.commands.arguments import add_paths
from tui.commands.errors import DONE, SOME_WRONG, CommandError
from tui.commands.export import write_out
from tui.exporting.encoding import encode
from tui.journal import Journal, JournalError
from tui.reading import ReadingError
from tui.reading.cleaning import one_line
from tui.store import StoreError, locate
from tui.verifying import verify

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from tui.verifying import Coverage, Report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `verify` understands."""
    add_paths(parser)
    parser.add_argument("--json", action="store_true", help="as a JSON document")


def run(options: argparse.Namespace) -> int:
    """Check everything and print what was found; nothing is built or changed.

    Raises:
        CommandError: A path is wrong, there is no store, or the journal cannot be read.
    """
    try:
        report = verify(options.paths, options.store or locate(options.paths), Journal.open())
    except (JournalError, ReadingError, StoreError) as error:
        raise CommandError(str(error)) from error
    write_out(_document(report) if options.json else _lines(report))
    return SOME_WRONG if report.wrong else DONE


def _document(report: Report) -> Iterator[str]:
    findings = [asdict(one) for one in report.findings]
    yield encode({"findings": findings, "coverage": asdict(report.coverage)})
    yield "\n"


def _lines(report: Report) -> Iterator[str]:
    """Yield one line a finding, what is wrong first, then the coverage."""
    for one in sorted(report.findings, key=lambda one: not one.wrong):
        kind = "wrong" if one.wrong else "note"
        yield f"{kind:<6}{one.check:<9}{one_line(f'{one.where}: {one.what}')}\n"
    yield from _counts(report.coverage)
    count = len(report.wrong)
    told = {0: "nothing is wrong", 1: "1 thing is wrong"}.get(count, f"{count} things are wrong")
    yield f"{told}\n"


def _counts(counts: Coverage) -> Iterator[str]:
    other = ", ".join(
        f"{n} {one_line(suffix) or 'no suffix'}" for suffix, n in counts.other.items()
    )
    yield (
        f"articles    {counts.articles} ({counts.silent} without a statement,"
        f" {counts.refused} refused)\n"
    )
    yield f"not read    {other or 'no file of another format'}\n"
    yield (
        f"statements  {counts.statements} ({counts.unattributed} without a speaker,"
        f" {counts.undated} undated, {counts.doubtful} of low confidence)\n"
    )
    yield f"links       {counts.links}\n"
