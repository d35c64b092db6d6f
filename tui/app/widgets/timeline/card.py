"""One statement as a card: who, for which side, how, against whom; below, the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.app.sides import NOBODY, Mark
from tui.app.writing import cells, count_lines, cut, harmless, pad, wrap
from tui.browsing.plain import spans_of

if TYPE_CHECKING:
    from tui.app.inks import Inks

MOST_LINES: Final = 4
"""Lines of words on a card; what is longer is read in the source pane."""

_RAIL, _CURSOR_RAIL = "▌", "█"
_GUTTER: Final = 2
_MARGIN: Final = 2

_COLUMNS_FROM: Final = 68
"""Cells from which the first line is set in columns."""

_UNSURE: Final = ("≤", "≥", "~")
"""Signs that stand alone where there is no room for the day."""

_LEAST_NAME: Final = 12
"""Cells below which a name is not cut while anything else can be left out."""

_LEAST_CUE: Final = 6
"""Cells below which what is left of a cue tells nothing."""

_WHOLE: Final = 1_000
"""Cells that no name takes: it is not cut at all."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows, in words ready to be drawn; `words` come from `spoken`.

    `signs` are at most three, of what the reader has added. `about` is what the words speak of
    where they do not say it themselves; it has what room they leave on their line, so that no card
    is higher for it.
    """

    name: str
    side: str | None
    mark: Mark
    cue: str
    when: str
    words: str
    opposing: int = 0
    supporting: int = 0
    reports: int = 1
    signs: str = ""
    about: str = ""


class Looks(NamedTuple):
    """How a card is drawn at this moment; `stacked` gives what stands behind the name a line."""

    inks: Inks
    width: int
    cursor: bool = False
    hit: str = ""
    stacked: bool = False


def spoken(words: str, *, direct: bool) -> str:
    """Return the words as a card shows them: what is quoted in full stands in quotation marks."""
    return f"“{words}”" if direct else words


def words_width(width: int) -> int:
    """Return how wide the words run on a card of some width."""
    return max(width - _GUTTER - _MARGIN, 1)


def height(words: str, width: int, *, direct: bool, stacked: bool = False) -> int:
    """Return the lines of a card, the air below it included."""
    return 2 + stacked + count_lines(spoken(words, direct=direct), words_width(width), MOST_LINES)


def draw(card: Card, looks: Looks) -> list[Strip]:
    """Return the lines of a card, without the air below it."""
    inks = looks.inks
    rail = Segment(_CURSOR_RAIL if looks.cursor else _RAIL, inks.side(card.mark))
    lines = _stack(card, looks) if looks.stacked else [_first_line(card, looks)]
    words = _words(card, looks.width)
    lines += [_marked(line, looks) for line in words]
    if card.about:
        aside = f" [{harmless(card.about)}]"
        aside = cut(aside, words_width(looks.width) - cells(words[-1]))
        lines[-1].append(Segment(aside, inks.dim))
    paper = inks.raised if looks.cursor else inks.paper
    strips = (Strip([rail, Segment(" ", inks.text), *line]) for line in lines)
    return [strip.adjust_cell_length(looks.width, Style()).apply_style(paper) for strip in strips]


def _words(card: Card, width: int) -> list[str]:
    """Return the words in lines, the last with … where something is left out."""
    text, room = harmless(card.words), words_width(width)
    lines = wrap(text, room, MOST_LINES)
    shown = [text[start:end] for start, end in lines]
    if lines[-1][1] < len(text):
        last = text[lines[-1][0] : lines[-1][0] + 2 * room]
        shown[-1] = cut(shown[-1], room - 1).removesuffix("…") + "…" if last else "…"
    return shown


def _marked(line: str, looks: Looks) -> list[Segment]:
    """Return a line of words, the text that is searched for lit."""
    inks = looks.inks
    segments: list[Segment] = []
    at = 0
    for start, end in spans_of(line, looks.hit) if looks.hit else ():
        segments += [Segment(line[at:start], inks.text), Segment(line[start:end], inks.hit)]
        at = end
    return [*segments, Segment(line[at:], inks.text)]


def _first_line(card: Card, looks: Looks) -> list[Segment]:
    """Return name, side, cue and date from the left, flags from the right.

    The columns stand at the same place on every card, so that an eye can run down them; they
    shrink with the width, and what a narrow card has no room for is left out.
    """
    room = max(looks.width - _GUTTER - _MARGIN, 1)
    wide = room >= _COLUMNS_FROM
    flags = _flags(card, looks.inks, slots=wide)
    left = max(room - sum(cells(flag.text) for flag in flags), 1)
    columns = _in_columns(card, looks, left) if wide else _in_a_row(card, looks, left)
    gap = left - sum(cells(segment.text) for segment in columns)
    return [*columns, Segment(" " * max(gap, 0), looks.inks.text), *flags]


def _stack(card: Card, looks: Looks) -> list[list[Segment]]:
    """Return name and flags, and below them side, cue and date."""
    inks, room = looks.inks, max(looks.width - _GUTTER - _MARGIN, 1)
    flags = _flags(card, inks, slots=False)
    left = max(room - sum(cells(flag.text) for flag in flags), 1)
    named = _named(pad(harmless(card.name), left), looks)
    form = next((form for form in _forms(card)[:3] if _width(form) - 2 <= room), None)
    form = form or _shortened(card, room)
    side, cue = form.side[2:], form.cue if form.side else form.cue[2:]
    return [[*named, *flags], [Segment(side, inks.side(card.mark)), Segment(cue, inks.dim)]]


def _shortened(card: Card, room: int) -> _Form:
    """Return glyph, cue and sign of the date, the cue as long as there is room for it."""
    *_, glyphs, unsaid = _forms(card)
    sign, left = unsaid.cue, room - (_width(unsaid) - 2) - 1
    cue = cut(harmless(card.cue), left) if left > _LEAST_CUE else ""
    return _Form(glyphs.side, _apart(f"{cue} {sign.strip()}"), 0)


def _in_columns(card: Card, looks: Looks, room: int) -> list[Segment]:
    inks = looks.inks
    side, cue, when = min(max(room // 5, 13), 18), 13, 12
    return [
        *_named(pad(harmless(card.name), room - side - cue - when - 3), looks),
        Segment(" " + pad(_side(card), side), inks.side(card.mark)),
        Segment(" " + pad(harmless(card.cue), cue), inks.dim),
        Segment(" " + pad(card.when, when), inks.dim),
    ]


def _in_a_row(card: Card, looks: Looks, room: int) -> list[Segment]:
    """Return name, side, cue and date one after another, in the fullest form that fits.

    How it was said matters more than the last letters of a long name, and the word for a side less
    than its sign.
    """
    name, ink = harmless(card.name), looks.inks
    side, cue = next(
        (form for form in _forms(card) if room - _width(form) >= min(cells(name), form.least)),
        _Form("", "", 0),
    )[:2]
    named = _named(cut(name, room - cells(side) - cells(cue)), looks)
    return [*named, Segment(side, ink.side(card.mark)), Segment(cue, ink.dim)]


class _Form(NamedTuple):
    """What may stand behind a name, and how many cells of the name have to be left."""

    side: str
    cue: str
    least: int


def _forms(card: Card) -> tuple[_Form, ...]:
    side, cue = _side(card), harmless(card.cue)
    glyph, sign = side[:1], card.when[:1] if card.when[:1] in _UNSURE else ""
    return (
        _Form(_apart(side), _apart(f"{cue}  {card.when}"), _WHOLE),
        _Form(_apart(side), _apart(f"{cue} {sign}"), _WHOLE),
        _Form(_apart(glyph), _apart(f"{cue} {sign}"), _LEAST_NAME),
        _Form(_apart(glyph), _apart(sign), _LEAST_NAME),
    )


def _width(form: _Form) -> int:
    return cells(form.side) + cells(form.cue)


def _apart(text: str) -> str:
    """Return a text two cells from what is before it; nothing stays nothing."""
    text = text.strip()
    return f"  {text}" if text else ""


def _named(name: str, looks: Looks) -> list[Segment]:
    hit = spans_of(name, looks.hit) if looks.hit else []
    ink = looks.inks.strong
    if not hit:
        return [Segment(name, ink)]
    start, end = hit[0]
    return [
        Segment(name[:start], ink),
        Segment(name[start:end], looks.inks.hit),
        Segment(name[end:], ink),
    ]


def _side(card: Card) -> str:
    if not card.side or card.mark is NOBODY:
        return ""
    if card.side == card.name:  # a state that speaks for itself
        return card.mark.glyph
    return f"{card.mark.glyph} {harmless(card.side)}"


def _flags(card: Card, inks: Inks, *, slots: bool) -> list[Segment]:
    """Return the flags, each in a slot of its own or only those there are."""
    flags = (
        (f"{card.reports}×" if card.reports > 1 else "", 3, inks.dim),
        (f"={card.supporting}" if card.supporting else "", 3, inks.supporting),
        (f"≠{card.opposing}" if card.opposing else "", 3, inks.opposing),
        (card.signs.rjust(3) if slots else card.signs, 3, inks.star),
    )
    return [
        Segment(" " + (pad(text, width) if slots else text), ink)
        for text, width, ink in flags
        if slots or text
    ]
