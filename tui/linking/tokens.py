"""The words of a phrase or statement, with the key under which their spellings meet."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from tui.linking.lexicon import lines
from tui.naming import fold

MOST_CHARACTERS: Final = 4000
"""What lies further on in one statement or name is not compared."""

# The looks ahead spare most words two alternatives that begin few of them.
_WORD: Final = re.compile(
    r"(?=[CcRrDdPpNnSs][oOrReEuU][^\W_]{0,5}-)(?i:counter|re|co|de|pre|north|south)-[^\W_]{1,40}|"
    r"(?=.\.)(?:[^\W\d_]\.){2,4}|[^\W_]{1,60}(?:['’.][^\W_]{1,20}){0,2}"
)
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
    return tuple(
        [word for part in _WORD.findall(text, 0, MOST_CHARACTERS) if (word := _word(part))]
    )


def tokens_and_breaks(text: str) -> tuple[tuple[Word, ...], frozenset[int]]:
    """The words of a text, and the numbers of those that have a mark of a break before them."""
    found: list[Word] = []
    breaks: set[int] = set()
    end = 0
    for match in _WORD.finditer(text, 0, MOST_CHARACTERS):
        word = _word(match[0])
        if word is None:
            continue
        start = match.start()
        gap = text[end:start]
        if gap != " " and _BREAK.search(gap, 0, _LONGEST_GAP):
            breaks.add(len(found))
        end = match.end()
        found.append(word)
    return tuple(found), frozenset(breaks)


@lru_cache(maxsize=8192)
def name_tokens(name: str) -> tuple[Word, ...]:
    """The words of a name or role, which turn up again and again."""
    return tokens(name)


@lru_cache(maxsize=65_536)
def _word(text: str) -> Word | None:
    """A word, None where nothing of it is left."""
    key = key_of(text)
    return Word(text, text.lower(), key, text[:1].isupper()) if key else None


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
