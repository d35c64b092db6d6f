"""Quotations that are lines of their own and no speech: quoted headings, and signatures."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from tui.extracting.utterances import inside

if TYPE_CHECKING:
    from tui.extracting.quotations import Quotation
    from tui.extracting.sentences import Sentence
    from tui.model import Span

_LONGEST_HEADING: Final = 9
_LONGEST_SIGNATURE: Final = 10
_SINGLE: Final = "'‘‚"


class SetApart:
    """Knows which quoted lines of an article are set like a heading or sign a quotation."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self._sentences = sentences

    def is_heading(self, index: int, quotation: Quotation) -> bool:
        """A short quotation that is a whole paragraph and is set like a heading.

        It ends without a full stop, or stands in single marks where others stand in double ones.
        """
        sentence = self._sentences[index]
        if quotation.last - quotation.first >= _LONGEST_HEADING:
            return False
        neighbours = self._sentences[max(0, index - 1) : index + 2]
        if any(s is not sentence and s.paragraph == sentence.paragraph for s in neighbours):
            return False
        if _is_single(sentence, quotation):
            return self._in_doubles
        return sentence.text[quotation.end - 1] not in ".,!?…-—"

    @cached_property
    def _in_doubles(self) -> bool:
        """Whether the article sets most of its quotations in double marks."""
        marks = [_is_single(s, q) for s in self._sentences for q in s.quotes.values()]
        return sum(marks) * 2 <= len(marks)

    def is_signature(self, index: int) -> bool:
        """Whether a line that closes a block quotation only names who said it.

        `“…` on the lines before, then `Ana Roe, mayor.”`: the marks are round both.
        """
        line = self._sentences[index]
        if not index or len(line) > 2 or set(line.quotes) != {0}:
            return False
        quoted = self._sentences[index - 1]
        closing, opening = line.quotes[0], quoted.quotes.get(len(quoted) - 1)
        if line.paragraph == quoted.paragraph or opening is None or opening.closed:
            return False
        if closing.opened or not closing.closed:
            return False
        words = line.text[closing.start : closing.end].replace(",", " ").rstrip(".").split()
        named = [word for word in words if word[0].isupper()]
        return 1 < len(named) <= len(words) <= _LONGEST_SIGNATURE and words[0] in named

    def signer(self, index: int) -> Span:
        """The words of such a line, without its full stop."""
        line = self._sentences[index]
        start, end = inside(line, line.quotes[0])
        return start, end - (line.text[end - 1] == ".")


def _is_single(sentence: Sentence, quotation: Quotation) -> bool:
    return quotation.opened and sentence.text[quotation.start - 1] in _SINGLE
