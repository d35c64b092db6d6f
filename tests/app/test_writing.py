import itertools

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.writing import cells, count_lines, cut, harmless, pad, wrap

ANY = st.text(st.characters(), max_size=200)
PLAIN = st.text(st.sampled_from("ab é—“” \u0416"), max_size=300)
WIDTHS = st.integers(1, 90)


@settings(deadline=None, max_examples=100)
@given(ANY | PLAIN, WIDTHS)
def test_wrapped_lines_hold_every_word_in_order(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(start <= end for start, end in lines)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(lines))
    left_out = set(range(len(text))) - {at for start, end in lines for at in range(start, end)}
    assert all(text[at].isspace() for at in left_out)


@settings(deadline=None, max_examples=100)
@given(ANY | PLAIN, st.integers(2, 90))
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    text = harmless(text)
    for start, end in wrap(text, width):
        assert cell_len(text[start:end]) <= width or end - start == 1


@settings(deadline=None, max_examples=100)
@given(ANY | PLAIN, WIDTHS, st.integers(1, 5))
def test_lines_are_counted_as_they_are_wrapped(text: str, width: int, limit: int) -> None:
    assert count_lines(text, width, limit) == len(wrap(harmless(text), width, limit))


@settings(deadline=None, max_examples=100)
@given(ANY, st.integers(0, 40))
def test_cut_and_padded_text_is_as_wide_as_asked(text: str, width: int) -> None:
    text = harmless(text)
    assert cells(cut(text, width)) <= width
    assert cells(pad(text, width)) == width


@settings(deadline=None, max_examples=100)
@given(ANY)
def test_what_a_terminal_obeys_is_replaced_one_for_one(text: str) -> None:
    shown = harmless(text)
    assert len(shown) == len(text)
    assert not set(shown) & {"\x1b", "\x00", "\x9b", "\u202e", "\x7f", "\n"}
    shown.encode("utf-8")


def test_words_are_not_broken_where_they_need_not_be() -> None:
    text = "the wall above the village is sound"
    assert [text[a:b] for a, b in wrap(text, 14)] == ["the wall above", "the village is", "sound"]


def test_wide_characters_take_two_cells() -> None:
    text = "水門は夜に開かれた"
    assert [text[a:b] for a, b in wrap(text, 8)] == ["水門は夜", "に開かれ", "た"]
    assert cut(text, 7) == "水門は…"


def test_a_long_token_is_wrapped_in_linear_time() -> None:
    for token in ("x" * 200_000, "水" * 200_000, "\u0301" * 200_000):
        assert len(wrap(token, 80, 4)) == 4
        assert len(wrap(token, 80)) >= 1_000
