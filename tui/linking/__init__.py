"""All statements of a folder become speakers and links."""

from tui.linking.folder import Change, Inventory, bring
from tui.linking.identity import Identified, identify
from tui.linking.kept import KINDS
from tui.linking.shelf import Memory, Shelf
from tui.linking.whole import relate

__all__ = [
    "KINDS",
    "Change",
    "Identified",
    "Inventory",
    "Memory",
    "Shelf",
    "bring",
    "identify",
    "relate",
]
