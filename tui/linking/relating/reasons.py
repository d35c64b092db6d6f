"""Why a link was made, each reason short enough for one row."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from tui.linking.frames.stems import stem
from tui.linking.relating.grounds import Ground
from tui.linking.relating.matter import none_against_some
from tui.naming import fold

if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.linking.frames import Event, Frame
    from tui.linking.frames.days import Days
    from tui.linking.relating.grounds import Words
    from tui.linking.relating.pair import Pair

_MOST_WORDS: Final = 3
_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"


def both(pair: Pair, later: Words, earlier: Words) -> tuple[tuple[str, Words], ...]:
    """Words of the later and of the earlier statement."""
    return ((pair.later.statement.id, later), (pair.earlier.statement.id, earlier))


def context(pair: Pair) -> list[Ground]:
    """Where, when and about what both statements are."""
    found: list[Ground] = []
    if pair.places:
        name = pair.places[0]
        theirs = pair.earlier.places[fold(name)]
        found.append(Ground("place", f"same place: {name}", both(pair, name, theirs)))
    if pair.themes:
        told = _telling(pair)
        shown = [pair.later.shown[theme] for theme in told]
        at = [part for theme in told for part in both(pair, *_shown(pair, theme))]
        found.append(Ground("matter", f"same matter: {', '.join(shown)}", tuple(at)))
    when = _when(pair)
    return [*found, when] if when else found


def _shown(pair: Pair, theme: str) -> tuple[str, str]:
    return pair.later.shown[theme], pair.earlier.shown[theme]


def events(pair: Pair, mine: Event, yours: Event, word: str) -> Ground:
    """What each says happened: “advanced” against “not withdrew”; either may come first."""
    later = any(event is mine for event in pair.later.events)
    one, other = (pair.later, pair.earlier) if later else (pair.earlier, pair.later)
    at = ((one.statement.id, mine.text), (other.statement.id, yours.text))
    return Ground("event", f"“{_told(mine)}” {word} “{_told(yours)}”", at)


def figures(pair: Pair) -> list[Ground]:
    """Figures in one dimension that agree or disagree."""
    found = pair.figures
    if found is None:
        return []
    return [Ground("quantity", found.text, both(pair, found.a.text, found.b.text))]


def none_against(pair: Pair) -> Ground:
    """None of something against a number of it."""
    told = none_against_some(pair) or ""
    return Ground("quantity", f"none against {told}", both(pair, told, told))


def turned(pair: Pair) -> Ground:
    """A word of one against its opposite in the other."""
    later = _written(pair.later, pair.earlier.polarity.opposites)
    earlier = _written(pair.earlier, pair.turned)
    return Ground("event", f"“{later}” against “{earlier}”", both(pair, later, earlier))


def _written(frame: Frame, stems: Collection[str]) -> str:
    """The first word of a statement that has one of some stems."""
    return next((word for word in frame.plain.split() if stem(word) in stems), "")


def sides(pair: Pair) -> list[Ground]:
    """That the two speak for different sides."""
    if pair.outside and not pair.across:
        return [Ground("side", "one of them speaks for no side", whose(pair))]
    if not pair.across:
        return []
    told = f"across sides: {pair.later.side} and {pair.earlier.side}"
    return [Ground("side", told, whose(pair))]


def whose(pair: Pair) -> tuple[tuple[str, Words], ...]:
    """Where each text names who says it."""
    found = []
    for frame in (pair.later, pair.earlier):
        mention = frame.statement.mention
        found.append((frame.statement.id, ((mention.start, mention.end),) if mention else ()))
    return tuple(found)


def denial(frame: Frame, event: Event | None = None) -> Ground:
    """The words that deny."""
    if frame.denial:
        at = ((frame.statement.id, frame.denial),)
        return Ground("denial", f"denial cue: {frame.denial}", at)
    if event is None:
        return Ground("denial", "negation")
    return Ground("denial", f"negation: {_told(event)}", ((frame.statement.id, event.text),))


def wording(frame: Frame) -> Ground:
    """The words that quarrel with a description."""
    told = frame.wording or ""
    return Ground("wording", f"wording: “{told}”", ((frame.statement.id, told),))


def _telling(pair: Pair) -> list[str]:
    return sorted(pair.themes, key=lambda theme: (-len(theme), theme))[:_MOST_WORDS]


def _told(event: Event) -> str:
    text = event.text.lower()
    return f"not {text}" if event.negated else text


def _when(pair: Pair) -> Ground | None:
    later, earlier = pair.later.days, pair.earlier.days
    if later is None or earlier is None:
        return Ground("date", "same article") if pair.same_article else None
    return Ground("date", _days(pair, later, earlier), both(pair, *_dated(pair)))


def _dated(pair: Pair) -> tuple[Words, Words]:
    """Where each text tells the day of the saying."""
    spans = [frame.statement.said.span for frame in (pair.later, pair.earlier)]
    later, earlier = [(span,) if span else () for span in spans]
    return later, earlier


def _days(pair: Pair, later: Days, earlier: Days) -> str:
    if pair.gap == 0:
        first, last = max(later.first, earlier.first), min(later.last, earlier.last)
        if first == last:
            return f"same day: {day(last)}"
        return f"overlapping days: {day(first)} to {day(last)}"
    apart = "1 day apart" if pair.gap == 1 else f"{pair.gap} days apart"
    return f"{apart}: {_span(earlier)} and {_span(later)}"


def _span(days: Days) -> str:
    return day(days.last) if days.first == days.last else f"{day(days.first)} to {day(days.last)}"


def day(ordinal: int) -> str:
    """A day without its year: "12 May"."""
    found = date.fromordinal(ordinal)
    return f"{found.day} {_MONTHS.split()[found.month - 1]}"
