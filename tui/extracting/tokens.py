"""An article's words: where each stands and what it may be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.model import Span

MARKS: Final = "\"“”„«»‘’'‚‹›"
"""Characters that open or close a quotation; `''` and ``` `` ``` are read as one double mark."""


_LONGEST_NAME: Final = 30
_MOST_CUTS: Final = 50
_MOST_WORDS: Final = 65_536
_NOT_ADVERBS: Final = lexicon.words("words.txt", "not_adverb")
_ACRONYMS: Final = lexicon.words("words.txt", "acronym")
_ARTICLES: Final = lexicon.words("small_words.txt", "name_articles")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, one entry a token: as written, in lower case, its bits, where it stands."""

    text: str
    words: list[str]
    lower: list[str]
    bits: list[int]
    starts: list[int]
    ends: list[int]


_WORD: Final = re.compile(
    r"(?:[^\W\d_]\.){2,12}(?:['’]s\b)?"  # U.S.
    r"|\d+(?:[.,:]\d+)*(?:(?:-[^\W_]+)+|[^\W\d_]+)?"  # 1,300  6.5  5km  12-year-old
    r"|\w+(?:[-'’]\w+)*"  # words, with their apostrophes and hyphens
    r"|\n[\s]*"  # line breaks
    r"|''|``|\.\.\.|--"
    r"|[^\w\s]"
)
_SHORT_FORMS: Final = lexicon.words("abbreviations.txt")
_GLUED: Final = re.compile(
    r"\Baccording(?= to\b)"
    r"|\Bbased(?= in\b)"
    r"|\B[io]n(?= (?:an?|his|her|its) (?:[a-z]+ ){0,2}"
    r"(?:statement|interview|post|message|video|tweet)\b)"
)


def _cuts(text: str) -> list[int]:
    """Where copy that lost a space must be cut: `Roein a statement`, `dronesaccording to`."""
    cuts = []
    for match in islice(_GLUED.finditer(text), _MOST_CUTS):
        begin = match.start()
        while begin > 0 and text[begin - 1].isalpha() and match.start() - begin < _LONGEST_NAME:
            begin -= 1
        whole = text[begin : match.end()]
        named = match.group() in ("in", "on", "based")
        if named and not (whole[0].isupper() and text.count(whole) == 1):
            continue  # "gave Putin an interview"
        cuts.append(match.start())
    return cuts


def tokenize(text: str, skipped: Sequence[Span] = ()) -> Tokens:
    """Cut a text into words, marks, punctuation and line breaks; linear in its length.

    What is skipped yields a line break, so that nothing reaches across it.
    """
    spans: list[Span] = []
    position = 0
    cuts = _cuts(text)
    for start, end in [*sorted(skipped), (len(text), len(text))]:
        for begin, stop in _between(position, start, cuts):
            spans += [match.span() for match in _WORD.finditer(text, begin, stop)]
        position = max(position, end)
        spans.append((min(start, len(text)), min(start, len(text))))
    words = [text[start:end] or "\n" for start, end in spans]
    dots = [k for k, word in enumerate(words) if word == "." and k]
    joined = {k for k in dots if _is_short_form(text, spans[k - 1], spans[k])}
    if joined:
        spans = _with_short_forms(spans, joined)
        words = [text[start:end] or "\n" for start, end in spans]
    known = _known_words()
    read = [known[word] for word in words]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    return Tokens(text, words, [low for low, _ in read], [bits for _, bits in read], starts, ends)


def _with_short_forms(spans: list[Span], stops: set[int]) -> list[Span]:
    """Give `Mr.` and the initial in `Ana J. Roe` their full stop."""
    return [
        (start, end + 1) if k + 1 in stops else (start, end)
        for k, (start, end) in enumerate(spans)
        if k not in stops
    ]


def _is_short_form(text: str, word: Span, stop: Span) -> bool:
    if word[1] != stop[0] or stop[1] - stop[0] != 1 or text[stop[1] : stop[1] + 1].isalnum():
        return False
    whole = text[word[0] : word[1]]
    if len(whole) == 1:
        following = text[stop[1] : stop[1] + 2]
        return whole.isupper() and following[:1] in (" ", "\u00a0") and following[1:].isupper()
    return whole in _SHORT_FORMS


def _between(position: int, start: int, cuts: list[int]) -> Iterator[Span]:
    """The stretches from `position` to `start`, parted at the cuts."""
    for cut in cuts:
        if position < cut < start:
            yield position, cut
            position = cut
    if position < start:
        yield position, start


class _Words(dict[str, tuple[str, int]]):
    """Every word met so far, in lower case and with its bits; a third of the time of a cache."""

    def __missing__(self, word: str) -> tuple[str, int]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        read = self[word] = _read(word)
        return read


@cache
def _known_words() -> _Words:
    return _Words()


def _read(word: str) -> tuple[str, int]:
    """A word in lower case and its bits."""
    low = word.lower().replace("’", "'")
    table = tags.table()
    if len(low) == 2 and low[1] == "." and word[0].isupper():
        return low, _shape(word, low)  # the initial of a name, no article
    if word.isupper() and low in _ACRONYMS:
        return low, tags.CAPITAL | (tags.ORGANISATION if low == "who" else 0)
    return low, _shape(word, low) | (table.get(low) or table.get(low.rstrip("."), 0))


def _has_article(word: str) -> bool:
    """Whether a word is a name with its article: `al-Amin`, `el-Khoury`, `d'Arcy`."""
    article, _, name = word.replace("’", "-").replace("'", "-").partition("-")
    return article in _ARTICLES and name[:1].isupper()


def _shape(word: str, low: str) -> int:
    first = word[0]
    if first.isalnum():
        bits = tags.CAPITAL if first.isupper() else 0
        if first.isdigit():
            bits |= tags.NUMBER
        elif not bits and not word.isalnum() and _has_article(word):
            bits = tags.CAPITAL
        if low.endswith("'s") and low not in tags.table():
            bits |= tags.GENITIVE
        if low.endswith("ly") and len(low) > 4 and not bits and low not in _NOT_ADVERBS:
            bits |= tags.ADVERB
        return bits
    if first == "\n":
        return tags.BREAK
    if word in ("''", "``") or first in MARKS:
        return tags.MARK
    return tags.PUNCTUATION | (tags.COMMA if first == "," else 0)
