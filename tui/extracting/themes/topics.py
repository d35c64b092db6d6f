"""What a statement is about: topics by name, then the nouns that stand out."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from tui.extracting.themes.wording import WORD, bases, load, singular, words_of
from tui.vocabulary import Vocabulary

LIMIT: Final = 6
"""The most topics a statement has."""

_SCANNED: Final = 1_200
"""How many characters of a statement are looked at."""

_PIECE: Final = re.compile(rf"([a-z]{{1,40}}(?= )|{WORD.pattern})([\W\d_]*)")
"""A word, the plainest first for speed, and all that stands between it and the next."""

_ENDINGS: Final = load("nouns.toml")
_DETERMINERS: Final = frozenset(_ENDINGS["determiners"])
_STOPS: Final = words_of("stops.txt")
_GENERAL: Final = words_of("general_nouns.txt")
_ADJECTIVES: Final = words_of("adjectives.txt")
_NOUNS: Final = tuple(_ENDINGS["noun"])
_OTHERS: Final = tuple(_ENDINGS["other"])


def topics(words: str) -> tuple[str, ...]:
    """Return what a statement is about, at most `LIMIT` topics, as `told_topics` finds them."""
    return tuple(told_topics(words))


def told_topics(words: str) -> dict[str, str]:
    """Return what a statement is about, at most `LIMIT` topics, each with the word that tells it.

    First the topics of data/topics.toml whose words it uses, in the order they come up; then nouns
    that no topic covers. Names, function words and reporting words are no topics. The same words
    always give the same topics.

    Args:
        words: The words of a statement.
    """
    named: dict[str, str] = {}
    nouns: dict[str, None] = {}
    run: list[str] = []
    pieces = _PIECE.findall(words, 0, _SCANNED)
    read = [_WORDS[token] for token, _ in pieces]
    headline = 2 * [one.capital for one in read].count(True) > len(read)
    before, gap = "", "\n" + words[: words.find(pieces[0][0])] if pieces else ""
    for one, (token, behind) in zip(read, pieces, strict=True):
        if gap != " ":
            _close(run, nouns)
            before = ""
        part, topic = one.part, one.topic
        if one.capital or one.may_be_second:
            is_name = one.capital and not headline and not _begins(gap)
            part, topic = _in_place(one, before, is_name=is_name)
        if topic:
            named.setdefault(topic, token)
            if len(named) == LIMIT:
                break
        if topic or part == "general":
            run.clear()
        elif part == "noun":
            run.append(one.word)
        elif part != "adjective":
            _close(run, nouns)
            if part == "determiner":
                run.append(one.word)
        before, gap = one.word, behind
    _close(run, nouns)
    rest = [noun for noun in nouns if noun not in named][: LIMIT - len(named)]
    return named | {noun: noun.rsplit(" ", 1)[-1] for noun in rest}


class _Read(NamedTuple):
    """A word in lower case, the part it plays in a run of words, and its topic.

    `may_be_second` tells whether some topic is told by two words of which it can be the second.
    """

    word: str
    part: str
    topic: str | None
    may_be_second: bool
    capital: bool


def _read(token: str) -> _Read:
    """What is to be known of a word, wherever it stands."""
    word = token.lower().replace("’", "'").removesuffix("'s")
    if word in _GENERAL:
        part = "general"
    elif word in _ADJECTIVES:
        part = "adjective"
    elif _may_be_noun(word):
        part = "noun"
    else:
        part = "determiner" if word in _DETERMINERS else "other"
    forms = bases(word)
    second = not _second_words().isdisjoint(forms)
    return _Read(word, part, _topic_of(word, forms), second, token[0].isupper())


_WORDS: Final = Vocabulary(_read)


def _in_place(one: _Read, before: str, *, is_name: bool) -> tuple[str, str | None]:
    """Return the part that a word plays where it stands, and the topic it has there."""
    if is_name:
        return "other" if one.part == "noun" else one.part, None
    if before and one.may_be_second:
        return one.part, _topic_of_pair(before, one.word) or one.topic
    return one.part, one.topic


@lru_cache(maxsize=2_000)
def _begins(gap: str) -> bool:
    """Tell whether a word behind such a gap begins a sentence: then its capital means nothing."""
    before = gap[-3:].rstrip(" “‘\"'(")
    return before[-1] in ".!?:…\n" if before else len(gap) >= 3


def _may_be_noun(word: str) -> bool:
    return len(word) > 3 and "'" not in word and word not in _STOPS and word not in _GENERAL


@lru_cache(maxsize=20_000)
def _ends_as_noun(word: str) -> bool:
    return word.endswith(_NOUNS)


def _close(run: list[str], nouns: dict[str, None]) -> None:
    """Note the noun of a run of content words: its last one, if that is clearly a noun.

    It is one by its ending, or because the run began with a determiner. A noun right before it
    belongs to it: "compensation fund".
    """
    if not run:
        return
    if len(run) == 1 and not _ends_as_noun(run[0]):
        run.clear()
        return
    noun = singular(run[-1])
    determined = run[0] in _DETERMINERS and len(run) in (2, 3) and not noun.endswith(_OTHERS)
    if _may_be_noun(noun) and noun not in _DETERMINERS and (determined or _ends_as_noun(noun)):
        first = run[-2] if len(run) > 2 and _ends_as_noun(run[-2]) else ""
        nouns[f"{first} {noun}".strip()] = None
    run.clear()


@cache
def _lexicon() -> tuple[dict[str, str], dict[str, str]]:
    """Return the topics of words in any form, and of those that count as nouns only."""
    free: dict[str, str] = {}
    nouns: dict[str, str] = {}
    for topic, words in load("topics.toml")["topics"].items():
        for word in words:
            (nouns if word.endswith("=") else free).setdefault(word.rstrip("="), topic)
    return free, nouns


def _topic_of(word: str, forms: tuple[str, ...]) -> str | None:
    free, nouns = _lexicon()
    noun = nouns.get(word) or nouns.get(singular(word))
    return noun or next((free[form] for form in forms if form in free), None)


def _topic_of_pair(first: str, second: str) -> str | None:
    """Return the topic of two words together: "front line", "climate change"."""
    free, _ = _lexicon()
    pairs = (f"{a} {b}" for a in bases(first) for b in bases(second))
    return next((free[pair] for pair in pairs if pair in free), None)


@cache
def _second_words() -> frozenset[str]:
    return frozenset(word.split()[1] for word in _lexicon()[0] if " " in word)
