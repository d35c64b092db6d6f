"""How statements stand to one another, and why."""

from tui.linking.relating.relating import relate

__all__ = ["relate"]
