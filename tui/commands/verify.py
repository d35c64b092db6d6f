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
from tui.store import StoreError, locate
from tui.verifying import verify
from tui.verifying.telling import coverage_lines, finding_lines, verdict

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from tui.verifying import Report


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
    """Yield one line a finding, then the coverage."""
    for line in (*finding_lines(report), *coverage_lines(report.coverage), verdict(report)):
        yield f"{line}\n"
