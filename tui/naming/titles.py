"""What stands before a name and is not part of it."""

from __future__ import annotations

import re
from typing import Final

from tui.naming.lexicon import words

_BEHIND: Final = re.compile(r"[,(;:]")
_EDGES: Final = "\"“”‘’'«»„.-–—"
_LEADS_TO_PLACE: Final = frozenset({"of", "in", "for", "at"})
_MOST_WORDS: Final = 24
"""A longer phrase is not a name; only its last words are looked at."""


def strip_titles(name: str) -> str:
    """The name alone: "Deputy Defence Minister Hanna Maliar, 44" gives "Hanna Maliar".

    Drops what follows a comma or bracket, every title with what it is the title of, and the words
    before a title. Something always stays: a bare title is returned as it is.
    """
    mark = _BEHIND.search(name)
    head = (name[: mark.start()].rstrip() if mark else name) or name
    parts = head.split()[-_MOST_WORDS:]
    kept = parts[_last_lower(parts) :]
    kept = kept[_last_title(kept) :]
    while len(kept) > 1 and _is_before(kept):
        kept = kept[1:]
    if all(_bare(word) in words("titles") for word in kept):
        return head.strip()
    return " ".join(kept)


def _bare(word: str) -> str:
    return word.strip(_EDGES).replace(".", "").lower()


def _is_before(parts: list[str]) -> bool:
    first = _bare(parts[0])
    if first in words("titles"):
        return True
    if len(parts) <= 2 or parts[1].islower():
        return False
    return first in words("portfolios") or first in words("titles_also_names")


def _last_lower(parts: list[str]) -> int:
    """Where the name begins behind lower-case words: "commander of ground forces Oleh Bondar".

    One word behind "of" is a country or an office, not a name: "Duchess of Sussex" stays whole.
    """
    small = words("particles")
    if len(parts) > 1 and parts[-2] in _LEADS_TO_PLACE:
        return 0
    for index in range(len(parts) - 2, -1, -1):
        word = parts[index].strip(_EDGES)
        if word[:1].islower() and word not in small and parts[index + 1][:1].isupper():
            return index + 1
    return 0


def _last_title(parts: list[str]) -> int:
    """Where the name begins behind the last plain title: "Ukrainian President Volodymyr"."""
    for index in range(len(parts) - 2, -1, -1):
        rest = parts[index + 1 :]
        if _bare(parts[index]) in words("titles") and not all(
            _bare(word) in words("particles") for word in rest
        ):
            return index + 1
    return 0
