"""Paragraphs and sentences, with every quotation folded into one item of its sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.paragraphs import paragraphs
from tui.extracting.quotations import Quotation, pair_marks
from tui.extracting.sentence_ends import sentence_ends
from tui.extracting.surnames import is_nickname, mend_surnames
from tui.extracting.works import names_a_work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.extracting.tokens import Tokens

_LONGEST: Final = 400
"""No sentence has more items: this bounds every later scan."""
_ASIDE: Final = 7
_LONGEST_TITLE: Final = 24
_COMMON: Final = (
    tags.CUE
    | tags.VERB
    | tags.AUXILIARY
    | tags.PRONOUN
    | tags.PREPOSITION
    | tags.SUBORDINATOR
    | tags.DETERMINER
    | tags.POSSESSIVE
    | tags.ADVERB
)
"""What a word must be for its capital to be a headline's."""


@dataclass(slots=True)
class Sentence:
    """A sentence as its own outer words see it: parallel lists, one entry an item.

    An item is a word, a punctuation mark, or a whole quotation (bit `QUOTE`, found in `quotes`).
    """

    text: str
    paragraph: int
    words: list[str]
    lower: list[str]
    bits: list[int]
    starts: list[int]
    ends: list[int]
    quotes: dict[int, Quotation] = field(default_factory=dict)
    titled: bool = False
    """Whether This Is Written Like a Headline, so that capitals tell nothing."""

    def __len__(self) -> int:
        return len(self.words)

    @property
    def start(self) -> int:
        """Where the sentence begins in the text."""
        return self.starts[0]

    @property
    def end(self) -> int:
        """Where the sentence ends in the text."""
        return self.ends[-1]


def sentences(tokens: Tokens) -> list[Sentence]:
    """Every sentence of an article in order."""
    mend_surnames(tokens)
    found: list[Sentence] = []
    for number, (begin, end) in enumerate(paragraphs(tokens)):
        quotations = pair_marks(tokens, begin, end)
        whole = _items(tokens, number, begin, end, quotations)
        _join_genitives(whole)
        if len(whole) <= _LONGEST_TITLE and _is_titled(whole):
            _lower(whole)
        found.extend(_split(whole))
    return found


def _items(
    tokens: Tokens, number: int, begin: int, end: int, quotations: list[Quotation]
) -> Sentence:
    whole = Sentence(tokens.text, number, [], [], [], [], [])
    position = begin
    for quotation in [*quotations, None]:
        last = quotation.first if quotation else end
        _extend(whole, tokens, position, last)
        if quotation is None:
            break
        words = tokens.text[tokens.starts[quotation.first] : tokens.ends[quotation.last]]
        work = names_a_work(tokens, quotation)
        name = work or is_nickname(tokens, quotation)
        if not name:
            whole.quotes[len(whole)] = quotation
        whole.words.append(words if name else '"')
        whole.lower.append(whole.words[-1].lower())
        whole.bits.append(tags.CAPITAL if name else tags.QUOTE)
        whole.starts.append(tokens.starts[quotation.first])
        whole.ends.append(tokens.ends[quotation.last])
        if work:
            _part_comma(whole, quotation)
        position = quotation.last + 1
    return whole


def _part_comma(whole: Sentence, quotation: Quotation) -> None:
    """Let the comma inside the marks of a title stand behind it: `The film, “Dusk,” opens`."""
    if whole.text[quotation.end - 1] != ",":
        return
    whole.words.append(",")
    whole.lower.append(",")
    whole.bits.append(tags.PUNCTUATION | tags.COMMA)
    whole.starts.append(quotation.end - 1)
    whole.ends.append(whole.ends[-1])
    whole.ends[-2] = quotation.end - 1


def _extend(whole: Sentence, tokens: Tokens, begin: int, end: int) -> None:
    """Add plain words, leaving short asides such as `(D-Md.)` to the word before them."""
    position = begin
    for k in tokens.special_in(begin + 1, end):
        if tokens.words[k] == "(" and k >= position:
            close = _aside_end(tokens, k, end)
            if close is not None:
                _append(whole, tokens, position, k)
                whole.ends[-1] = tokens.ends[close]
                position = close + 1
    _append(whole, tokens, position, end)


def _aside_end(tokens: Tokens, opening: int, end: int) -> int | None:
    for k in range(opening + 1, min(end, opening + 2 + _ASIDE)):
        if tokens.words[k] == ")":
            return k
        if tokens.bits[k] & (tags.CUE | tags.MARK) or tokens.words[k] in "!?":
            return None
    return None


def _join_genitives(whole: Sentence) -> None:
    """Read the mark behind a plural as its genitive: `the drivers' claims`."""
    if "'" not in whole.words and "’" not in whole.words:
        return
    marks = [k for k, bits in enumerate(whole.bits) if k and bits & tags.MARK]
    joined = {
        k
        for k in marks
        if whole.words[k] in ("'", "’")
        and whole.starts[k] == whole.ends[k - 1]
        and whole.lower[k - 1].endswith("s")
    }
    if not joined:
        return
    for k in joined:
        whole.bits[k - 1] |= tags.GENITIVE
        whole.words[k - 1] += whole.words[k]
        whole.ends[k - 1] = whole.ends[k]
    kept = [k for k in range(len(whole)) if k not in joined]
    whole.quotes = {new: whole.quotes[k] for new, k in enumerate(kept) if k in whole.quotes}
    whole.words = [whole.words[k] for k in kept]
    whole.lower = [whole.lower[k] for k in kept]
    whole.bits = [whole.bits[k] for k in kept]
    whole.starts = [whole.starts[k] for k in kept]
    whole.ends = [whole.ends[k] for k in kept]


def genitive_length(word: str) -> int:
    """How many letters at its end make a word a genitive: `'s`, or the mark behind a plural."""
    return 1 if word[-1] in "'’" else 2


def _is_titled(whole: Sentence) -> bool:
    """Whether nearly all longer words of a paragraph are capitalised, common ones among them."""
    words = [k for k, word in enumerate(whole.words) if len(word) > 3 and word[0].isalpha()]
    capitals = [k for k in words if whole.bits[k] & tags.CAPITAL]
    common = [k for k in capitals if whole.bits[k] & _COMMON]
    return len(words) > 2 and bool(common) and len(capitals) * 5 >= len(words) * 4


def _lower(whole: Sentence) -> None:
    """Take the capital from every word of a headline that a word list explains."""
    whole.titled = True
    for k, bits in enumerate(whole.bits):
        if bits & _COMMON:
            whole.bits[k] = bits & ~tags.CAPITAL


def _append(whole: Sentence, tokens: Tokens, begin: int, end: int) -> None:
    whole.words += tokens.words[begin:end]
    whole.lower += tokens.lower[begin:end]
    whole.bits += tokens.bits[begin:end]
    whole.starts += tokens.starts[begin:end]
    whole.ends += tokens.ends[begin:end]


def _split(whole: Sentence) -> Iterator[Sentence]:
    begin, last = 0, len(whole) - 1
    for k in [*sentence_ends(whole), last]:
        while k - begin > _LONGEST:
            yield _slice(whole, begin, begin + _LONGEST + 1)
            begin += _LONGEST + 1
        if begin <= k:
            yield _slice(whole, begin, k + 1)
        begin = k + 1


def _slice(whole: Sentence, begin: int, end: int) -> Sentence:
    quotes = {}
    if whole.quotes:
        bits = whole.bits
        quotes = {k - begin: whole.quotes[k] for k in range(begin, end) if bits[k] & tags.QUOTE}
    return Sentence(
        whole.text,
        whole.paragraph,
        whole.words[begin:end],
        whole.lower[begin:end],
        whole.bits[begin:end],
        whole.starts[begin:end],
        whole.ends[begin:end],
        quotes,
        whole.titled,
    )
