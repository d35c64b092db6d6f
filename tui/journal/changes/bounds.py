"""The words of a statement: from where to where it reaches in its article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Final

from tui.journal.anchoring import extent
from tui.journal.changes.statements import Correction
from tui.journal.errors import ChangeError, LostError
from tui.journal.locating import locate, quote_of
from tui.journal.target import Quote, Target, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.journal.draft import Draft
    from tui.journal.overlay import Overlay
    from tui.model import Article, Span

_MOST: Final = 50
_LONGEST: Final = 20_000


@dataclass(frozen=True, slots=True)
class Bounds(Correction):
    """The text a statement covers, in one piece or several."""

    op: ClassVar[str] = "statement.segments"

    statement: Target
    quotes: tuple[Quote, ...]
    machine: str

    def __post_init__(self) -> None:
        """Check order and size."""
        spans = [(one.start, one.end) for one in self.quotes]
        if not spans or len(spans) > _MOST:
            raise ChangeError(f"a statement has 1 to {_MOST} pieces of text; mark some words")
        if spans[0][0] < 0 or any(start >= end for start, end in spans):
            raise ChangeError("a piece of text ends before it begins; mark some words")
        if any(before[1] > after[0] for before, after in pairwise(spans)):
            raise ChangeError("two pieces of text overlap or are out of order; mark them again")
        if any(not one.exact.strip() for one in self.quotes):
            raise ChangeError("a piece of text is empty; mark some words")
        if sum(end - start for start, end in spans) > _LONGEST:
            raise ChangeError(f"a statement is at most {_LONGEST:,} characters long; mark fewer")

    @classmethod
    def of(cls, laid: Overlay, statement: str, segments: Sequence[Span]) -> Bounds:
        """Set the text of a statement.

        Args:
            laid: What is on the desk, laid with the texts of the articles.
            statement: Its id.
            segments: Offsets in code points, in text order; white space at their ends is left out.

        Raises:
            ChangeError: There is no such statement, or the offsets do not fit its article.
        """
        target, machine = laid.target(statement), laid.machine(statement)
        article = laid.article(machine.article)
        if article is None:
            raise ChangeError("the text of the article is not at hand; open it first")
        if any(not 0 <= start < end <= len(article.text) for start, end in segments):
            raise ChangeError("the marked words are not inside the article; mark them again")
        quotes = tuple(quote_of(article.text, _trimmed(article.text, span)) for span in segments)
        return cls(target, quotes, quoted(machine.words))

    @property
    def text(self) -> str:
        """What was done."""
        return (
            f"Words: {quoted(_words(one.exact for one in self.quotes))} (machine: {self.machine})"
        )

    def apply(self, draft: Draft) -> None:
        """Set segments and words; figures outside the new bounds are no longer the statement's."""
        statement = draft.statement(draft.find(self.statement))
        article = draft.ground.article(statement.article)
        if article is not None:
            segments = self._located(article)
            words = _words(article.text[start:end] for start, end in segments)
        else:
            segments = self._shifted(extent(draft.ground.by_id[statement.id])[0])
            words = _words(one.exact for one in self.quotes)
        quantities = tuple(one for one in statement.quantities if one.text in words)
        changed = replace(statement, segments=segments, words=words, quantities=quantities)
        draft.put(changed, "span", self.machine)

    def _located(self, article: Article) -> tuple[Span, ...]:
        found = [locate(article.text, one) for one in self.quotes]
        spans = tuple(one for one in found if one is not None)
        apart = all(before[1] <= after[0] for before, after in pairwise(spans))
        if len(spans) < len(found) or not apart:
            raise LostError(f"the article no longer has the words marked in {self.about}")
        return spans

    def _shifted(self, start: int) -> tuple[Span, ...]:
        """Return where the pieces are if the whole passage moved as the statement did."""
        anchor = self.statement.anchor
        by = start - anchor.start if anchor else 0
        return tuple((max(0, one.start + by), max(1, one.end + by)) for one in self.quotes)


def _trimmed(text: str, span: Span) -> Span:
    piece = text[span[0] : span[1]]
    start = span[0] + len(piece) - len(piece.lstrip())
    return (start, start + len(piece.strip()))


def _words(pieces: Iterable[str]) -> str:
    return " … ".join(" ".join(piece.split()) for piece in pieces)
