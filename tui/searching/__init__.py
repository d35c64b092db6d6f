"""Finding words and speakers in an archive without reading all of its weeks.

An index beside the store, made from it and from nothing else: it can be deleted at any time, and
only what has changed is indexed again. SQLite's FTS5 was taken because it comes with Python, keeps
on disk what need not be in memory, and finds any part of a word, as a search on the desk does.
"""

from tui.searching.index import ArchiveIndex

__all__ = ["ArchiveIndex"]
