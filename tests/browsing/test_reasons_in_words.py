"""Reasons as the screen tells them."""

from dataclasses import replace

import pytest
from factories import make_link

from tui.browsing.reasons import reasons_in_words


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ("denial cue: refuted", "“refuted” is a word of denial"),
        ("same matter: dam, wall", "both about dam, wall"),
        ("across sides: Farmers and Lower Weir", "from different sides: Farmers and Lower Weir"),
        ("same day: 4 Mar", "same day: 4 Mar"),
        ("“no” against “every”", "“no” against “every”"),
        ("negation: ", "negation: "),
    ],
)
def test_words_of_our_trade_are_put_in_plain_ones(kept: str, told: str) -> None:
    assert reasons_in_words(make_link("a", "b", "denies", kept)) == (told,)


def test_what_a_reader_wrote_is_told_as_they_wrote_it() -> None:
    link = replace(make_link("a", "b", "denies", "scope: only this week"), origin="human")
    assert reasons_in_words(link) == ("scope: only this week",)
