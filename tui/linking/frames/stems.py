"""One form for every inflection of an English word, and one word for near synonyms."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from tui.linking.lexicon import lines, per_lexicon, rows
from tui.naming import fold
from tui.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

_VOWELS: Final = frozenset("aeiouy")
_KEPT_S: Final = ("ss", "us", "is")


def stem(word: str) -> str:
    """The stem of a word in any case; equal for advance, advances, advanced and advancing."""
    return _STEMS[word]


def stems_of(words: Iterable[str]) -> tuple[str, ...]:
    """The stem of each word of a row."""
    return tuple(map(_STEMS.__getitem__, words))


def _stem(word: str) -> str:
    bare = fold(word).replace(" ", "") if not word.isascii() else word.lower().replace(".", "")
    bare = bare.replace("’", "'").removesuffix("'s").replace("-", "").replace("'", "")
    base = _strip(_irregular().get(bare, bare))
    return _spellings().get(base, base)


_STEMS: Final = Vocabulary(_stem)


def theme(word: str) -> str:
    """The stem that stands for a word and its near synonyms: troops for soldiers."""
    return _themes()[word]


def themes_of(words: Iterable[str]) -> tuple[str, ...]:
    """The theme of each word of a row."""
    return tuple(map(_themes().__getitem__, words))


@per_lexicon
def _themes() -> Vocabulary[str]:
    synonyms = _synonyms()

    def theme_of(word: str) -> str:
        found = _root(_STEMS[word])
        return synonyms.get(found, found)

    return Vocabulary(theme_of)


def _root(found: str) -> str:
    """The stem that a verb shares with its noun: adjustment, adjust; evacuation, evacuate."""
    for ending, least in (("ment", 9), ("ation", 8), ("at", 7)):
        if len(found) >= least and found.endswith(ending):
            return found[: -len(ending)]
    return found[:-3] if len(found) > 8 and found.endswith("ction") else found


def _strip(word: str) -> str:
    word = _without_s(word)
    if len(word) > 5 and word.endswith("ing") and _VOWELS & set(word[:-3]):
        word = word[:-3]
    elif len(word) > 4 and word.endswith("ied"):
        word = f"{word[:-3]}y"
    elif len(word) > 4 and word.endswith("eed"):
        word = word[:-1]
    elif len(word) > 4 and word.endswith("ed") and _VOWELS & set(word[:-2]):
        word = word[:-2]
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in _VOWELS:
        word = word[:-1]
    return word


def _without_s(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(_KEPT_S):
        return word[:-1]
    return word


@cache
def _irregular() -> dict[str, str]:
    return {form: row[0] for row in rows("irregular") for form in row[1].split()}


@cache
def _spellings() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in lines("spellings"):
        kept, *others = (_strip(word.replace("-", "")) for word in line.split())
        table.update((word, kept) for word in others)
    return table


@per_lexicon
def _synonyms() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in lines("synonyms"):
        first, *others = (_root(stem(word)) for word in line.split())
        first = table.get(first, first)
        for word in others:
            table.setdefault(word, first)
    return table
