import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.app.screens.correcting.asking import UnfitError
from tui.app.screens.correcting.words import check, spans_of

TEXT = "The wall, he said, is “old”.\nThe wall is old, and the gate’s\nold too."


@pytest.mark.parametrize(
    ("typed", "near", "found"),
    [
        ("The wall", 0, ["The wall"]),
        ("The wall", 40, ["The wall"]),
        ('is "old"', 0, ["is “old”"]),
        ("the gate's old", 0, ["the gate’s\nold"]),
        ("The wall … old", 0, ["The wall", "old"]),
        ("  old   too. ", 0, ["old too."]),
    ],
)
def test_words_are_found_as_they_can_be_typed(typed: str, near: int, found: list[str]) -> None:
    assert [TEXT[start:end] for start, end in spans_of(TEXT, typed, near)] == found


def test_of_several_places_the_nearest_counts() -> None:
    assert spans_of(TEXT, "The wall", 40)[0][0] == TEXT.rindex("The wall")
    assert spans_of("no no no", "no no", 3) == ((3, 8),)


@pytest.mark.parametrize("typed", ["", " … ", "gates", "too. … The wall", "wall[.]", ".*"])
def test_what_the_article_does_not_say_is_refused(typed: str) -> None:
    with pytest.raises(UnfitError):
        spans_of(TEXT, typed, 0)


@settings(deadline=None, max_examples=80)
@given(st.text(alphabet="ab .'’\n[(*", max_size=60), st.data())
def test_every_stretch_of_words_is_found_again(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    piece = text[start:end]
    if piece.split():
        ((found, stop),) = spans_of(text, piece, start + len(piece) - len(piece.lstrip()))
        assert text[found:stop].split() == piece.split()
        assert found == start + len(piece) - len(piece.lstrip())


def test_what_is_typed_is_told_by_how_it_begins_and_ends() -> None:
    text = " ".join(f"w{n}" for n in range(40))
    assert check(text, 0)("w3 w4").endswith("these 2 words: “w3 w4”")
    assert check(text, 0)(" ".join(text.split()[5:30])).endswith(
        "these 25 words: “w5 w6 w7 w8 w9 w10 … w24 w25 w26 w27 w28 w29”"
    )
    assert check(text, 0)("w1 … w9").endswith("these 2 words in 2 pieces: “w1 … w9”")
