"""All statements of a folder become speakers and links."""

from tui.linking.identity import Identified, identify
from tui.linking.relating import relate, relate_again

__all__ = ["Identified", "identify", "relate", "relate_again"]
