"""Quotations: pairs of marks inside one paragraph, with odd marks made good."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags

if TYPE_CHECKING:
    from tui.extracting.tokens import Tokens

_OPENING: Final = frozenset("“„«‹") | {"``"}
_CLOSING: Final = frozenset("”»›")
_LONGEST_TAIL: Final = 5
_SINGLE: Final = frozenset("'‘’‚")
SAID: Final = ("said", "says", "wrote", "added")
"""The verbs that sloppy copy leaves beside a quotation with its mark or comma lost."""
_REACH: Final = 60
_FEW: Final = 3
_SPEAKERS: Final = lexicon.words("small_words.txt", "speakers")
_SENTENCE_END: Final = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks.

    `first` and `last` are the outermost tokens, marks included; `start` and `end` are offsets of
    what lies inside. `opened` and `closed` tell whether both marks are really there.
    """

    first: int
    last: int
    start: int
    end: int
    opened: bool = True
    closed: bool = True


def pair_marks(tokens: Tokens, begin: int, end: int) -> list[Quotation]:
    """The outermost quotations among the tokens of one paragraph, in order.

    An unclosed mark runs to the paragraph's end, or to the end of its sentence when another
    quotation opens later; an unopened one starts at the paragraph or after the last quotation.
    """
    marks = [k for k in tokens.special_in(begin, end) if tokens.bits[k] & tags.MARK]
    if not marks:
        return []
    doubles = [k for k in marks if tokens.words[k] not in _SINGLE]
    found = _Pairing(tokens, begin, end).pair(doubles)
    if len(doubles) < len(marks):
        found = sorted([*found, *_single(tokens, marks, found)], key=lambda q: q.first)
    return [quotation for quotation in found if quotation.start < quotation.end]


class _Pairing:
    """Walks over the double marks of one paragraph."""

    def __init__(self, tokens: Tokens, begin: int, end: int) -> None:
        self._tokens = tokens
        self._begin = begin
        self._end = end
        self._found: list[Quotation] = []
        self._open: int | None = None
        self._depth = 0

    def pair(self, marks: list[int]) -> list[Quotation]:
        for mark in marks:
            opens = _opens(self._tokens, mark)
            if self._open is None:
                self._outside(mark, opens)
            else:
                self._inside(mark, opens)
        if self._open is not None and self._open + 1 < self._end:
            last = self._attributed(self._open, self._end) or self._end - 1
            self._add(self._open, last, closed=False)
        return self._found

    def _outside(self, mark: int, opens: bool | None) -> None:
        if opens is not False:
            self._open = mark
            return
        first = self._found[-1].last + 1 if self._found else self._begin
        if mark - first < 3 or self._tokens.bits[mark - 1] & tags.NUMBER:
            return  # an inch mark, or a stray one
        single = self._single_opening(first, mark)
        if single is not None:
            self._add(single, mark)
            return
        between = sum(word in _SENTENCE_END for word in self._tokens.words[first : mark - 1])
        if self._found or between > _FEW:
            first = self._sentence_start(first, mark)
        self._add(first, mark, opened=False)

    def _single_opening(self, first: int, mark: int) -> int | None:
        """A mark that lost its half: `'Stop!''`."""
        tokens = self._tokens
        for k in range(mark - 1, max(first, mark - _REACH) - 1, -1):
            if tokens.bits[k] & tags.MARK and tokens.words[k] in _SINGLE:
                return k if _opens_single(tokens, k) else None
        return None

    def _inside(self, mark: int, opens: bool | None) -> None:
        assert self._open is not None
        if opens and self._tokens.words[mark] in _OPENING:
            self._depth += 1
        elif opens and mark - self._open > 1:
            self._add(self._open, self._sentence_end(self._open, mark), closed=False)
            self._open = mark
        elif self._depth and self._tokens.words[mark] in _CLOSING:
            self._depth -= 1
        elif mark == self._open + 1 and not opens and self._tokens.words[mark] in _CLOSING:
            return  # “”It is over,” she said
        else:
            self._add(self._open, mark)
            self._open, self._depth = None, 0

    def _sentence_start(self, first: int, mark: int) -> int:
        for k in range(mark - 2, first, -1):
            if self._tokens.words[k] in _SENTENCE_END:
                return k + 1
        return first

    def _sentence_end(self, first: int, mark: int) -> int:
        """Where a quotation whose closing mark is lost ends, another one opening at `mark`.

        What follows its first sentence is its own as long as it speaks of "I", "we" or "you".
        """
        words, lower = self._tokens.words, self._tokens.lower
        ends = [k for k in range(first + 1, mark) if words[k] in _SENTENCE_END] or [mark - 1]
        end = ends[0]
        for begin, more in pairwise(ends):
            if _SPEAKERS.isdisjoint(lower[begin + 1 : more]):
                break
            end = more
        return self._attributed(first, end) or end

    def _attributed(self, first: int, end: int) -> int | None:
        """The comma of `"It is over, said Roe.`, where the mark before it was lost.

        So too `"It is over, the mayor said.`, if the sentence ends there.
        """
        tokens = self._tokens
        for k in range(first + 2, end - 1):
            if tokens.words[k] != ",":
                continue
            named = tokens.bits[k + 2] & (tags.CAPITAL | tags.DETERMINER)
            if tokens.lower[k + 1] in SAID and named:
                return k
            if self._is_tail(k + 1, end):
                return k
        return None

    def _is_tail(self, k: int, end: int) -> bool:
        """Whether a name or office, a verb of saying and a full stop stand at `k`."""
        tokens = self._tokens
        for j in range(k, min(k + _LONGEST_TAIL, end - 1)):
            if j > k and tokens.lower[j] in SAID:
                return tokens.words[j + 1] == "."
            if not tokens.bits[j] & (tags.CAPITAL | tags.DETERMINER | tags.ROLE | tags.TITLE):
                return False
        return False

    def _add(self, first: int, last: int, *, opened: bool = True, closed: bool = True) -> None:
        tokens = self._tokens
        inner_first = first + 1 if opened else first
        inner_last = last - 1 if closed else last
        if inner_first <= inner_last:
            start, end = tokens.starts[inner_first], tokens.ends[inner_last]
            if closed and _is_stray(tokens, last + 1, self._end):
                last += 1  # the second of two quotations that end together
            self._found.append(Quotation(first, last, start, end, opened, closed))


def _is_stray(tokens: Tokens, k: int, end: int) -> bool:
    """Whether a single mark that opens nothing sticks to the mark before it."""
    stuck = k < end and tokens.words[k] in _SINGLE and tokens.starts[k] == tokens.ends[k - 1]
    return stuck and not tokens.text[tokens.ends[k] : tokens.ends[k] + 1].isalnum()


def _opens(tokens: Tokens, mark: int) -> bool | None:
    """Whether a mark opens (True), closes (False) or may do either (None)."""
    word = tokens.words[mark]
    text, start, end = tokens.text, tokens.starts[mark], tokens.ends[mark]
    before = start > 0 and not (text[start - 1].isspace() or text[start - 1] in "([—–―-")
    after = end < len(text) and not (text[end].isspace() or text[end] in ").,;:!?…—–―]")
    if word in _OPENING:
        return after or not before  # even a curly mark may be turned the wrong way
    if word in _CLOSING:
        return after and not before
    return None if before == after else after


def _single(tokens: Tokens, marks: list[int], doubles: list[Quotation]) -> list[Quotation]:
    """Quotations in single marks that lie outside every double one."""
    inside = {k for quotation in doubles for k in range(quotation.first, quotation.last + 1)}
    found: list[Quotation] = []
    opened: int | None = None
    closer: int | None = None
    for mark in marks:
        if mark in inside or tokens.words[mark] not in _SINGLE:
            continue
        if _opens_single(tokens, mark):
            if opened is not None and closer is not None:
                found.append(_between(tokens, opened, closer))
            opened, closer = mark, None
        elif opened is not None and mark > opened + 1 and _better(tokens, closer):
            closer = mark
    if opened is not None and closer is not None:
        found.append(_between(tokens, opened, closer))
    return [
        q
        for q in found
        if q.end - q.start > 1 and not inside.intersection(range(q.first, q.last + 1))
    ]


def _better(tokens: Tokens, closer: int | None) -> bool:
    """A mark after a full stop or comma surely closes; after a word it may be a genitive."""
    return closer is None or not tokens.bits[closer - 1] & tags.PUNCTUATION


def _opens_single(tokens: Tokens, mark: int) -> bool:
    text, start, end = tokens.text, tokens.starts[mark], tokens.ends[mark]
    before = start > 0 and not (text[start - 1].isspace() or text[start - 1] in "([—–-")
    after = end < len(text) and text[end].isalnum()
    return after and not before and tokens.words[mark] in "'‘‚"


def _between(tokens: Tokens, first: int, last: int) -> Quotation:
    return Quotation(first, last, tokens.starts[first + 1], tokens.ends[last - 1])
