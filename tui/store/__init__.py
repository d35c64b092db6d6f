"""The claim store: built incrementally, written atomically, opened a week at a time.

`tui.store.builder` builds one; what stands here opens it, and needs neither extractor nor linker.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui.store.errors import NotAStoreError, StoreError
    from tui.store.manifest import Week
    from tui.store.places import locate, sample
    from tui.store.reader import Store

__all__ = ["NotAStoreError", "Store", "StoreError", "Week", "locate", "sample"]

_HOMES = {
    "NotAStoreError": "tui.store.errors",
    "Store": "tui.store.reader",
    "StoreError": "tui.store.errors",
    "Week": "tui.store.manifest",
    "locate": "tui.store.places",
    "sample": "tui.store.places",
}


def __getattr__(name: str) -> Any:
    """Import a name when it is first asked for.

    The app asks where its store is before it paints; the records and their reader would cost it a
    tenth of the time to the first frame.
    """
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
