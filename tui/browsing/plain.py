"""Words as a search sees them: no case, no diacritics, one kind of quotation mark."""

from __future__ import annotations

import unicodedata
from typing import Final

_ALIKE: Final = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2009\u202f\t\n\r", " "),
}


class _Table(dict[int, str | None]):
    """Maps a code point to its plain form; filled as characters are met."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        self[code] = form = _ALIKE.get(char) or _base(char)
        return form


def _base(char: str) -> str | None:
    """Return the letter under the diacritics in lower case, None for a mark on its own."""
    bare = [c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c)]
    if not bare:
        return None
    lower = "".join(bare).casefold()
    return lower if len(lower) == 1 else char.casefold()[:1]


_TABLE: Final = _Table()


def plain(text: str) -> str:
    """Return the text in the form that searches compare.

    One character stays one character, so that an offset in the result is an offset in the text;
    only combining marks that stand alone are dropped.
    """
    if text.isascii():
        return text.lower().replace("\n", " ").replace("\t", " ").replace("\r", " ")
    return text.translate(_TABLE)


def spans_of(text: str, query: str) -> list[tuple[int, int]]:
    """Return where a query stands in a text, in the form of `plain`, for lighting it up.

    Returns:
        Offsets in the text, in order, not overlapping; nothing for an empty query.
    """
    needle = plain(query).strip()
    haystack = plain(text)
    if not needle:
        return []
    back = None if len(haystack) == len(text) else _way_back(text)
    found: list[tuple[int, int]] = []
    at = haystack.find(needle)
    while at >= 0:
        end = at + len(needle)
        found.append((at, end) if back is None else (back[at], back[end]))
        at = haystack.find(needle, end)
    return found


def _way_back(text: str) -> list[int]:
    """Return the offset in the text of every character that `plain` keeps, and of the end."""
    kept = [at for at, char in enumerate(text) if _TABLE[ord(char)] is not None]
    return [*kept, len(text)]
