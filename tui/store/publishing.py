"""The last step of a build: the new files take the place of the old ones."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from tui.store.errors import writing
from tui.store.files import digest, sync_folder, write, write_if_other
from tui.store.inputs import FileMark, dump_inputs
from tui.store.layout import INPUTS, Layout, article_name
from tui.store.lock import publishing
from tui.store.manifest import write_manifest

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence
    from pathlib import Path

    from tui.store.inputs import Input
    from tui.store.manifest import Manifest


def publish(
    folder: Path,
    manifest: Manifest,
    inputs: Sequence[Input],
    files: Iterable[tuple[str, Iterable[bytes]]],
    pending: Iterable[str],
) -> Manifest:
    """Write what changed and remove what is no longer part of the store.

    Readers wait meanwhile. Should the machine stop half way, `unfinished` tells the next build.

    Args:
        folder: The store's folder.
        manifest: The new `store.json`, with the marks of the files that stay as they are.
        inputs: The new `inputs.jsonl`.
        files: Name and content of every other file, in pieces; one that stands already is left
            alone.
        pending: The ids of the articles to be moved in from `pending/`.

    Returns:
        The manifest with the marks of all files, as it was written.

    Raises:
        StoreError: The disk is full or the folder cannot be written.
    """
    layout = Layout(folder)
    with _replacing(layout):
        for name in ("articles", "weeks"):
            layout.path(name).mkdir(mode=0o700, exist_ok=True)
        for article in pending:
            name = article_name(article)
            (layout.pending / layout.path(name).name).replace(layout.path(name))
        marks = dict(manifest.files)
        for name, pieces in chain(files, [(INPUTS, dump_inputs(inputs))]):
            marks[name] = FileMark(*write_if_other(layout.path(name), pieces))
        whole = replace(manifest, files=dict(sorted(marks.items())))
        _remove_strays(layout, {*marks, *(article_name(one.article) for one in inputs)})
        sync_folder(layout.path("articles"))
        write_manifest(folder, whole)
    return whole


def publish_inputs(folder: Path, manifest: Manifest, inputs: Sequence[Input]) -> None:
    """Note that source files were touched whose articles are as they were.

    Raises:
        StoreError: The disk is full or the folder cannot be written.
    """
    data = b"".join(dump_inputs(inputs))
    mark = FileMark(len(data), digest(data))
    if manifest.files[INPUTS] != mark:
        layout = Layout(folder)
        with _replacing(layout):
            write(layout.path(INPUTS), data)
            write_manifest(folder, replace(manifest, files={**manifest.files, INPUTS: mark}))


@contextlib.contextmanager
def _replacing(layout: Layout) -> Iterator[None]:
    """Keep readers out, and leave the sign of it if the machine stops meanwhile."""
    with writing(layout.folder), publishing(layout.folder):
        write(layout.unfinished, b"")
        yield
        layout.unfinished.unlink()


def _remove_strays(layout: Layout, names: Container[str]) -> None:
    """Remove articles and weeks that are gone, and what an interrupted build left behind."""
    for folder in ("articles", "weeks"):
        for path in list(layout.path(folder).iterdir()):
            if f"{folder}/{path.name}" not in names:
                path.unlink()
    for path in [*layout.pending.glob("*"), *layout.pending.glob(".*.tmp")]:
        path.unlink(missing_ok=True)
    if layout.pending.is_dir():
        layout.pending.rmdir()
    for path in layout.folder.glob(".*.tmp"):
        path.unlink(missing_ok=True)
