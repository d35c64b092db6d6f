"""Where the reporter takes over again, and what only looks like a saying."""

import pytest
from extract_case import article, said

from tui.extracting import extract


@pytest.mark.parametrize(
    ("text", "mention", "words"),
    [
        (
            "Ada Holm insisted on Friday that no pump had failed, a day after a fitter left.",
            "Ada Holm",
            "no pump had failed",
        ),
        (
            "Ada Holm said that the yard was sound, two weeks before the flood came.",
            "Ada Holm",
            "the yard was sound",
        ),
        ("The rebels say only two pumps were hit.", "The rebels", "only two pumps were hit"),
        (
            "In the words of Holm, the whole affair is “a bridge to nowhere”.",
            "Holm",
            "the whole affair is “a bridge to nowhere”",
        ),
    ],
)
def test_what_was_said_ends_where_the_reporter_goes_on(text: str, mention: str, words: str) -> None:
    assert said(text) == [(mention, words)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Troops may have gone 3 km on in Orvik said The Institute for the Study of Peace.",
            (
                "The Institute for the Study of Peace",
                "Troops may have gone 3 km on in Orvik",
            ),
        ),
        (
            "He Institute for the Study of Peacebased in Norway, indicated that rain had fallen.",
            ("Institute for the Study of Peace", "rain had fallen"),
        ),
        (
            "Rain had fallen, according to Greek and Danish army sources.",
            ("Greek and Danish army sources", "Rain had fallen"),
        ),
        (
            "Reporting on progress in Orvik, Ada Holm said the yard was sound.",
            ("Ada Holm", "the yard was sound"),
        ),
    ],
)
def test_damaged_and_translated_copy_keeps_its_speaker(text: str, told: tuple[str, str]) -> None:
    assert said(text) == [told]


def test_a_movement_of_water_says_nothing() -> None:
    text = "The mayor said the sudden movement of water suggested that a dam had failed."
    assert {who for who, _ in said(text)} == {"The mayor"}


def test_a_think_tank_is_no_ministry() -> None:
    text = (
        "The Norse Ministry of Fish said nets were full. The Institute for the Study of Peace "
        "said nets were empty. The Oslo-based think tank said the ministry was wrong."
    )
    names = {one.id: one.name for one in extract(article(text)).entities}
    speakers = [names[one.speaker or ""] for one in extract(article(text)).statements]
    assert speakers[1] == speakers[2] == "Institute for the Study of Peace"


def test_two_verbs_for_one_saying_tell_it_once() -> None:
    assert said("Asked about it, she laughed and said: “Ask me in spring.”") == [
        ("she", "Ask me in spring.")
    ]


def test_several_bodies_that_speak_as_one_each_speak() -> None:
    assert said("The army and the rebels both said they held the port.") == [
        ("The army", "they held the port"),
        ("the rebels", "they held the port"),
    ]


def test_who_asked_for_silence_said_nothing() -> None:
    text = "A teacher, who asked not to be named because the case goes on, called it “a mess”."
    assert said(text) == [("A teacher", "it “a mess”")]


def test_whoever_denied_reports_speaks_the_quotation_behind_them() -> None:
    text = "Holm's agent denied reports that she wants to leave: “She is happy here.”"
    assert ("Holm's agent", "She is happy here.") in said(text)


def test_a_network_of_one_letter_ends_its_sentence() -> None:
    text = "“The minister is lying,” he wrote on X. Saar has denied the leak."
    assert ("Saar", "the leak") in said(text)


def test_a_lost_closing_mark_ends_before_the_tail() -> None:
    text = "“This is no retreat. We are regrouping, the spokesman said."
    assert said(text) == [("the spokesman", "This is no retreat. We are regrouping")]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("There was no immediate comment from Oslo.", "Oslo"),
        ("The minister would not say whether the talks had failed.", "The minister"),
        ("The company declined to discuss the leak.", "The company"),
    ],
)
def test_silence_is_a_record(text: str, mention: str) -> None:
    assert [who for who, _ in said(text)] == [mention]
