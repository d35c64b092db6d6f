"""An article's words: where each stands and what it may be."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, compress
from operator import add
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.model import Span

MARKS: Final = "\"“”„«»‘’'‚‹›"
"""Characters that open or close a quotation; `''` and ``` `` ``` are read as one double mark."""
DASHES: Final = frozenset(("-", "--", "–", "—", "―"))
"""Tokens that part what stands before them from what follows."""


_LONGEST_NAME: Final = 30
_MOST_CUTS: Final = 50
_NOT_ADVERBS: Final = lexicon.words("words.txt", "not_adverb")
_ACRONYMS: Final = lexicon.words("words.txt", "acronym")
_ARTICLES: Final = lexicon.words("small_words.txt", "name_articles")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, one entry a token: as written, in lower case, its bits, where it stands.

    `special` are the numbers of those tokens that are no plain word: breaks, marks, punctuation.
    Whoever looks for one of these need not walk over all.
    """

    text: str
    words: list[str]
    lower: list[str]
    bits: list[int]
    starts: list[int]
    ends: list[int]
    special: list[int]

    def special_in(self, begin: int, end: int) -> list[int]:
        """The numbers of the breaks, marks and punctuation from `begin` to before `end`."""
        first = bisect_left(self.special, begin)
        return self.special[first : bisect_left(self.special, end, first)]


_SPECIAL: Final = tags.BREAK | tags.MARK | tags.PUNCTUATION
_PIECE: Final = re.compile(
    r"(?:[a-zA-Z]+ "  # most words: told first, they take half the time
    r"|(?:[^\W\d_]\.){2,12}(?:['’]s\b)?"  # U.S.
    r"|\d+(?:[.,:]\d+)*(?:(?:-[^\W_]+)+|[^\W\d_]+)?"  # 1,300  6.5  5km  12-year-old
    r"|\w+(?:[-'’]\w+)*(?:\.(?:com|org|net|gov|edu|info|tv|co|uk|eu|ru|ua)\b)*"  # words, roe.com
    r"(?:\+(?![\w+]))?"  # OPEC+
    r"|\n[\s]*"  # line breaks
    r"|''|``|\.\.\.|--"
    r"|[^\w\s])"
    r"[^\S\n]*"  # and the blanks behind: nothing is left out, so lengths tell where pieces are
)
_SHORT_FORMS: Final = lexicon.words("abbreviations.txt")
STUCK: Final = ("in", "on", "and", "based")
"""Small words that copy which lost a space has stuck to the end of a name."""
_BEFORE_AND: Final = "lrsnhbm"
"""Letters before "and" in names: Poland, Bertrand, Ferdinand, Armand."""
_OWN_WORDS: Final = (
    r"(?:an?|his|her|its) (?:[a-z]+ ){0,2}(?:statement|interview|post|message|video|tweet)\b"
)
# What is stuck stands first and what must be before it behind: so the search leaps to it.
_GLUED: Final = (
    (re.compile(r"according(?<=\w.{9})(?= to\b)"), 0, len("according")),
    (re.compile(r"based(?<=\w.{5})(?= in\b)"), 0, len("based")),
    (re.compile(r"and(?<=\w.{3})(?= (?:which|who|where)\b)"), 0, len("and")),
    (re.compile(rf"n (?<=\w[io]n )(?={_OWN_WORDS})"), 1, len("in")),
)
"""Patterns of what is stuck, how far behind its beginning each begins, and its length."""


def _cuts(text: str) -> list[int]:
    """Where copy that lost a space must be cut: `Roein a statement`, `dronesaccording to`."""
    found = sorted(
        (match.start() - back, length)
        for pattern, back, length in _GLUED
        for match in pattern.finditer(text)
    )
    return [start for start, size in found[:_MOST_CUTS] if _is_cut(text, start, start + size)]


def _is_cut(text: str, start: int, end: int) -> bool:
    begin = start
    while begin > 0 and text[begin - 1].isalpha() and start - begin < _LONGEST_NAME:
        begin -= 1
    whole, stem, stuck = text[begin:end], text[begin:start], text[start:end]
    if stuck == "according":
        return True
    if not whole[0].isupper() or text.count(whole) > 1:
        return False  # "gave Putin an interview"
    # "Harland which closed" is whole, "Rostokand which" is not: few names end in "and" like this.
    return stuck != "and" or stem[-1] not in _BEFORE_AND or text.count(stem) > 1


def glued_at(text: str, start: int, end: int) -> int:
    """Where a small word is stuck to the name from `start` to `end`; `end` where none is."""
    if not text.endswith(STUCK, start, end):
        return end
    for pattern, back, length in _GLUED:
        begin = end - length
        if begin >= start and pattern.match(text, begin + back):
            return begin if _is_cut(text, begin, end) else end
    return end


def tokenize(text: str, skipped: Sequence[Span] = ()) -> Tokens:
    """Cut a text into words, marks, punctuation and line breaks; linear in its length.

    What is skipped yields a line break, so that nothing reaches across it.
    """
    pieces: list[str] = []
    starts: list[int] = []
    position = 0
    cuts = _cuts(text)
    for start, end in [*sorted(skipped), (len(text), len(text))]:
        for begin, stop in _between(position, start, cuts):
            found = _PIECE.findall(text, begin, stop)
            pieces += found
            # Only blanks before the first piece are in none: the rest begin where one ends.
            starts += accumulate(map(len, found), initial=stop - sum(map(len, found)))
            starts.pop()
        position = max(position, end)
        pieces.append("")
        starts.append(min(start, len(text)))
    return _tokens(text, pieces, starts)


def _tokens(text: str, pieces: list[str], starts: list[int]) -> Tokens:
    """The tokens in some pieces; `Mr.` and the initial in `Ana J. Roe` get their full stop."""
    read = list(map(_WORDS.__getitem__, pieces))
    words, lower, bits, lengths = map(list, zip(*read, strict=True))
    ends = list(map(add, starts, lengths))
    joined = [
        k
        for k in _numbers_of(".", words)
        if k and starts[k] == ends[k - 1] and _is_short_form(words[k - 1], text, ends[k])
    ]
    if joined:
        kept = bytearray(b"\1") * len(words)
        for k in joined:
            kept[k] = False
            words[k - 1], lower[k - 1], bits[k - 1], _ = _WORDS[f"{words[k - 1]}."]
            ends[k - 1] += 1
        columns = (words, lower, bits, starts, ends)
        words, lower, bits, starts, ends = (list(compress(one, kept)) for one in columns)
    special = [k for k, one in enumerate(bits) if one & _SPECIAL]
    return Tokens(text, words, lower, bits, starts, ends, special)


def _numbers_of(word: str, words: list[str]) -> Iterator[int]:
    """The numbers of the words that are this one."""
    number = -1
    for _ in range(words.count(word)):
        number = words.index(word, number + 1)
        yield number


def _is_short_form(word: str, text: str, end: int) -> bool:
    """Whether the full stop behind a word, which ends at `end`, belongs to it."""
    if len(word) > 1 and word.rpartition("-")[2] not in _SHORT_FORMS:
        return False
    following = text[end : end + 2]
    if following[:1].isalnum():
        return False
    if word == "X" and text[max(0, end - 6) : end - 2].split()[-1:] in (["on"], ["to"]):
        return False  # he wrote on X. Roe agreed.
    if len(word) == 1:
        return word.isupper() and following[:1] in (" ", "\u00a0") and following[1:].isupper()
    return True


def _between(position: int, start: int, cuts: list[int]) -> Iterator[Span]:
    """The stretches from `position` to `start`, parted at the cuts."""
    for cut in cuts:
        if position < cut < start:
            yield position, cut
            position = cut
    if position < start:
        yield position, start


Entry = tuple[str, str, int, int]
"""A word as written and in lower case, its bits, and its length."""


def _entry(piece: str) -> Entry:
    """What is to be known of a word, whatever blanks are behind it; no word stands for a break."""
    word = piece if piece[:1] == "\n" else piece.rstrip()
    table = tags.table()
    if word.isalpha() and not word.isupper():  # most words: nothing in them but letters
        low = word.lower()
        return word, low, table.get(low, 0) | _letters(word, low), len(word)
    length, word = len(word), word or "\n"
    low = word.lower().replace("’", "'")
    if len(low) == 2 and low[1] == "." and word[0].isupper():
        bits = _shape(word, low)  # the initial of a name, no article
    elif word.isupper() and low in _ACRONYMS:
        bits = tags.CAPITAL | (tags.ORGANISATION if low == "who" else 0)
    else:
        bits = _shape(word, low) | (table.get(low) or table.get(low.rstrip("."), 0))
    return word, low, bits | (tags.STOPPED if low[-1] == "." else 0), length


def _has_article(word: str) -> bool:
    """Whether a word is a name with its article: `al-Amin`, `el-Khoury`, `d'Arcy`."""
    article, _, name = word.replace("’", "-").replace("'", "-").partition("-")
    return article in _ARTICLES and name[:1].isupper()


def _letters(word: str, low: str) -> int:
    """What the shape of a word of letters alone tells."""
    if word[0].isupper():
        return tags.CAPITAL
    return tags.ADVERB if _is_adverb(low) else 0


def _is_adverb(low: str) -> bool:
    whole = low.rpartition("-")[2]  # user-friendly
    return low.endswith("ly") and len(low) > 4 and whole not in _NOT_ADVERBS


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
        return bits if bits or not _is_adverb(low) else tags.ADVERB
    if first == "\n":
        return tags.BREAK
    if word in ("''", "``") or first in MARKS:
        return tags.MARK
    return tags.PUNCTUATION | (tags.COMMA if first == "," else 0)


_WORDS: Final = Vocabulary(_entry)
