r"""One-for-one replacement of the characters that must never reach a terminal or a search.

Offsets of statements hold in the user's own file only if nothing is inserted or removed, so every
unsafe character becomes one U+FFFD and the rest stays, line ends (``\n``, ``\r\n``, ``\r``) too.
"""

from __future__ import annotations

import re
from typing import Final

REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"

UNSAFE: Final[tuple[tuple[int, int], ...]] = (
    # Control characters move the cursor, set the window title, end a string: all of C0 but
    # tab, line feed and carriage return, then DEL and C1 (among them NEL, a line break to Python).
    (0x00, 0x08),
    (0x0B, 0x0C),
    (0x0E, 0x1F),
    (0x7F, 0x9F),
    # Characters without a shape split a word in two for every search while looking whole, and
    # terminals disagree on their width: soft hyphen, grapheme joiner, fillers, zero-width spaces
    # and joiners (inside words and emoji too: no rule tells an honest one from a hidden one),
    # invisible operators, a byte order mark inside the text.
    (0xAD, 0xAD),
    (0x034F, 0x034F),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200D),
    (0x2060, 0x2065),
    (0x3164, 0x3164),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    # Bidirectional marks, embeddings, overrides and isolates show words in another order than
    # they stand in; 206A to 206F are their deprecated relatives.
    (0x061C, 0x061C),
    (0x200E, 0x200F),
    (0x202A, 0x202E),
    (0x2066, 0x206F),
    # Line and paragraph separator: a line break to Python and to some terminals, not to others.
    (0x2028, 0x2029),
    # Half a surrogate pair cannot be written in UTF-8; annotation marks hide the text they hold.
    (0xD800, 0xDFFF),
    (0xFFF9, 0xFFFB),
    # Noncharacters, and the tags and selectors of plane 14, which can smuggle a whole text.
    (0xFDD0, 0xFDEF),
    (0xE0000, 0xE0FFF),
    *((plane * 0x10000 + 0xFFFE, plane * 0x10000 + 0xFFFF) for plane in range(17)),
)
"""First and last code point of every range that is replaced."""

_UNSAFE: Final = re.compile("[" + "".join(f"{chr(a)}-{chr(b)}" for a, b in UNSAFE) + "]")


_SHAPELESS: Final = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def without_shapeless(text: str) -> str:
    """Return `text` without what web pages strew over words: soft hyphens, marks of direction.

    For texts whose offsets count in nothing but themselves; replaced, they would break words.
    """
    return _SHAPELESS.sub("", text)


def clean(text: str) -> str:
    """Return `text` with every unsafe character replaced, its length unchanged."""
    # Most texts hold none: to look at each different character once takes a third of the time.
    return _UNSAFE.sub(REPLACEMENT, text) if _UNSAFE.search("".join(set(text))) else text


def one_line(text: str) -> str:
    """Return `text` clean and on one line, as titles and names are shown."""
    return " ".join(clean(text).split())


def safe_name(name: str) -> str:
    """Return a file name as it may be shown: what is unsafe or not UTF-8 becomes ``%XX``.

    Two names that differ stay different, which one replacement character would not ensure.
    """
    return re.sub(
        rf"{_UNSAFE.pattern}|[\t\n\r]",
        lambda match: "".join(f"%{byte:02X}" for byte in _bytes(match[0])),
        name,
    )


def _bytes(char: str) -> bytes:
    try:
        return char.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return char.encode("utf-8", "surrogatepass")
