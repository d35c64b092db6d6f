"""One search key for every spelling of a name, in any script."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_LONGEST_WORD: Final = 60
"""No word of a name is longer; what lies behind it is folded without the spelling rules."""

_REWRITES: Final[dict[str, str]] = {
    # One Slavic sound, many spellings: Malyar/Maliar, Zelenskyy/Zelensky, Kharkiv/Harkiv.
    "shch": "sh",
    "sch": "sh",
    "kh": "h",
    "gh": "g",
    "zh": "z",
    "y": "i",
    "j": "i",
    "ie": "i",
    # One Germanic, Romance or Arabic sound: Schroeder/Schröder, Joseph/Josef, Youssef/Yusuf.
    "ae": "a",
    "oe": "o",
    "ue": "u",
    "ou": "u",
    "ph": "f",
    "dh": "d",
    "th": "t",
    "tz": "ts",
    "w": "v",
    "q": "k",
    "x": "ks",
}
_SPELLING: Final = re.compile(
    r"(?P<double>(.)\2+)"
    r"|(?P<final>(?<=..)(?P<vowel>[oe])f\Z)"  # Smirnoff/Smirnov
    r"|(?P<hard>c(?![ceghiyz]))"  # Carl/Karl
    rf"|{'|'.join(sorted(_REWRITES, key=len, reverse=True))}"
)
_APOSTROPHES: Final = "'’ʼ`´"
_POSSESSIVE: Final = re.compile(rf"[{_APOSTROPHES}][sS]?(?!\w)")
_WITHOUT: Final = str.maketrans("", "", _APOSTROPHES)
_WORD: Final = re.compile(r"[a-z0-9]+")
_VOWELS: Final = frozenset("aeiou")


def fold(name: str) -> str:
    """The key under which every spelling of a name meets.

    Case, diacritics, script, punctuation and the usual differences of transliteration are gone:
    "Malyar" and "Maliar", "Zelenskyy" and "Зеленський" have one key each. Titles stay. Folding a
    key again changes nothing. A key is for comparing; it is not meant to be read.
    """
    return _fold_short(name) if len(name) <= _LONGEST_WORD else _fold(name)


@lru_cache(maxsize=32_768)
def _fold_short(name: str) -> str:
    return _fold(name)


def _fold(name: str) -> str:
    latin = to_ascii(name)
    if latin.isalnum():  # one word, as most are: nothing parts it and nothing is dropped
        return fold_word(latin.lower())
    if any(mark in latin for mark in _APOSTROPHES):
        latin = _POSSESSIVE.sub("", latin).translate(_WITHOUT)
    return " ".join(map(fold_word, _WORD.findall(latin.lower())))


def to_ascii(text: str) -> str:
    """A text of any script in plain Latin letters, its case kept."""
    if text.isascii():
        return text
    # Imported late: the app paints its first frame without this table.
    from anyascii import anyascii  # noqa: PLC0415

    return anyascii(text)


def fold_word(word: str) -> str:
    """The key of one lower-case ASCII word."""
    if len(word) <= _LONGEST_WORD:
        return _fold_word(word)
    return _fold_word(word[:_LONGEST_WORD]) + word[_LONGEST_WORD:]


@lru_cache(maxsize=65_536)
def _fold_word(word: str) -> str:
    while (folded := _SPELLING.sub(_rewrite, word)) != word:
        word = folded
    return word


def _rewrite(match: re.Match[str]) -> str:
    found = match[0]
    if found in _REWRITES:
        return _REWRITES[found]
    if match["double"]:
        # Figures keep their length: 1 and 11 are not one name.
        return found if found[0].isdigit() else found[0]
    return f"{match['vowel']}v" if match["final"] else "k"


@lru_cache(maxsize=65_536)
def consonants(key: str) -> str:
    """What is left of a folded word without its vowels, its first letter always kept."""
    return key[:1] + "".join(letter for letter in key[1:] if letter not in _VOWELS)


def vowels(key: str) -> str:
    """The vowels of a folded word behind its first letter."""
    return "".join(letter for letter in key[1:] if letter in _VOWELS)
