"""When each statement of an article was made: the expression that belongs to the saying."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, Final

from tui.extracting.when.edtf import written
from tui.extracting.when.scan import expressions
from tui.model import Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.extracting.when.dates import Now, When
    from tui.extracting.when.expression import Expression
    from tui.model import Span

_REACH: Final = 1500
"""How far from a statement its window is looked at, in characters: keeps odd texts cheap."""

_COMMA: Final = 25
_COARSE: Final = {"year": 80, "month": 40, "vague": 40}
_SINCE: Final = 40
"""How many characters further away an expression counts as being for each of these."""

_OPENING: Final = 2
"""An expression this near to its window's beginning stands for all that follows."""
_ATTACHED: Final = 24
"""Years and "since …" tell of many other things: they date a saying only this near to its cue."""


class Calendar:
    """The time expressions of one article, found once, and what they mean.

    Args:
        text: The article.
        published: When it came out: an ISO date, or a date and time with an offset, which sets
            the time zone; None where unknown.
    """

    def __init__(self, text: str, published: str | None) -> None:
        self._text = text
        self._found = expressions(text)
        self._starts = [one.span[0] for one in self._found]
        self._now: Now | None = None
        self._whens: list[When | None] = [None] * len(self._found)
        if published is not None:
            from tui.extracting.when.dates import now_of, whens  # noqa: PLC0415  loads pendulum

            self._now = now_of(published)
            if self._now is not None:
                self._whens = whens(self._found, self._now)

    def said(
        self,
        window: Span,
        inner: Sequence[Span],
        cue: Span | None = None,
        rivals: Sequence[Span] = (),
    ) -> Said:
        """Return when a statement was made.

        Args:
            window: The sentence or sentences that hold the attribution.
            inner: The statement's own segments, and those of other statements in the window; a
                time named in there is that of the thing said.
            cue: Where the attributing word stands; without it what is nearest to the statement
                counts as nearest to the cue.
            rivals: Where other speakers' attributing words stand; a time that is nearer to one of
                them is theirs, unless it opens the window.

        Returns:
            An open interval up to publication where the saying is not dated. Without a date of
            publication only the words an expression consists of.
        """
        window = _within_reach(window, inner, len(self._text))
        best = self._nearest(window, inner, [cue] if cue else list(inner), rivals)
        return self._untold if best is None else self._dated(best)

    def names_time(self, window: Span) -> bool:
        """Tell whether any expression begins in a window; where none does `said` finds nothing."""
        first = bisect_left(self._starts, window[0])
        return first < len(self._starts) and self._starts[first] < window[1]

    @cached_property
    def _untold(self) -> Said:
        if self._now is None:
            return Said(None, None, None)
        day = self._now.day.isoformat()
        return Said(f"../{day}", None, day)

    def _nearest(
        self,
        window: Span,
        inner: Sequence[Span],
        targets: Sequence[Span],
        rivals: Sequence[Span],
    ) -> int | None:
        """Return the index of the expression in a window that dates the saying."""
        best: tuple[int, int] | None = None
        for index in range(bisect_left(self._starts, window[0]), len(self._found)):
            one = self._found[index]
            if one.span[0] >= window[1]:
                break
            if not self._may_date(index) or _touches(one.span, inner) or self._quoted(one, window):
                continue
            cost = self._cost(one, targets)
            if one.span[0] - window[0] > _OPENING and self._is_of_others(one, cost, rivals):
                continue
            if best is None or cost < best[0]:
                best = (cost, index)
        return best[1] if best else None

    def _may_date(self, index: int) -> bool:
        if self._now is not None:
            return self._whens[index] is not None
        return self._found[index].lead != "never"

    def _quoted(self, one: Expression, window: Span) -> bool:
        """Tell whether an expression stands in quotation marks: then it was said, not when."""
        before = self._text[window[0] : one.span[0]]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def _is_of_others(self, one: Expression, cost: int, rivals: Sequence[Span]) -> bool:
        """Tell whether an expression dates a rival's saying, or stands too far off to date any."""
        if one.form == "year" or one.lead == "since":
            coarse = _COARSE.get(one.form, 0) + (_SINCE if one.lead != "plain" else 0)
            if cost - coarse > _ATTACHED:
                return True
        return any(self._cost(one, [rival]) < cost for rival in rivals)

    def _cost(self, one: Expression, targets: Sequence[Span]) -> int:
        """Return how far an expression counts as being from the nearest target."""
        start, end = one.span
        gap, between = min(
            ((max(first - end, start - last, 0), (first, last)) for first, last in targets),
            default=(0, one.span),
        )
        words = self._text[min(end, between[1]) : max(start, between[0])]
        commas = min(words.count(","), 3) * _COMMA
        since = _SINCE if one.lead != "plain" else 0
        return gap + commas + since + _COARSE.get(one.form, 0)

    def _dated(self, index: int) -> Said:
        start, end = self._found[index].span
        basis = " ".join(self._text[start:end].split())
        days = self._whens[index]
        if days is None:
            return Said(None, None, None, basis, (start, end))
        first = days.first.isoformat() if days.first else None
        return Said(written(days), first, days.last.isoformat(), basis, (start, end))


def _within_reach(window: Span, inner: Sequence[Span], length: int) -> Span:
    """Return the part of a window that is inside the text and near the statement."""
    start, end = max(0, window[0]), min(length, window[1])
    if inner:
        start = max(start, min(first for first, _ in inner) - _REACH)
        end = min(end, max(last for _, last in inner) + _REACH)
    return start, min(end, start + 4 * _REACH) if end - start > 8 * _REACH else end


def _touches(span: Span, inner: Sequence[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in inner)


def resolve(text: str, window: Span, inner: Sequence[Span], published: str | None) -> Said:
    """Return when one statement was made; for a whole article build one `Calendar` instead.

    Args:
        text: The article.
        window: The sentence or sentences that hold the attribution.
        inner: The statement's own segments.
        published: When the article came out, as an ISO date or date and time.
    """
    return Calendar(text, published).said(window, inner)
