"""The words of a phrase or statement, with the key under which their spellings meet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from tui.linking.lexicon import lines
from tui.naming import fold

MOST_CHARACTERS: Final = 4000
"""What lies further on in one statement or name is not compared."""

_WORD: Final = re.compile(
    r"(?i:counter|re|co|de|pre|north|south)-[^\W_]{1,40}|"
    r"(?:[^\W\d_]\.){2,4}|[^\W_]{1,60}(?:['’.][^\W_]{1,20}){0,2}"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `text` as it stands, `key` folded, one spelling for British and American."""

    text: str
    key: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def tokens(text: str) -> tuple[Word, ...]:
    """The words of the first `MOST_CHARACTERS` characters; hyphens and spaces part them."""
    found = []
    for match in _WORD.finditer(text, 0, MOST_CHARACTERS):
        key = key_of(match[0])
        if key:
            found.append(Word(match[0], key, match.start(), match.end()))
    return tuple(found)


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
