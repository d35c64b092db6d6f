"""Reading: a file the user has becomes an article, with every offset kept.

    discover(paths)  which files there are, with what `articles.toml` says of them
    read(source)     one file → `Article`; `examine` also tells what could not be used
    fingerprint      changes when an article has to be read again
    read_cast        the user's own names for speakers
    read_lexicon     the user's own words for what happens

One module per file format in `formats`; what is text but not article in `skipping`.
"""

from __future__ import annotations

from tui.reading.article import Reading, examine, fingerprint, read
from tui.reading.cast import read_cast
from tui.reading.discovery import discover
from tui.reading.errors import Problem, ReadingError
from tui.reading.lexicon import read_lexicon
from tui.reading.sources import Discovery, Source

__all__ = [
    "Discovery",
    "Problem",
    "Reading",
    "ReadingError",
    "Source",
    "discover",
    "examine",
    "fingerprint",
    "read",
    "read_cast",
    "read_lexicon",
]
