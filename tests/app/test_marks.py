from hypothesis import given, settings
from hypothesis import strategies as st

from tui.app.widgets.panes.marks import Marks, break_lines, line_of

SPANS = st.tuples(st.integers(-5, 60), st.integers(-5, 60)).map(lambda pair: tuple(sorted(pair)))
STRETCHES = st.lists(st.tuples(SPANS, st.sampled_from(["lit", "marked", "skipped"])), max_size=8)
RANK = {"plain": 0, "skipped": 1, "marked": 2, "lit": 3}


@settings(deadline=None, max_examples=100)
@given(STRETCHES, st.integers(0, 50), st.integers(0, 50))
def test_the_stronger_stress_wins_everywhere(stretches: list, start: int, size: int) -> None:  # type: ignore[type-arg]
    end = min(start + size, 50)
    pieces = Marks(50, stretches).pieces(start, end)
    assert "".join("x" * (b - a) for a, b, _ in pieces) == "x" * max(end - start, 0)
    for a, b, stress in pieces:
        for at in range(a, b):
            over = [s for (x, y), s in stretches if x <= at < y]
            assert stress == max(over, key=RANK.__getitem__, default="plain")


@settings(deadline=None, max_examples=100)
@given(st.text(st.sampled_from("ab \n"), max_size=120), st.integers(1, 20))
def test_a_text_in_lines_loses_only_white_space(text: str, width: int) -> None:
    lines = break_lines(text, width)
    kept = {at for start, end in lines for at in range(start, end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in kept)
    assert lines == sorted(lines)
    for at in kept:
        start, end = lines[line_of(lines, at)]
        assert start <= at < end


def test_paragraphs_are_kept_apart_by_one_empty_line() -> None:
    text = "one\n\n\n\ntwo\nthree"
    assert [text[a:b] for a, b in break_lines(text, 20)] == ["one", "", "two", "three"]
