"""The word lists of this room, each read once, and what a folder adds to them."""

from tui.linking.lexicon.loading import Added, added, extended, lines, per_lexicon, rows, words

__all__ = ["Added", "added", "extended", "lines", "per_lexicon", "rows", "words"]
