"""Checking what the store and the journal hold against the files; nothing is changed."""

from tui.reading import ReadingError
from tui.verifying.coverage import Coverage
from tui.verifying.finding import Finding
from tui.verifying.verify import Report, verify

__all__ = ["Coverage", "Finding", "ReadingError", "Report", "verify"]
