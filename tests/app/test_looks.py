import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.color import Color

from tui.app.arrangement import mode_of, open_panes, side_width
from tui.app.inks import inks_of
from tui.app.sides import ACCENTS, NOBODY, Sides
from tui.app.themes import THEMES

NAMES = st.lists(st.none() | st.text(max_size=12), max_size=12)


def contrast(one: Color, other: Color) -> float:
    """The ratio of WCAG 2.1, 1 to 21."""

    def luminance(colour: Color) -> float:
        channels = [value / 255 for value in colour.rgb]
        linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_everything_can_be_read_on_its_paper(theme) -> None:  # type: ignore[no-untyped-def]
    inks = inks_of(
        theme.to_color_system().generate() | theme.variables, dark=theme.dark, ansi=False
    )
    letters = [inks.text, inks.strong, inks.dim, inks.accent, inks.opposing, inks.supporting]
    for paper in (inks.paper, inks.raised):
        ground = Color.from_rich_color(paper.bgcolor)
        for ink in (*letters, inks.star, *inks.accents):
            assert contrast(ground, Color.from_rich_color(ink.color)) >= 4.5, (ink, paper)
    for lit in (inks.lit, inks.hit, inks.marked):
        ground = Color.from_rich_color(lit.bgcolor)
        assert contrast(ground, Color.from_rich_color(lit.color)) >= 4.5


def test_the_terminals_own_colours_are_used_where_asked() -> None:
    inks = inks_of({}, dark=True, ansi=True)
    colours = {style.color.name for style in (*inks[:13], *inks.accents) if style.color}
    assert not any(name.startswith("#") for name in colours)


@settings(deadline=None, max_examples=80)
@given(NAMES)
def test_sides_look_the_same_in_any_order(names: list[str | None]) -> None:
    forth, back = Sides(names), Sides(reversed([*names, *names]))
    assert [forth.of(name) for name in names] == [back.of(name) for name in names]
    known = {name for name in names if name}
    if len(known) <= ACCENTS:
        assert len({forth.of(name) for name in known}) == len(known)
    assert forth.of(None) == forth.of("") == NOBODY


@settings(deadline=None, max_examples=80)
@given(st.integers(1, 300), st.integers(1, 100), st.sampled_from([2, 3, 4]))
def test_there_is_always_something_open_unless_there_is_no_room(w: int, h: int, pane: int) -> None:
    mode = mode_of(w, h)
    opened = open_panes(mode, pane, 1)
    assert (1 in opened) == (w >= 40 and h >= 10)
    assert side_width(mode, w) < w or len(opened) < 2
    assert open_panes("narrow", 2, pane) == (pane,)


@pytest.mark.parametrize(
    ("size", "mode"),
    [((160, 45), "wide"), ((119, 45), "medium"), ((120, 20), "medium"), ((79, 24), "narrow")],
)
def test_room_decides_how_many_panes_are_open(size: tuple[int, int], mode: str) -> None:
    assert mode_of(*size) == mode
