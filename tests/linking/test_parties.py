"""States, capitals, people and parties in a phrase."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.linking.lexicon import rows
from tui.linking.parties import parties_in, surface_of
from tui.linking.tokens import tokens


@pytest.mark.parametrize(
    ("phrase", "side"),
    [
        ("the Kremlin", "Russia"),
        ("Kiev", "Ukraine"),
        ("U.S.", "United States"),
        ("The Hague", "Netherlands"),
        ("No 10", "United Kingdom"),
        ("South Koreans", "South Korea"),
        ("Russia’s", "Russia"),
        ("Київ", "Ukraine"),
        ("House Republicans", "Republicans"),
    ],
)
def test_a_phrase_that_is_a_side(phrase: str, side: str) -> None:
    surface = surface_of(phrase)
    assert surface is not None
    assert surface.side == side


@pytest.mark.parametrize("phrase", ["us", "turkey", "a polish", "", "the", "Kyivan cake", "—"])
def test_a_phrase_that_is_none(phrase: str) -> None:
    assert surface_of(phrase) is None


def test_the_longest_reading_counts() -> None:
    found = tokens("South Korean and Korean-American envoys left North Macedonia")
    sides = [party.surface.side for party in parties_in(found)]
    assert sides == ["South Korea", "United States", "North Macedonia"]


def test_the_list_of_states_is_whole_and_says_nothing_twice() -> None:
    states = rows("states")
    assert len(states) > 195
    names = [row[0].partition("=")[0] for row in states]
    assert len(set(names)) == len(names)
    assert all(len(row) <= 4 for row in states)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_parties_lie_in_the_phrase_in_order(text: str) -> None:
    found = tokens(text)
    end = 0
    for party in parties_in(found):
        assert end <= party.first < party.end <= len(found)
        end = party.end
    for word in found:
        assert word.text in text
