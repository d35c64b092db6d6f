"""What statements are about, and the places they name."""

from tui.extracting.themes.places import Gazetteer, places
from tui.extracting.themes.topics import topics

__all__ = ["Gazetteer", "places", "topics"]
