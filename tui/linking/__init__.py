"""All statements of a folder become speakers and links."""

from tui.linking.identity import Identified, identify

__all__ = ["Identified", "identify"]
