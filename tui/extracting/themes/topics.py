"""What a statement is about: topics by name, then the nouns that stand out."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from tui.extracting.themes.wording import WORD, bases, load, singular, words_of

LIMIT: Final = 6
"""The most topics a statement has."""

_SCANNED: Final = 1_200
"""How many characters of a statement are looked at."""

_ENDINGS: Final = load("nouns.toml")
_DETERMINERS: Final = frozenset(_ENDINGS["determiners"])
_STOPS: Final = words_of("stops.txt")
_GENERAL: Final = words_of("general_nouns.txt")
_ADJECTIVES: Final = words_of("adjectives.txt")
_NOUNS: Final = tuple(_ENDINGS["noun"])
_OTHERS: Final = tuple(_ENDINGS["other"])


def topics(words: str) -> tuple[str, ...]:
    """Return what a statement is about, at most `LIMIT` topics.

    First the topics of data/topics.toml whose words it uses, in the order they come up; then nouns
    that no topic covers. Names, function words and reporting words are no topics. The same words
    always give the same topics.

    Args:
        words: The words of a statement.
    """
    named: dict[str, None] = {}
    nouns: dict[str, None] = {}
    run: list[str] = []
    before, end = "", 0
    found = list(WORD.finditer(words, 0, _SCANNED))
    headline = 2 * sum(match[0][0].isupper() for match in found) > len(found)
    for match in found:
        token, (start, stop) = match[0], match.span()
        if start != end + 1 or words[end] != " ":
            _close(run, nouns)
            before = ""
        is_name = token[0].isupper() and not headline and not _begins(words, start)
        word, part, topic = _read(token)
        if is_name:
            part, topic = "other" if part == "noun" else part, None
        else:
            topic = _topic_of_pair(before, word) or topic
        if topic:
            named[topic] = None
            if len(named) == LIMIT:
                break
        if topic or (part == "general"):
            run.clear()
        elif part == "noun":
            run.append(word)
        elif part != "adjective":
            _close(run, nouns)
            run[:] = [word] if part == "determiner" else []
        before, end = word, stop
    _close(run, nouns)
    return tuple((*named, *(noun for noun in nouns if noun not in named))[:LIMIT])


@lru_cache(maxsize=20_000)
def _read(token: str) -> tuple[str, str, str | None]:
    """Return a word in lower case, the part it plays in a run of words, and its topic."""
    word = token.lower().replace("’", "'").removesuffix("'s")
    if word in _GENERAL:
        part = "general"
    elif word in _ADJECTIVES:
        part = "adjective"
    elif _may_be_noun(word):
        part = "noun"
    else:
        part = "determiner" if word in _DETERMINERS else "other"
    return word, part, _topic_of(word)


def _begins(words: str, start: int) -> bool:
    """Tell whether a word begins a sentence, so that its capital means nothing."""
    before = words[max(0, start - 3) : start].rstrip(" “‘\"'(")
    return not before or before[-1] in ".!?:…\n"


def _may_be_noun(word: str) -> bool:
    return len(word) > 3 and "'" not in word and word not in _STOPS and word not in _GENERAL


def _close(run: list[str], nouns: dict[str, None]) -> None:
    """Note the noun of a run of content words: its last one, if that is clearly a noun.

    It is one by its ending, or because the run began with a determiner. A noun right before it
    belongs to it: "compensation fund".
    """
    if len(run) < 2 and not (run and run[0].endswith(_NOUNS)):
        run.clear()
        return
    noun = singular(run[-1])
    determined = run[0] in _DETERMINERS and len(run) in (2, 3) and not noun.endswith(_OTHERS)
    if _may_be_noun(noun) and noun not in _DETERMINERS and (determined or noun.endswith(_NOUNS)):
        first = run[-2] if len(run) > 2 and run[-2].endswith(_NOUNS) else ""
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


@lru_cache(maxsize=20_000)
def _topic_of(word: str) -> str | None:
    free, nouns = _lexicon()
    noun = nouns.get(word) or nouns.get(singular(word))
    return noun or next((free[base] for base in bases(word) if base in free), None)


def _topic_of_pair(first: str, second: str) -> str | None:
    """Return the topic of two words together: "front line", "climate change"."""
    if not first or not _may_be_second(second):
        return None
    free, _ = _lexicon()
    pairs = (f"{a} {b}" for a in bases(first) for b in bases(second))
    return next((free[pair] for pair in pairs if pair in free), None)


@lru_cache(maxsize=20_000)
def _may_be_second(word: str) -> bool:
    return any(one in _second_words() for one in bases(word))


@cache
def _second_words() -> frozenset[str]:
    return frozenset(word.split()[1] for word in _lexicon()[0] if " " in word)
