"""The page of a check: what was read, how much is known of it, what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from tui.app.screens.pages import Page
from tui.app.writing import harmless

if TYPE_CHECKING:
    from tui.verifying import Report

_MOST: Final = 200
"""Findings on the page; the command line tells all of them."""


class CheckPage(Page):
    """Checks when it opens, in a thread beside the app."""

    def __init__(self) -> None:
        super().__init__(lambda _: self._content)
        self._content = Content("Checking every span, hash, link and record …")

    def on_mount(self) -> None:
        """Begin."""
        self.run_worker(self._check, thread=True, exit_on_error=False)

    def _check(self) -> None:
        from tui.app.app import CounterclaimApp
        from tui.journal import JournalError
        from tui.store import StoreError
        from tui.verifying import ReadingError

        assert isinstance(self.app, CounterclaimApp)
        try:
            content = _report(self.app.check())
        except (JournalError, OSError, ReadingError, StoreError) as error:
            content = Content(harmless(f"This could not be checked. {error}"))
        self.app.call_from_thread(self._show, content)

    def _show(self, content: Content) -> None:
        if self.is_attached:
            self._content = content
            self.rewrite()


def _report(report: Report) -> Content:
    """Return the lines of the page."""
    from tui.verifying.telling import coverage_lines, told, verdict

    said = verdict(report)
    lines = [Content.styled(said[:1].upper() + said[1:], "bold"), Content("")]
    lines += [Content(harmless(line)) for line in coverage_lines(report.coverage)]
    for title, wrong in (("Wrong", True), ("To know", False)):
        findings = [one for one in report.findings if one.wrong is wrong]
        if findings:
            lines += [Content(""), Content.styled(title, "bold $accent")]
        lines += [Content(f"  {one.check:<8} {harmless(told(one))}") for one in findings[:_MOST]]
        if len(findings) > _MOST:
            more = f"  and {len(findings) - _MOST:,} more: counterclaim verify lists them"
            lines.append(Content(more))
    return Content("\n").join(lines)
