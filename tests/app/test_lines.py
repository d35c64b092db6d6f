"""The single lines: strip, banner, keys, titles. Each fills its width exactly, whatever it says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment

from tui.app.commands.table import footer
from tui.app.inks import inks_of
from tui.app.sides import Mark
from tui.app.widgets.banner import Standing, draw_banner
from tui.app.widgets.keysbar import draw_keys, fit, room_to_say
from tui.app.widgets.panes.counter import Counter, _entry
from tui.app.widgets.strip import Bar, draw_bar
from tui.app.widgets.title import draw_title
from tui.app.writing import cells

INKS = inks_of({}, dark=True, ansi=True)
WIDTHS = st.integers(3, 200)


def text_of(segments: list[Segment]) -> str:
    return "".join(segment.text for segment in segments)


@settings(deadline=None, max_examples=80)
@given(st.integers(1, 40), st.integers(0, 500), st.integers(0, 500), st.booleans(), st.booleans())
def test_a_bar_fills_its_room(
    room: int, count: int, contested: int, dated: bool, here: bool
) -> None:
    bar = Bar("2031-03-06" if dated else None, count, min(contested, count))
    assert cells(text_of(draw_bar(bar, room, max(count, 1), INKS, here=here))) == room


def test_a_bar_says_the_day_how_much_and_how_contested() -> None:
    bar = Bar("2031-03-06", 8, 3)
    assert text_of(draw_bar(bar, 20, 8, INKS, here=False)).split() == ["Thu", "6", "███", "≠3"]
    assert text_of(draw_bar(bar, 7, 16, INKS, here=False)).split() == ["Thu", "▄▄"]
    assert text_of(draw_bar(Bar(None, 1, 0), 10, 8, INKS, here=False)).split() == ["undated", "▁"]
    assert text_of(draw_bar(Bar("2031-03-08", 0, 0), 20, 8, INKS, here=False)).split() == [
        "Sat",
        "8",
    ]


def test_any_day_with_a_statement_shows_some_volume() -> None:
    levels = [text_of(draw_bar(Bar(None, n, 0), 12, 50, INKS, here=False))[9] for n in range(1, 51)]
    assert levels == sorted(levels)
    assert (levels[0], levels[-1]) == ("▁", "█")


@settings(deadline=None, max_examples=80)
@given(WIDTHS, st.text(max_size=60), st.integers(0, 10**6))
def test_a_banner_fills_the_width_and_never_hides_the_filter(w: int, filter_: str, n: int) -> None:
    standing = Standing("3–9 Mar 2031 · week 10", filter_, n, n, "published", "UTC+02:00")
    segments = draw_banner(standing, w, INKS)
    if w >= 60:
        assert cells(text_of(segments)) == w
        assert not filter_.strip() or " only" in text_of(segments)


@settings(deadline=None, max_examples=80)
@given(WIDTHS, st.text(max_size=40))
def test_a_title_is_never_wider_than_its_pane(width: int, subject: str) -> None:
    line = text_of(draw_title(4, "Counter-statements", subject, width, INKS))
    assert cells(line) <= max(width, 22)
    assert "Counter-statements" in line


@settings(deadline=None, max_examples=50)
@given(WIDTHS)
def test_keys_that_do_not_fit_are_left_out_whole(width: int) -> None:
    places = fit(footer(1, searching=False, narrowed=False), width - 2)
    line = text_of(draw_keys(places, "", width, INKS))
    for place in places:
        assert line[place.start :].startswith(f"{place.key} {place.label}")
    assert cells(line) == width


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (60, " ▌ Ada Brookfield  ● Lower Weir                Thu 20 Mar"),
        (42, " ▌ Ada Brookfield  ● Lower Weir     20 Mar"),
        (30, " ▌ Ada Brookfield  ●  20 Mar"),
        (24, " ▌ Ada Broo…  ●  20 Mar"),
    ],
)
def test_a_name_is_cut_last_in_the_counter_pane(width: int, line: str) -> None:
    mark = Mark("●", 0)
    words = ("Ada Brookfield", "Lower Weir", mark, "Thu 20 Mar", "no", ())
    counter = Counter("a", "denies", "denies", *words)
    shown = text_of(_entry(counter, width, INKS)[0])
    assert shown.split() == line.split()
    assert len(shown) <= width


def test_a_filter_takes_the_room_of_names_and_zones_before_it_is_cut() -> None:
    hidden = 'speaker:"Hanna Maliar"'
    standing = Standing("15–21 May 2023 · week 20", hidden, 15, 143, zone="UTC+03:00")
    at = {w: text_of(draw_banner(standing, w, INKS)) for w in (120, 100, 80, 60)}
    assert all(f"only {hidden}" in line and "15 of 143" in line for line in at.values())
    left_out = ["Counterclaim", "UTC+03:00", "week 20"]
    assert [[one for one in left_out if one not in line] for line in at.values()] == [
        [],
        left_out[:1],
        left_out[:2],
        left_out,
    ]


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_what_was_done_is_told_in_full_beside_the_key_that_leads_to_all(width: int) -> None:
    said = "Corrected · u takes it back, L lists your changes"
    assert cells(said) <= room_to_say(width)
    left = width - cells(said) - 2
    assert fit(footer(1, searching=False, narrowed=False), left)[-1].label == "keys"


@pytest.mark.parametrize("width", [29, 30, 41, 60])
def test_a_title_names_the_panes_that_are_not_open(width: int) -> None:
    line = text_of(draw_title(2, "Source", "The Valley Post · 4 Mar", width, INKS, others=(3, 4)))
    assert cells(line) == width - 1
    assert line.endswith("─ 3 4") == (width >= 30)
