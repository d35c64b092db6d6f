"""The last step of a build: the new files take the place of the old ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.store.errors import writing
from tui.store.files import digest, digest_file, sync_folder, write
from tui.store.layout import MANIFEST, Layout
from tui.store.lock import publishing
from tui.store.manifest import FileMark, write_manifest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from tui.store.manifest import Manifest


def publish(
    folder: Path,
    manifest: Manifest,
    files: Iterable[tuple[str, bytes]],
    pending: Iterable[str],
) -> Manifest:
    """Write what changed and remove what is no longer part of the store.

    Readers wait meanwhile. Should the machine stop half way, `unfinished` tells the next build.

    Args:
        folder: The store's folder.
        manifest: The new `store.json`, with the marks of the articles only.
        files: Name and content of every other file; one that stands already is left alone.
        pending: The names of the articles to be moved in from `pending/`.

    Returns:
        The manifest with the marks of all files, as it was written.

    Raises:
        StoreError: The disk is full or the folder cannot be written.
    """
    layout = Layout(folder)
    with writing(folder), publishing(folder):
        write(layout.unfinished, b"")
        for name in ("articles", "weeks"):
            layout.path(name).mkdir(mode=0o700, exist_ok=True)
        for name in pending:
            (layout.pending / layout.path(name).name).replace(layout.path(name))
        marks = dict(manifest.files)
        for name, data in files:
            marks[name] = FileMark(len(data), digest(data))
            _write_if_other(layout.path(name), data, marks[name])
        whole = replace(manifest, files=dict(sorted(marks.items())))
        _remove_strays(layout, marks)
        sync_folder(layout.path("articles"))
        write_manifest(folder, whole)
        layout.unfinished.unlink()
    return whole


def _write_if_other(path: Path, data: bytes, mark: FileMark) -> None:
    if path.exists() and path.stat().st_size == mark.size and digest_file(path) == mark.sha256:
        return
    write(path, data)


def _remove_strays(layout: Layout, marks: Mapping[str, FileMark]) -> None:
    """Remove articles and weeks that are gone, and what an interrupted build left behind."""
    for folder in ("articles", "weeks"):
        for path in list(layout.path(folder).iterdir()):
            if f"{folder}/{path.name}" not in marks:
                path.unlink()
    for path in [*layout.pending.glob("*"), *layout.pending.glob(".*.tmp")]:
        path.unlink(missing_ok=True)
    if layout.pending.is_dir():
        layout.pending.rmdir()
    for path in layout.folder.glob(f".*{MANIFEST}*.tmp"):
        path.unlink(missing_ok=True)
