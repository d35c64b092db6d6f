"""Subjects that something parts from their verb, and quotations that a sentence leads up to."""

import pytest
from extract_case import said


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Divers searching the wreck said it rained.", "Divers"),
        ("A man walking his dog near the quay told reporters it rained.", "A man"),
        ("A clerk accused of stealing £2.3m from a fund told the court it rained.", "A clerk"),
        ("Residents living near the quarry said it rained.", "Residents"),
        ("Protesters gathered outside the mill said it rained.", "Protesters"),
        ("A lawyer representing the family said it rained.", "A lawyer"),
        ("A study published on Monday found that it rained.", "A study"),
        ("A man held at the jail said it rained.", "A man"),
        ("The fire service said it rained.", "The fire service"),
    ],
)
def test_a_participle_leaves_the_subject_where_it_is(text: str, who: str) -> None:
    assert [one for one, _ in said(text)] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "The minister denied the company said it rained.",
        "Officials claimed on Monday the ministry said it rained.",
    ],
)
def test_a_finite_verb_is_no_participle(text: str) -> None:
    assert "it rained" in [what for _, what in said(text) if what == "it rained"]
    assert not any(who == "The minister" and what == "it rained" for who, what in said(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Mia Dorn said it was safe. But deckhand Bo Lee is less sure. “It leaks.”",
            "deckhand Bo Lee",
        ),
        ("When Bo Lee asked whether it leaked, Mia Dorn snapped. “Ask the rats.”", "Mia Dorn"),
        ("Asked by Bo Lee whether it leaked, Mia Dorn paused. “When it rains.”", "Mia Dorn"),
        ("Bo Lee asked whether it leaked. “Or does it float?”", "Bo Lee"),
        ("“The ferry is done for.”\n\nSo said Mia Dorn, who runs it, on Monday.", "Mia Dorn"),
        ("Mia Dorn's verdict on the ferry: “It floats, and that is all.”", "Mia Dorn"),
        ("Mia Dorn, speaking to Bo Lee on Radio Nine: “It will sink one day.”", "Mia Dorn"),
        (
            "Bo Lee likes Sea Kin, a club that prints “Nobody drowns alone in these waters”.",
            "Sea Kin",
        ),
        (
            "It leaks, Mia Dorn says. Its owner, Bo Lee, objects. “It is as dry as a bone.”",
            "Bo Lee",
        ),
    ],
)
def test_a_quotation_is_whose_the_words_before_bring_forward(text: str, who: str) -> None:
    found = said(text)
    assert (found[-1][0] or "").endswith(who)


def test_who_is_whom_the_description_before_it_describes() -> None:
    text = "Ana Roe hired Bo Lee, a banker who had called the plan “a mess of rust and paint”."
    assert said(text)[0][0] == "who"
