"""Whether a name is the one asked for: by the beginnings of its words, however it is spelled."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from tui.browsing.plain import plain
from tui.naming import fold

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Spaces(dict[int, str | None]):
    """Maps what is neither letter nor figure to a space."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = form = char if char.isalnum() else " "
        return form


_SPACES: Final = _Spaces()


@lru_cache(maxsize=1 << 17)
def spaced(text: str) -> str:
    """Return the plain words of a text with one space between, before and behind them.

    So a word stands in a text as `" word "`, and begins one as `" word"`. Kept for as many texts
    as a large store has statements: a filter is tried letter by letter as it is typed.
    """
    return f" {' '.join(plain(text).translate(_SPACES).split())} "


class Likeness:
    """A wanted name, ready to be held against others; each is compared once.

    Args:
        wanted: Its words have to begin words of the name, in any order.
        exact: The name has to be just this one.
        spelled: Also compare under `naming.fold`, which gives the spellings of a name one key.
        whole: Its words have to be words of the name, not begin them.
    """

    def __init__(
        self, wanted: str, exact: bool = False, *, spelled: bool = False, whole: bool = False
    ) -> None:
        self._exact = exact
        self._wanted = spaced(wanted)
        end = " " if whole else ""
        self._starts = [f" {word}{end}" for word in self._wanted.split()]
        key = fold(wanted) if spelled else ""
        self._key = key if 2 * len(key) > len(wanted) else ""  # "zzzz" folds to "z", a bad key
        self._folded = [f" {word}{end}" for word in self._key.split()]
        self._seen: dict[str, bool] = {}

    def __call__(self, name: str) -> bool:
        """Tell whether a name is like the one wanted."""
        known = self._seen.get(name)
        if known is None:
            known = self._seen[name] = self._is_like(name)
        return known

    def any(self, names: Iterable[str]) -> bool:
        """Tell whether one of some names is like the one wanted."""
        return any(map(self, names))

    def _is_like(self, name: str) -> bool:
        plain_name = spaced(name)
        if self._exact:
            return plain_name == self._wanted or bool(self._key and fold(name) == self._key)
        if self._starts and all(start in plain_name for start in self._starts):
            return True
        if not self._folded:
            return False
        folded = f" {fold(name)} "
        return all(start in folded for start in self._folded)
