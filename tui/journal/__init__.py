"""The user's own records: append-only, never rebuilt, never lost."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui.journal.errors import ChangeError, JournalError
    from tui.journal.history import Logged, Recorded
    from tui.journal.journal import Journal, Resolution
    from tui.journal.marks import Marks
    from tui.journal.orphans import Orphan
    from tui.journal.overlay import Overlay
    from tui.journal.places import journal_path

__all__ = [
    "ChangeError",
    "Journal",
    "JournalError",
    "Logged",
    "Marks",
    "Orphan",
    "Overlay",
    "Recorded",
    "Resolution",
    "journal_path",
]

_HOMES = {
    "ChangeError": "errors",
    "Journal": "journal",
    "JournalError": "errors",
    "Logged": "history",
    "Marks": "marks",
    "Orphan": "orphans",
    "Overlay": "overlay",
    "Recorded": "history",
    "Resolution": "journal",
    "journal_path": "places",
}


def __getattr__(name: str) -> Any:
    """Import a name when it is first asked for: the thirty kinds of change take 50 ms."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
