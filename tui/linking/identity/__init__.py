"""Who is who: the sources of single articles become speakers across all of them."""

from tui.linking.identity.identifying import Identified, identify

__all__ = ["Identified", "identify"]
