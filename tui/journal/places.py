"""Where the journal stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from platformdirs import user_data_path

if TYPE_CHECKING:
    from pathlib import Path


def journal_path() -> Path:
    """Return the file in the user's data folder; it is made when the first record is written."""
    return user_data_path("counterclaim", appauthor=False) / "journal.jsonl"
