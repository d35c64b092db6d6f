"""Where everything stands inside the folder of a claim store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST: Final = "store.json"
INPUTS: Final = "inputs.jsonl"
SPEAKERS: Final = "speakers.jsonl"
UNDATED: Final = "undated.jsonl"
UNFINISHED: Final = "unfinished"
BUILD_LOCK: Final = ".build.lock"
READ_LOCK: Final = ".read.lock"
LOCKS: Final = frozenset({BUILD_LOCK, READ_LOCK})
OWN_NAMES: Final = LOCKS | {
    MANIFEST,
    INPUTS,
    SPEAKERS,
    UNDATED,
    UNFINISHED,
    "articles",
    "weeks",
    "pending",
}
"""Everything a store puts into its folder; a folder that holds anything else is not a store."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one claim store.

    `pending` holds articles that a running build has read and not yet published, so that an
    interrupted build is taken up where it stopped. `unfinished` exists while a build replaces
    files; a store found with it has to be built again.
    """

    folder: Path

    @property
    def manifest(self) -> Path:
        """Format, versions, checksums and weeks."""
        return self.folder / MANIFEST

    @property
    def unfinished(self) -> Path:
        """The sign that files are being replaced."""
        return self.folder / UNFINISHED

    @property
    def pending(self) -> Path:
        """The folder of articles read but not yet published."""
        return self.folder / "pending"

    def path(self, name: str) -> Path:
        """Return the path of one of the store's files by the name `store.json` knows it by."""
        return self.folder / name


def article_name(article: str) -> str:
    """Return the name of the file that holds an article and its extraction."""
    return f"articles/{article}.json"


def week_name(week: str | None) -> str:
    """Return the name of the file that holds a week's statements, None for the undated."""
    return UNDATED if week is None else f"weeks/{week}.jsonl"
