"""The word lists of this room, each read once."""

from tui.linking.lexicon.loading import lines, rows, words

__all__ = ["lines", "rows", "words"]
