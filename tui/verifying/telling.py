"""A report in lines of text, the same on the command line and in the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.cleaning import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.verifying.coverage import Coverage
    from tui.verifying.finding import Finding
    from tui.verifying.verify import Report


def finding_lines(report: Report) -> Iterator[str]:
    """Yield one line a finding, what is wrong first."""
    for one in sorted(report.findings, key=lambda one: not one.wrong):
        kind = "wrong" if one.wrong else "note"
        yield f"{kind:<6}{one.check:<9}{told(one)}"


def told(finding: Finding) -> str:
    """Return what a finding says and where, in one line that is safe to show."""
    return one_line(f"{finding.where}: {finding.what}")


def coverage_lines(counts: Coverage) -> Iterator[str]:
    """Yield how much was read, and how much is known of it."""
    other = ", ".join(
        f"{n} {one_line(suffix) or 'no suffix'}" for suffix, n in counts.other.items()
    )
    yield (
        f"articles    {counts.articles} ({counts.silent} without a statement,"
        f" {counts.refused} refused)"
    )
    yield f"not read    {other or 'no file of another format'}"
    yield (
        f"statements  {counts.statements} ({counts.unattributed} without a speaker,"
        f" {counts.undated} undated, {counts.doubtful} of low confidence)"
    )
    yield f"links       {counts.links}"


def verdict(report: Report) -> str:
    """Return how many things are wrong, in words."""
    count = len(report.wrong)
    return {0: "nothing is wrong", 1: "1 thing is wrong"}.get(count, f"{count} things are wrong")
