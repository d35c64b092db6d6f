"""Who is who: the sources of single articles become speakers across all of them."""

from tui.linking.identity.again import match_again
from tui.linking.identity.identifying import Identified, Matched, identify

__all__ = ["Identified", "Matched", "identify", "match_again"]
