"""What to do with a folder that is not a store in good order."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from tui.store.codec import StoredArticle, load
from tui.store.errors import NotAStoreError, StoreError
from tui.store.files import read
from tui.store.layout import LOCKS, OWN_NAMES, Layout

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def check_folder(folder: Path) -> None:
    """Make sure that a folder can be a store's: that nothing of the user's is in its way.

    Raises:
        NotAStoreError: It is a file, or holds files that no store has and no `store.json`.
    """
    if folder.exists() and not folder.is_dir():
        raise NotAStoreError(f"{folder}: a file; name a folder for the store")
    if folder.is_dir() and not Layout(folder).manifest.exists():
        _refuse_strangers(folder)


def set_aside(folder: Path) -> Path:
    """Move everything in a store's folder to a new folder beside it; the locks stay.

    Returns:
        The new folder, `<folder>.set-aside-<n>`.

    Raises:
        NotAStoreError: The folder holds files that no store has: it may not be a store at all.
        OSError: It cannot be written.
    """
    _refuse_strangers(folder)
    for number in count(1):
        aside = folder.with_name(f"{folder.name}.set-aside-{number}")
        if not aside.exists():
            break
    aside.mkdir(mode=0o700)
    for entry in list(folder.iterdir()):
        if entry.name not in LOCKS:
            entry.rename(aside / entry.name)
    return aside


def _refuse_strangers(folder: Path) -> None:
    names = {entry.name for entry in folder.iterdir()} - OWN_NAMES
    strangers = sorted(name for name in names if not name.startswith("."))
    if strangers:
        told = ", ".join(strangers[:3])
        raise NotAStoreError(f"{folder}: not a claim store ({told}); name a new or empty folder")


@dataclass(frozen=True, slots=True)
class Leftover:
    """The file of an article that an interrupted build had read, and by which extractor."""

    path: Path
    article: str
    extractor: str


def leftovers(folders: Iterable[Path]) -> dict[tuple[str, str], Leftover]:
    """Return the articles that an interrupted build had read, by name and fingerprint.

    A file that is cut short or unreadable is passed over: its article is read again. So is one
    whose article has another id than its name: an id becomes a path.
    """
    found = {}
    for folder in folders:
        for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
            try:
                stored = load(StoredArticle, read(path), path.name)
            except (OSError, StoreError):
                continue
            article = stored.article
            if article.id == path.stem:
                kept = Leftover(path, article.id, stored.extractor)
                found[article.path, stored.fingerprint] = kept
    return found
