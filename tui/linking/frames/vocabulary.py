"""Plain words of the lists, as they stand in a text in small letters."""

from __future__ import annotations

from functools import cache, lru_cache

from tui.linking.frames.stems import theme
from tui.linking.lexicon import Added, added, lines


@cache
def plain(*names: str) -> frozenset[str]:
    """The words of one list or of several, neither folded nor stemmed."""
    return frozenset(word for name in names for line in lines(name) for word in line.split())


def themes(name: str) -> frozenset[str]:
    """The words of a list, each as the stem that stands for it."""
    return _themes(name, added())


@lru_cache(maxsize=64)
def _themes(name: str, _: Added) -> frozenset[str]:
    return frozenset(theme(word) for word in plain(name))
