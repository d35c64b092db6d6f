"""The claim store: built incrementally, written atomically, opened a week at a time.

`tui.store.builder` builds one; what stands here opens it, and needs neither extractor nor linker.
"""

from tui.store.errors import NotAStoreError, StoreError
from tui.store.manifest import Week
from tui.store.places import locate, sample
from tui.store.reader import Store

__all__ = ["NotAStoreError", "Store", "StoreError", "Week", "locate", "sample"]
