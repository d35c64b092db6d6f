"""What a statement is about."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.extracting.themes import topics
from tui.extracting.themes.topics import LIMIT
from tui.extracting.themes.wording import singular


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The soldiers fled and left their ammunition behind", ("troops", "retreat", "supply")),
        ("we are advancing along the front line", ("advance", "fighting")),
        ("Parliament must cut the budget before the vote", ("government", "budget", "election")),
        ("interest rates will fall", ("banking",)),
        ("the ferry sank with no explanation", ("transport", "explanation")),
        ("a dramatic reversal for the committee", ("reversal", "committee")),
        ("an entire series of rare objections", ("series", "objection")),
        ("they had fallen back from a large number of towns", ("retreat",)),
        ("he praised a good job", ()),
        ("He said that she told them", ()),
        ("so Prime Minister Smith thanked Brown for all of it", ()),
        ("", ()),
    ],
)
def test_topics_come_first_and_clear_nouns_after(words: str, expected: tuple[str, ...]) -> None:
    assert topics(words) == expected


def test_inflected_words_have_the_topic_of_their_base() -> None:
    assert topics("they retreated") == topics("they are retreating") == ("retreat",)
    assert topics("the casualties mounted") == ("casualties",)


def test_some_words_count_as_nouns_only() -> None:
    assert topics("talks broke down") == ("talks",)
    assert topics("they talked for long") == ()


def test_a_headline_in_capitals_has_topics_too() -> None:
    assert topics("Hurricane Leaves Hospitals Without Power") == ("disaster", "health")


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("losses", "loss"),
        ("cities", "city"),
        ("boxes", "box"),
        ("politics", "politics"),
        ("crisis", "crisis"),
        ("men", "man"),
        ("bus", "bus"),
    ],
)
def test_a_plural_has_a_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=100)
def test_any_words_have_a_few_different_topics(words: str) -> None:
    found = topics(words)
    assert found == topics(words)
    assert len(found) == len(set(found)) <= LIMIT
    assert all(topic == topic.lower().strip() != "" for topic in found)


@pytest.mark.parametrize("unit", ["a", "the a ", "agreement ", "front-", "the line "])
def test_long_words_cost_linear_time(unit: str) -> None:
    begun = time.process_time()
    topics(unit * (100_000 // len(unit)))
    assert time.process_time() - begun < 1
