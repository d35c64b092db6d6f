"""What statements are about, and the places they name."""

from tui.extracting.themes.places import Gazetteer, places
from tui.extracting.themes.topics import told_topics, topics

__all__ = ["Gazetteer", "places", "told_topics", "topics"]
