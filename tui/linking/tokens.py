"""The words of a phrase or statement, with the key under which their spellings meet."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from tui.linking.lexicon import lines
from tui.naming import fold
from tui.vocabulary import Vocabulary

MOST_CHARACTERS: Final = 4000
"""What lies further on in one statement or name is not compared."""

# The looks ahead spare most words two alternatives that begin few of them.
_WORD: Final = re.compile(
    r"(?=[CcRrDdPpNnSs][oOrReEuU][^\W_]{0,5}-)(?i:counter|re|co|de|pre|north|south)-[^\W_]{1,40}|"
    r"(?=.\.)(?:[^\W\d_]\.){2,4}|[^\W_]{1,60}(?:['’.][^\W_]{1,20}){0,2}"
)
_PIECE: Final = re.compile(rf"(?:[a-z]{{1,60}} |{_WORD.pattern})[\W_]*")
"""A word with all that stands between it and the next; the plainest words first, for speed."""
_BREAK: Final = re.compile(r"[,;:.!?()…–—]|\s-\s")
_LONGEST_GAP: Final = 200


class Word(NamedTuple):
    """One word, the same wherever it stands.

    `text` as it is written, `lower` in small letters, `key` folded and with one spelling for
    British and American; `capital` where it begins with one.
    """

    text: str
    lower: str
    key: str
    capital: bool


def tokens(text: str) -> tuple[Word, ...]:
    """The words of the first `MOST_CHARACTERS` characters; hyphens and spaces part them."""
    return tuple(filter(None, map(_WORDS.__getitem__, _WORD.findall(text, 0, MOST_CHARACTERS))))


def tokens_and_breaks(text: str) -> tuple[tuple[Word, ...], frozenset[int]]:
    """The words of a text, and the numbers of those that have a mark of a break before them."""
    pieces = _PIECE.findall(text, 0, MOST_CHARACTERS)
    found: list[Word] = []
    breaks: set[int] = set()
    # Only what stands before the first word is in no piece.
    broken = _is_break(text[: min(len(text), MOST_CHARACTERS) - sum(map(len, pieces))])
    for word, ends in map(_PIECES.__getitem__, pieces):
        if word is None:
            broken = broken or ends
            continue
        if broken:
            breaks.add(len(found))
        found.append(word)
        broken = ends
    return tuple(found), frozenset(breaks)


def _is_break(gap: str) -> bool:
    return gap != " " and _BREAK.search(gap, 0, _LONGEST_GAP) is not None


def _in_piece(piece: str) -> tuple[Word | None, bool]:
    """The word in a piece, and whether a break is behind it."""
    match = _WORD.match(piece)
    text = match[0] if match else ""
    word = _WORDS[text]
    behind = piece[len(text) :] if word else piece
    return word, _is_break(behind)


_PIECES: Final = Vocabulary(_in_piece)


@lru_cache(maxsize=8192)
def name_tokens(name: str) -> tuple[Word, ...]:
    """The words of a name or role, which turn up again and again."""
    return tokens(name)


def _word(text: str) -> Word | None:
    """A word, None where nothing of it is left."""
    key = key_of(text)
    return Word(text, text.lower(), key, text[:1].isupper()) if key else None


_WORDS: Final = Vocabulary(_word)


def key_of(word: str) -> str:
    """The key of one word: folded, full stops of an abbreviation dropped, one spelling."""
    key = fold(word.replace(".", "")).replace(" ", "")
    return _spellings().get(key, key)


@cache
def _spellings() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in lines("spellings"):
        kept, *others = (fold(word).replace(" ", "") for word in line.split())
        for word in others:
            table[word] = kept
            table[f"{word}s"] = f"{kept}s"
        table.setdefault(f"{kept}s", f"{kept}s")
    return table
