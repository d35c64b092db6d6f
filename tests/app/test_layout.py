from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.app.widgets.timeline.layout import HEADING, Layout


@st.composite
def layouts(draw: st.DrawFn) -> tuple[list[int], list[int]]:
    heights = draw(st.lists(st.integers(1, 7), min_size=1, max_size=60))
    later = draw(st.sets(st.integers(0, len(heights) - 1), max_size=10))
    return heights, sorted({0, *later})


@settings(deadline=None, max_examples=100)
@given(layouts())
def test_every_line_belongs_to_the_row_that_stands_there(
    given: tuple[list[int], list[int]],
) -> None:
    heights, starts = given
    layout = Layout(heights, starts)
    assert layout.height == sum(heights) + HEADING * len(starts)
    y = 0
    for row, height in enumerate(heights):
        lead = HEADING if row in starts else 0
        for line in range(-lead, height):
            assert layout.at(y) == (row, line)
            y += 1
        assert layout.top(row) == y - height
        assert layout.bottom(row) == y
    assert y == layout.height


@settings(deadline=None, max_examples=100)
@given(layouts())
def test_blocks_follow_one_another_without_a_gap(given: tuple[list[int], list[int]]) -> None:
    heights, starts = given
    layout = Layout(heights, starts)
    bottoms = [layout.bottom(row) for row in range(len(layout))]
    leads = [HEADING if row in starts else 0 for row in range(len(heights))]
    assert bottoms == list(accumulate(h + lead for h, lead in zip(heights, leads, strict=True)))


@settings(deadline=None, max_examples=50)
@given(layouts())
def test_a_row_belongs_to_the_last_day_begun(given: tuple[list[int], list[int]]) -> None:
    heights, starts = given
    layout = Layout(heights, starts)
    for row in range(len(heights)):
        assert starts[layout.section(row)] == max(start for start in starts if start <= row)


def test_outside_there_is_nothing() -> None:
    layout = Layout([3, 4], [0])
    assert layout.at(-1) is None
    assert layout.at(layout.height) is None
    assert Layout([], []).height == 0
    assert Layout([], []).at(0) is None
