from dataclasses import replace

import pytest
from factories import make_statement
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.app.inks import inks_of
from tui.app.sides import Mark
from tui.app.themes import QUIET_DARK
from tui.app.widgets.timeline.card import MOST_LINES, Card, Looks, draw, height, spoken
from tui.app.widgets.timeline.heights import Heights

COLOURS = {"background": "#101010", "foreground": "#e0e0e0", "accent": "#8080ff"}
INKS = inks_of(
    {**COLOURS, "error": "#ff8080", "success": "#80ff80", "warning": "#ffff80"},
    dark=True,
    ansi=False,
)
CARD = Card("Ada Brook", "Lower Weir", Mark("●", 0), "said", "≤", "the wall is cracked")
LONG = "the water stood higher than anyone had seen it " * 12


def text_of(card: Card, width: int = 90, **looks: object) -> list[str]:
    return [strip.text for strip in draw(card, Looks(INKS, width, **looks))]  # type: ignore[arg-type]


def test_a_card_says_who_for_which_side_and_how() -> None:
    first, words = text_of(CARD)
    assert first.split() == ["▌", "Ada", "Brook", "●", "Lower", "Weir", "said", "≤"]
    assert words.rstrip() == "▌ the wall is cracked"


def test_the_side_is_told_by_glyph_and_word_as_well_as_colour() -> None:
    segments = draw(CARD, Looks(INKS, 90))[0]
    coloured = [
        s.text.strip() for s in segments if s.style and s.style.color == INKS.accents[0].color
    ]
    assert coloured == ["▌", "● Lower Weir"]


@pytest.mark.parametrize("width", [40, 60, 90, 140])
def test_flags_stand_at_the_right(width: int) -> None:
    card = replace(CARD, opposing=2, supporting=1, reports=3, signs="★")
    first = text_of(card, width)[0]
    assert first.split()[-4:] == ["3×", "=1", "≠2", "★"]
    assert first.rstrip().endswith("★")


def test_columns_stand_at_the_same_place_on_every_card() -> None:
    other = replace(CARD, name="The Institute for Rivers and Lakes of the North", cue="estimates")
    places = [text_of(card)[0].index(card.cue) for card in (CARD, other)]
    assert places[0] == places[1]


def test_long_words_are_cut_after_four_lines() -> None:
    lines = text_of(replace(CARD, words=LONG), 60)
    assert len(lines) == 1 + MOST_LINES
    assert lines[-1].rstrip().endswith("…")
    assert not lines[-2].rstrip().endswith("…")


def test_the_cursor_is_told_by_the_rail_as_well_as_the_paper() -> None:
    (plain, *_), (cursor, *_) = (draw(CARD, Looks(INKS, 60, on)) for on in (False, True))
    assert (plain.text[0], cursor.text[0]) == ("▌", "█")
    backgrounds = {s.style.bgcolor for s in cursor if s.style}
    assert backgrounds == {INKS.raised.bgcolor}


def test_what_is_searched_for_is_lit_in_words_and_name() -> None:
    def lit(card: Card, query: str) -> list[str]:
        strips = draw(card, Looks(INKS, 90, False, query))
        return [
            s.text
            for strip in strips
            for s in strip
            if s.style and s.style.bgcolor == INKS.hit.bgcolor
        ]

    assert lit(CARD, "CRACK") == ["crack"]
    assert lit(replace(CARD, name="Tomáš"), "tomas") == ["Tomáš"]
    assert lit(CARD, "") == []


def test_only_what_is_quoted_in_full_stands_in_quotation_marks() -> None:
    assert spoken("no", direct=True) == "“no”"
    assert spoken("no", direct=False) == "no"


@settings(deadline=None, max_examples=80)
@given(
    words=st.text(st.characters(), max_size=300),
    name=st.text(st.characters(), max_size=60),
    side=st.none() | st.text(st.characters(), min_size=1, max_size=30),
    cue=st.text(st.characters(), max_size=20),
    width=st.integers(1, 160),
    cursor=st.booleans(),
)
def test_any_card_fills_its_lines_exactly(
    words: str, name: str, side: str | None, cue: str, width: int, cursor: bool
) -> None:
    card = Card(
        name, side, Mark("▲", 2), cue, "8–12 May", spoken(words, direct=True), 12, 3, 2, "★¶✎"
    )
    strips = draw(card, Looks(INKS, width, cursor, words[:3]))
    assert {strip.cell_length for strip in strips} == {width}
    assert all(segment.style is not None for strip in strips for segment in strip)
    assert height(words, width, direct=True) == len(strips) + 1
    assert "\x1b" not in "".join(strip.text for strip in strips)


WORDS = st.text(st.sampled_from("ab  é—“” \u0416\u6c34\t"), max_size=300)


@settings(deadline=None, max_examples=80)
@given(st.lists(WORDS, max_size=9), st.booleans(), st.lists(st.integers(1, 90), max_size=20))
def test_the_heights_of_many_cards_are_those_of_each(
    texts: list[str], direct: bool, widths: list[int]
) -> None:
    kind = "direct" if direct else "indirect"
    heights = Heights([make_statement(words=text, kind=kind) for text in texts])
    for width in widths:
        assert heights.at(width) == [height(text, width, direct=direct) for text in texts]


def test_our_themes_bring_what_the_inks_ask_for() -> None:
    assert {"desk-dim", "desk-rule", "desk-raised", "desk-lit"} <= set(QUIET_DARK.variables)


@pytest.mark.parametrize(
    ("width", "first"),
    [
        (64, "Ada Brook  ● Lower Weir  denies  ≤ 12 May"),
        (40, "Ada Brook  ● Lower Weir  denies ≤"),
        (34, "Ada Brook  ●  denies ≤"),
        (26, "Ada Brook  ●  ≤"),
        (18, "Ada Brook"),
    ],
)
def test_a_narrow_card_leaves_out_date_then_side_then_cue_and_cuts_none(
    width: int, first: str
) -> None:
    card = replace(CARD, cue="denies", when="≤ 12 May", opposing=2)
    assert text_of(card, width)[0].removeprefix("▌ ").rstrip(" ≠2") == first


def test_a_long_name_gives_way_to_how_it_was_said() -> None:
    card = replace(CARD, name="Russian Defence Ministry of Long Names", cue="denies")
    assert text_of(card, 40)[0].split()[-3:] == ["●", "denies", "≤"]
    assert "…" in text_of(card, 40)[0]


@pytest.mark.parametrize("width", [24, 40, 90])
def test_what_which_speaks_of_stands_behind_it_on_its_line(width: int) -> None:
    pointing = replace(CARD, words="which", about="the wall is cracked from end to end")
    lines = text_of(pointing, width)
    assert lines[1].startswith("▌ which [the wall is")
    assert "…" in lines[1] or lines[1].rstrip().endswith("to end]")
    assert len(lines) == height("which", width, direct=False) - 1
    assert {len(line) for line in lines} == {width}


@pytest.mark.parametrize(
    ("width", "second"),
    [(42, "could not be independently verified ≤"), (30, "could not be independen… ≤"), (9, "≤")],
)
def test_a_long_cue_is_cut_in_a_lane_rather_than_left_out(width: int, second: str) -> None:
    card = replace(CARD, side=None, cue="could not be independently verified", when="≤ 19 May")
    assert text_of(card, width, stacked=True)[1].removeprefix("▌ ").rstrip() == second
