"""How statements stand to one another, and why."""

from tui.linking.relating.relating import Linked, relate, relate_again

__all__ = ["Linked", "relate", "relate_again"]
