"""Whether a word that may report does so in its place: nouns, names, bids and things."""

import pytest
from extract_case import article, said

from tui.extracting import extract


@pytest.mark.parametrize(
    "text",
    [
        "The figures include pledged funds and loans.",
        "The smaller parties have a larger say than before.",
        "The committee report was finished in May.",
        "Police reports show three thefts.",
        "Her widely criticised April speech was short.",
        "Though the rain fell, the match went on.",
        "Joining the talks on Monday, Roe agreed.",
        "The deal, announced Friday, would last four years.",
        "Roe reported it to the police.",
        "The captain was denied bail.",
        "Roe called the mayor on Friday.",
        "The group called Open Harbours is growing.",
        "The law called attention to the harbour.",
        "A man calling himself Paul Poe left the ship.",
        "Roe would like the mayor to further explain the loan.",
        "Roe said otherwise.",
        "A truck slammed into the wall and Roe slammed into the truck.",
    ],
)
def test_no_words_are_reported(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Roe called the plan a mistake.", [("Roe", "the plan a mistake")]),
        ("It was what Roe called a mistake.", [("Roe", "a mistake")]),
        ("The ministry reports that the dam leaks.", [("The ministry", "the dam leaks")]),
        ("The hacker admitted to two break-ins.", [("The hacker", "two break-ins")]),
        (
            "After saying that the dam leaks, Ana Roe left the hall.",
            [("Ana Roe", "the dam leaks")],
        ),
        (
            "Calling the dam a toy, Ana Roe left the hall.",
            [("Ana Roe", "the dam a toy")],
        ),
        (
            "The bishop scolded Ana Roe for saying that the dam leaks.",
            [("Ana Roe", "the dam leaks")],
        ),
        ("The mayor asked the crew to leave the ship.", [("The mayor", "to leave the ship")]),
    ],
)
def test_words_are_reported(text: str, found: list[tuple[str, str]]) -> None:
    assert [one for one in said(text) if one in found] == found


def test_what_is_done_with_words_inside_a_report_is_the_reporters_alone() -> None:
    assert said("Roe said the council had criticised the loan.") == [
        ("Roe", "the council had criticised the loan")
    ]


def test_a_clause_reported_inside_a_report_is_a_statement_too() -> None:
    assert said("Roe said that Lee had claimed that the dam leaks.") == [
        ("Roe", "Lee had claimed that the dam leaks"),
        ("Lee", "the dam leaks"),
    ]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Roe said that the council denied a loss.", ("the council", "a loss")),
        ("Roe said it was a loan that Lee called a gift.", ("Lee", "a gift")),
    ],
)
def test_denials_and_names_given_stay_statements_inside_a_report(
    text: str, inner: tuple[str, str]
) -> None:
    assert inner in said(text)


def test_a_refusal_is_a_statement_unless_it_is_one_to_speak() -> None:
    assert said("The ministry refused to extend the loan.") == [
        ("The ministry", "to extend the loan")
    ]
    (silence,) = extract(article("The ministry refused to say where the loan went.")).statements
    assert silence.hedge == "refused to say"
