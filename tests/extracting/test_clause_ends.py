"""Where the words that someone reports end, and the reporter's own words begin again."""

import pytest
from extract_case import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ferry line announced new fares, which start in June.", "new fares"),
        ("The mayor condemned the blockade, calling for calm at the pier.", "the blockade"),
        ("Roe vowed to reopen the quarry and paid the first wages.", "to reopen the quarry"),
        ("The union rejected the offer and left the hall.", "the offer"),
        ("Roe said the dam would hold, prompting cheers in the hall.", "the dam would hold"),
        (
            "Roe said the ferry had sunk - the third to be lost since spring.",
            "the ferry had sunk",
        ),
        (
            "Roe said the ferry - the third since spring - had sunk.",
            "the ferry - the third since spring - had sunk",
        ),
        ("Roe criticised the plan by calling it a toy.", "the plan"),
        ("The council, which met at noon, said it would wait.", "it would wait"),
        (
            "The clerk said the council, which met at noon, approved the loan.",
            "the council, which met at noon, approved the loan",
        ),
        ("Roe said the dam would hold, a claim that Lee doubts.", "the dam would hold"),
        ("Roe urged the crew to stay, and they stayed.", "the crew to stay"),
        ("The minister stressed her worries in a speech at noon, and left.", "her worries"),
        ("Oslo claims to have won the cup after Turin denies it.", "to have won the cup"),
        ("Roe said he would offer a loan but did not suggest a date.", "he would offer a loan"),
    ],
)
def test_the_end_of_what_is_reported(text: str, words: str) -> None:
    assert said(text)[0][1] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Roe's claim that the bridge has a crack was denied in Oslo.", "the bridge has a crack"),
        ("Despite her claim that the dam is safe, the town was cleared.", "the dam is safe"),
        ("He repeated his claim at a rally on Friday that the dam leaks.", "the dam leaks"),
        ("It backs the contention of Ana Roe that the dam leaks.", "the dam leaks"),
        ("The claim that the dam leaks was never made by Roe.", None),
    ],
)
def test_the_clause_of_a_noun(text: str, words: str | None) -> None:
    assert words is None or words in [what for _, what in said(text)]
    assert words is not None or said(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The dam will hold, according to Ana Roe, who built it.",
            [("Ana Roe", "The dam will hold")],
        ),
        (
            "The dam will hold, according to the ministry, one of three that own it.",
            [("the ministry", "The dam will hold")],
        ),
        (
            "The town was cleared because, according to Ana Roe, the dam leaks.",
            [("Ana Roe", "the dam leaks")],
        ),
    ],
)
def test_what_is_said_of_a_source_is_not_said_by_it(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert said(text) == found


def test_a_title_is_part_of_where_it_was_said() -> None:
    text = "“We waited,” Ana Roe said on the network's “Morning Hour” after the vote."
    assert said(text) == [("Ana Roe", "We waited")]
    text = "She told the network's “Morning Hour” on Monday that the dam leaks."
    assert said(text) == [("She", "the dam leaks")]


def test_one_word_before_an_insertion_is_the_first_half_of_what_was_said() -> None:
    assert said("Repairs, the mayor said, will take a year.") == [
        ("the mayor", "Repairs … will take a year")
    ]


def test_yes_and_no_are_answers() -> None:
    assert said("Ana Roe said no.") == [("Ana Roe", "no")]


def test_anothers_tail_is_no_part_of_what_is_reported() -> None:
    assert said("Roe said the dam would hold, the radio reported.") == [
        ("the radio", "Roe said the dam would hold"),
        ("Roe", "the dam would hold"),
    ]
