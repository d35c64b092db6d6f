"""Noun phrases, read leftwards from their end or rightwards from their beginning.

There is no parser: a phrase is grown word by word from the closed classes around it, and a longer
reading is kept only where a clause can begin before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tui.extracting import lexicon, tags
from tui.extracting.nominals import NEVER, PEOPLE, is_name, is_nominal, links_names, ranks
from tui.extracting.phrase_breaks import breaks

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

MAX_ITEMS: Final = 60
"""No noun phrase is longer: this bounds every scan."""

_BOUNDARY: Final = (
    tags.PUNCTUATION
    | tags.QUOTE
    | tags.CONJUNCTION
    | tags.SUBORDINATOR
    | tags.RELATIVE
    | tags.ADVERB
    | tags.TIME
    | tags.MARK
)
_COUNTS: Final = lexicon.words("small_words.txt", "number_words") - {"one", "half"}
_NO_FIELD: Final = tags.VERB | tags.CUE | tags.ADVERB | tags.TIME | tags.NUMBER
_RANKS: Final = lexicon.words("small_words.txt", "ranks")
_BROADCASTS: Final = ("television", "radio", "tv")
_HEADS: Final = lexicon.words("small_words.txt", "heads")
_ARTICLES: Final = ("the", "a", "an")
SPANS: Final = lexicon.words("name_parts.txt", "spans")
_LONGEST_NAME: Final = 5
_CLIMB: Final = lexicon.words("small_words.txt", "climb")
_AFTER_NAME: Final = lexicon.words("small_words.txt", "after_name")
_AFTER_ROLE: Final = lexicon.words("small_words.txt", "after_role")


class Phrase(NamedTuple):
    """Items `first` to `last` (exclusive) of a sentence; `head` is the item the phrase is about."""

    first: int
    last: int
    head: int


def at_boundary(sentence: Sentence, first: int) -> bool:
    """Whether a clause can begin at this item, as what stands before it tells."""
    if first <= 0:
        return True
    before = sentence.bits[first - 1] & _BOUNDARY
    if before == tags.TIME and first > 1 and not sentence.bits[first - 1] & tags.CAPITAL:
        own = sentence.bits[first] & (tags.DETERMINER | tags.POSSESSIVE | tags.CAPITAL)
        return bool(own) or sentence.lower[first - 2] not in _ARTICLES  # the night shift said
    return bool(before)


def phrase_before(sentence: Sentence, end: int) -> Phrase | None:
    """The noun phrase that ends just before item `end`."""
    base = _base_before(sentence, end)
    if base is None:
        return None
    if sentence.bits[base.first] & tags.PRONOUN and base.last - base.first == 1:
        return base
    whole = _climb(sentence, base)
    bare = sentence.bits[base.head] & tags.OBJECT and whole == base
    return None if bare and sentence.lower[base.first - 1] != "of" else whole


def _base_before(sentence: Sentence, end: int) -> Phrase | None:
    """One unit of determiner, adjectives and nouns that ends before item `end`."""
    k = end - 1
    if k < 0:
        return None
    bits = sentence.bits[k]
    if bits & tags.PRONOUN or sentence.lower[k] in _HEADS or (bits & tags.GROUP and bits & NEVER):
        numbered = k > 0 and sentence.lower[k - 1] in ("the", "these", "those")
        return Phrase(k - numbered, end, k)  # the two
    if bits & tags.OBJECT and k and sentence.lower[k - 1] in _CLIMB:
        return Phrase(k, end, k)  # most of them, the man next to her
    if sentence.lower[k : k + 2] == ["half", "of"]:
        return Phrase(k, end, k)
    first = end
    if is_named_in_marks(sentence, k):
        return Phrase(k - 1, end, k)
    while (
        k >= 0
        and end - k < MAX_ITEMS
        and (is_nominal(sentence, k) or (first < end and _qualifies(sentence, k)))
    ):
        if first < end and breaks(sentence, k, first):
            break
        first = k
        k -= 1
    if k >= 0 and first < end and sentence.bits[k] & (tags.DETERMINER | tags.POSSESSIVE):
        first = _with_determiner(sentence, k, first)
    if first == end or not _has_head(sentence, first, end):
        return None
    return Phrase(first, end, end - 1)


def is_named_in_marks(sentence: Sentence, k: int) -> bool:
    """`The “River Museum” said`: a short name in marks behind its article."""
    quotation = sentence.quotes.get(k)
    if quotation is None or not k or not sentence.bits[k - 1] & tags.DETERMINER:
        return False
    short = quotation.last - quotation.first <= _LONGEST_NAME
    return (
        short
        and sentence.text[quotation.start].isupper()
        and (sentence.text[quotation.end - 1] not in ",.!?…")
    )


def _qualifies(sentence: Sentence, k: int) -> bool:
    """`the panel's only woman`, `the “yes” campaign`: what a phrase may hold before its noun."""
    if not sentence.bits[k] & tags.QUOTE:
        return ranks(sentence, k)
    whole = sentence.text[sentence.quotes[k].end - 1] in ",.!?…"
    return k > 0 and not whole and bool(sentence.bits[k - 1] & tags.DETERMINER)


def _with_determiner(sentence: Sentence, k: int, first: int) -> int:
    """Take the determiner at item `k` in, unless it is a "that" which opens a clause."""
    before = sentence.lower[k - 1] if k else ""
    if sentence.lower[k] == "that":
        opens = k > 0 and not sentence.bits[k - 1] & (tags.PREPOSITION | tags.PUNCTUATION)
        if opens or is_name(sentence, first):
            return first
    return k - 1 if before in ("all", "both", "half") else k


def _has_head(sentence: Sentence, first: int, end: int) -> bool:
    last = sentence.bits[end - 1]
    bare = last & (tags.DETERMINER | tags.POSSESSIVE) or sentence.lower[end - 1] == "own"
    return not bare or (end - first == 1 and not last & tags.GENITIVE)


def _climb(sentence: Sentence, base: Phrase) -> Phrase:
    """Take in what the phrase hangs on: `units` in `units of the southern group said`."""
    best = current = base
    while base.last - current.first < MAX_ITEMS:
        k = current.first - 1
        if k < 1:
            break
        joins = sentence.lower[k] in ("and", "or", "&")
        if not joins and sentence.lower[k] not in _CLIMB:
            break
        outer = _base_before(sentence, k)
        if outer is None or sentence.bits[outer.head] & tags.TIME:
            break
        if sentence.bits[outer.head] & tags.PRONOUN and not joins:
            break
        alike = _is_someone(sentence, outer.head) or not _is_someone(sentence, current.head)
        if joins and not (alike or _opens(sentence, outer.first)):
            break  # before the match, and Ana Roe said
        head = outer.head if not joins else current.head
        current = Phrase(outer.first, base.last, head)
        if _keeps(sentence, current, k):
            best = current
    return best


def _opens(sentence: Sentence, first: int) -> bool:
    """`…, road and rail officials said`: whether a part of a sentence begins at this item."""
    if first == 1 and sentence.bits[0] & tags.CONJUNCTION:
        return True
    return first == 0 or bool(sentence.bits[first - 1] & (tags.COMMA | tags.QUOTE))


def _is_someone(sentence: Sentence, head: int) -> bool:
    return is_name(sentence, head) or bool(sentence.bits[head] & (PEOPLE | tags.PRONOUN))


def _keeps(sentence: Sentence, phrase: Phrase, link: int) -> bool:
    if at_boundary(sentence, phrase.first):
        return True
    if sentence.lower[link] == "of":
        return True
    strong = sentence.bits[link - 1] & (PEOPLE | tags.CUE_NOUN | tags.EVIDENCE)
    return bool(strong and sentence.lower[link] not in ("and", "or", "&"))


def can_speak(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase names someone, or something that holds words, such as a letter."""
    head = phrase.head
    if is_name(sentence, head) or sentence.lower[head] in _HEADS:
        return True
    if is_measured(sentence, phrase):
        return True
    speaks = PEOPLE | tags.PRONOUN | tags.RELATIVE | tags.SPEECH_NOUN
    return bool(sentence.bits[head] & speaks)


def is_measured(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase names a study or figures: `early data`, `a large body of research`."""
    return any(bits & tags.EVIDENCE for bits in sentence.bits[phrase.first : phrase.last])


def phrase_after(sentence: Sentence, begin: int) -> Phrase | None:
    """The noun phrase that begins at item `begin`, with its complements."""
    base = _base_after(sentence, begin)
    if base is None or sentence.bits[base.head] & tags.PRONOUN:
        return base
    last, head = base.last, base.head
    while last < len(sentence) - 1 and last - begin < MAX_ITEMS:
        low = sentence.lower[last]
        plain_name = is_name(sentence, last - 1) and not sentence.bits[last - 1] & PEOPLE
        links = _AFTER_NAME if plain_name else _AFTER_ROLE
        if low not in links and low not in ("and", "&"):
            break
        more = _base_after(sentence, last + 1)
        if more is None or sentence.bits[more.head] & (tags.PRONOUN | tags.TIME | tags.SPEECH_NOUN):
            break
        if plain_name and low == "of" and not _is_home(sentence, more):
            break  # said Ana Roe of the flood
        last = more.last
    return Phrase(begin, last, head)


def _is_home(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether someone can be of it: a place, a body, a family, by name or in a word."""
    bits = sentence.bits[phrase.first : phrase.last]
    return any(one & (tags.CAPITAL | PEOPLE) for one in bits)


def _base_after(sentence: Sentence, begin: int) -> Phrase | None:
    stop = min(len(sentence), begin + MAX_ITEMS)
    k = begin
    if k < stop and sentence.bits[k] & tags.PRONOUN and not is_name(sentence, k):
        return Phrase(k, k + 1, k)
    while k < stop and sentence.bits[k] & (tags.DETERMINER | tags.POSSESSIVE):
        k += 1
    noun = k
    while k < stop and _continues(sentence, k, begin, noun):
        k += 1
    if k == noun:
        return Phrase(begin, k, k - 1) if k > begin and sentence.lower[k - 1] in _HEADS else None
    return Phrase(begin, k, k - 1)


def _continues(sentence: Sentence, k: int, begin: int, noun: int) -> bool:
    if is_nominal(sentence, k):
        return not _stops(sentence, k, begin, noun)
    if sentence.bits[k] & tags.QUOTE and k == noun > begin:
        return True  # the authors of the “Open Harbour” plan
    if k > begin and k + 1 < len(sentence) and ranks(sentence, k):
        return is_nominal(sentence, k + 1)
    based = sentence.lower[k + 1].endswith("-based") if k + 1 < len(sentence) else False
    return k > noun and based and sentence.lower[k] == ","  # the Lima, Peru-based group


def _stops(sentence: Sentence, k: int, begin: int, noun: int) -> bool:
    """Whether a phrase read rightwards has ended before item `k`: a name, then a plain word."""
    if k == noun or sentence.lower[k] in ("&", "/"):
        return False
    bits, before = sentence.bits[k], sentence.bits[k - 1]
    if bits & tags.TIME and not bits & tags.GENITIVE:
        return not (before & bits & tags.CAPITAL and sentence.lower[k] in SPANS)
    if sentence.lower[k].endswith("ing") and k + 1 < len(sentence):
        opens = tags.DETERMINER | tags.POSSESSIVE | tags.GENITIVE | tags.PREPOSITION
        if sentence.bits[k + 1] & opens and not bits & (tags.CAPITAL | PEOPLE):
            return True
    if sentence.lower[k] in _COUNTS and not before & tags.CAPITAL:
        return not before & tags.NUMBER  # told police four boats sank
    if begin < noun or before & tags.DEMONYM:
        return False
    if sentence.lower[k] in _BROADCASTS or _is_rank(sentence, k):
        return False
    plain = not bits & (tags.CAPITAL | tags.NUMBER) and not links_names(sentence, k)
    spoken = before & tags.CAPITAL and not before & (tags.GENITIVE | tags.NUMBER)
    named = bool(spoken) and is_name(sentence, k - 1)
    return plain and named and not bits & PEOPLE and "-" not in sentence.lower[k]


def _is_rank(sentence: Sentence, k: int) -> bool:
    """`said Harbour Bank senior economist Ana Roe`: what leads up to an office and a name."""
    if sentence.lower[k] in _RANKS:
        return _is_office(sentence, k + 1, tags.CAPITAL | tags.ROLE)
    field = any(_is_office(sentence, j, tags.CAPITAL) for j in (k + 1, k + 2))
    return field and not sentence.bits[k] & _NO_FIELD and is_nominal(sentence, k + 1)


def _is_office(sentence: Sentence, k: int, behind: int) -> bool:
    """Whether an office stands at item `k` and a word with one of the tags `behind` follows it."""
    if k + 1 >= len(sentence) or not sentence.bits[k] & (tags.ROLE | tags.TITLE):
        return False
    return bool(sentence.bits[k + 1] & behind)


def clause_ends(sentence: Sentence, k: int) -> bool:
    """Whether punctuation, or nothing more, stands at item `k`."""
    return k >= len(sentence) or bool(sentence.bits[k] & tags.PUNCTUATION)
