"""Whether the files of a store are those that were built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.store.files import digest_file
from tui.verifying.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.store import Store


def check_checksums(store: Store) -> Iterator[Finding]:
    """Compare every file of the store with the checksum in `store.json`."""
    for name, mark in store.manifest.files.items():
        try:
            same = digest_file(store.folder / name) == mark.sha256
        except OSError as error:
            yield Finding("store", name, f"{error.strerror}; build the store again")
            continue
        if not same:
            yield Finding("store", name, "not the file that was built; build the store again")
    for one in store.manifest.inputs:
        if f"articles/{one.article}.json" not in store.manifest.files:
            yield Finding("store", one.name, "its article is not in the store; build it again")
