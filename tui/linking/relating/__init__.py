"""How statements stand to one another, and why."""

from tui.linking.relating.relating import relate, relate_again

__all__ = ["relate", "relate_again"]
