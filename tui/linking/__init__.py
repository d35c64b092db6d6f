"""All statements of a folder become speakers and links."""

from tui.linking.folder import Change, Inventory, bring
from tui.linking.helpers import Bundle, Helpers
from tui.linking.identity import Identified, Matched, identify, match_again
from tui.linking.packing import DamagedError, pack, unpack, unpack_each
from tui.linking.shelf import Memory, Shelf
from tui.linking.whole import relate

__all__ = [
    "Bundle",
    "Change",
    "DamagedError",
    "Helpers",
    "Identified",
    "Inventory",
    "Matched",
    "Memory",
    "Shelf",
    "bring",
    "identify",
    "match_again",
    "pack",
    "relate",
    "unpack",
    "unpack_each",
]
