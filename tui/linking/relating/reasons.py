"""Why a link was made, each reason short enough for one row."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from tui.model import Reason

if TYPE_CHECKING:
    from tui.linking.frames import Event, Frame
    from tui.linking.frames.days import Days
    from tui.linking.relating.pair import Pair

_MOST_WORDS: Final = 3
_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"


def context(pair: Pair) -> list[Reason]:
    """Where, when and about what both statements are."""
    found = [Reason("place", f"same place: {pair.places[0]}")] if pair.places else []
    if pair.themes:
        shown = [pair.later.shown[theme] for theme in _telling(pair)]
        found.append(Reason("matter", f"same matter: {', '.join(shown)}"))
    when = _when(pair)
    return [*found, when] if when else found


def events(mine: Event, yours: Event, word: str) -> Reason:
    """What each says happened: “advanced” against “not withdrew”."""
    return Reason("event", f"“{_told(mine)}” {word} “{_told(yours)}”")


def figures(pair: Pair) -> list[Reason]:
    """Figures in one dimension that agree or disagree."""
    return [Reason("quantity", pair.figures.text)] if pair.figures else []


def sides(pair: Pair) -> list[Reason]:
    """That the two speak for different sides."""
    if pair.outside and not pair.across:
        return [Reason("side", "one of them speaks for no side")]
    if not pair.across:
        return []
    return [Reason("side", f"across sides: {pair.later.side} and {pair.earlier.side}")]


def denial(frame: Frame, event: Event | None = None) -> Reason:
    """The words that deny."""
    if frame.denial:
        return Reason("denial", f"denial cue: {frame.denial}")
    return Reason("denial", f"negation: {_told(event)}" if event else "negation")


def _telling(pair: Pair) -> list[str]:
    return sorted(pair.themes, key=lambda theme: (-len(theme), theme))[:_MOST_WORDS]


def _told(event: Event) -> str:
    text = event.text.lower()
    return f"not {text}" if event.negated else text


def _when(pair: Pair) -> Reason | None:
    later, earlier = pair.later.days, pair.earlier.days
    if later is None or earlier is None:
        return Reason("date", "same article") if pair.same_article else None
    if pair.gap == 0:
        first, last = max(later.first, earlier.first), min(later.last, earlier.last)
        if first == last:
            return Reason("date", f"same day: {day(last)}")
        return Reason("date", f"overlapping days: {day(first)} to {day(last)}")
    apart = "1 day apart" if pair.gap == 1 else f"{pair.gap} days apart"
    return Reason("date", f"{apart}: {_span(earlier)} and {_span(later)}")


def _span(days: Days) -> str:
    return day(days.last) if days.first == days.last else f"{day(days.first)} to {day(days.last)}"


def day(ordinal: int) -> str:
    """A day without its year: "12 May"."""
    found = date.fromordinal(ordinal)
    return f"{found.day} {_MONTHS.split()[found.month - 1]}"
