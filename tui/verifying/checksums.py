"""Whether the files of a store are those that were built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.store.errors import StoreError
from tui.store.files import digest_file
from tui.verifying.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.store import Store


def check_checksums(store: Store) -> Iterator[Finding]:
    """Compare every file of the store with the checksum it was built with."""
    try:
        marks = store.marks()
    except StoreError:  # the list of articles is damaged itself, which is told below
        marks = dict(store.manifest.files)
    for name, mark in marks.items():
        try:
            same = digest_file(store.folder / name) == mark.sha256
        except OSError as error:
            yield Finding("store", name, f"{error.strerror}; build the store again")
            continue
        if not same:
            yield Finding("store", name, "not the file that was built; build the store again")
