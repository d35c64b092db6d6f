"""Whom pronouns and bare offices mean, where a name that stands nearer is not meant."""

import pytest
from extract_case import article

from tui.extracting import extract


def speakers(text: str) -> list[str]:
    """The name of who says each statement, empty where nobody in the text fits."""
    found = extract(article(text))
    names = {entity.id: entity.name for entity in found.entities}
    return [names.get(statement.speaker or "", "") for statement in found.statements]


def test_it_is_the_body_that_its_own_sentence_is_about() -> None:
    text = "Bo Lee rang Harbour Press. The council is angry, and it faulted him for the noise."
    assert speakers(text)[-1] == "the council"


@pytest.mark.parametrize(
    "before",
    [
        "The kiln was sold to a Norwegian potter.",  # what a country's adjective describes
        "The clay came by cart from Ostvik.",  # a place
        "Nobody liked the glaze.",
    ],
)
def test_it_is_nothing_that_only_looks_like_a_name(before: str) -> None:
    assert speakers(f"{before} It said that the fire was out.") == [""]


def test_it_does_not_stand_for_what_is_named_far_behind() -> None:
    assert speakers("It said the fire was out.\n\nHarbour Bank is shut.") == [""]


def test_no_pronoun_means_the_place_of_a_dateline() -> None:
    text = "OSTVIK - Bakers met, and their guild said flour was dear."
    assert speakers(text) == ["their guild"]


def test_he_is_not_called_she_afterwards() -> None:
    text = (
        "Dahl Strand said no. “Never,” he said. Strand has called for Vik Moe’s keys. "
        "She vowed to stay."
    )
    assert speakers(text)[1] == "Dahl Strand"
    assert speakers(text)[-1] == "Vik Moe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1990, former mayor Bo Lee won. The mayor said no.", "the mayor"),
        ("In 1990, then-mayor Bo Lee won. The mayor said no.", "the mayor"),
        ("In 1990, former mayor Bo Lee won. The former mayor said no.", "Bo Lee"),
        ("In 1990, mayor Bo Lee won. The mayor said no.", "Bo Lee"),
    ],
)
def test_an_office_that_is_over_is_another_office(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


def test_an_investor_may_be_a_firm() -> None:
    text = "Investor Gull Capital said bread was dear. “How dear?” it asked."
    assert speakers(text) == ["Gull Capital", "Gull Capital"]


def test_a_title_for_several_is_no_part_of_the_first_name() -> None:
    text = "Sens. Ida Holm and Per Falk met. “No,” said Holm. Falk said yes."
    assert speakers(text) == ["Ida Holm", "Per Falk"]


def test_a_day_says_nothing() -> None:
    text = "The bishop was criticised on Monday for calling the hymns dull."
    assert "Monday" not in speakers(text)


def test_it_may_be_a_letter() -> None:
    text = "Ida Holm left Ostvik. A leaked letter says the kiln is cold. It accuses her of sloth."
    assert speakers(text) == ["a leaked letter", "a leaked letter"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Siri Moe, the prime minister, left. The minister said no.", "the minister"),
        ("Siri Moe, the prime minister, left. The prime minister said no.", "Siri Moe"),
        ("Siri Moe, the vice president, left. The president said no.", "the president"),
        ("Siri Moe, the trade minister, left. The minister said no.", "Siri Moe"),
    ],
)
def test_a_minister_is_no_prime_minister(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prince Karim bin Saleh, a banker, said no. Prince Karim said yes.", 1),
        ("Xu Lan, a baker, said no. “Yes,” said Ms Xu.", 1),
        ("Xu Lan, a baker, said no. Xu Bao, a cook, said it rained. “Yes,” said Ms Xu.", 3),
        ("Karim Saleh, a baker, said no. “Yes,” said Mr Karim.", 2),
        ("Fr. Ó Dorn, a parish priest, said no. “Yes,” said Father Ó Dorn.", 1),
        ("Pak Yo, sister of the guild leader Pak Jun, said no. Pak Yo said yes.", 1),
    ],
)
def test_a_title_may_stand_before_the_first_word_of_a_name(text: str, expected: int) -> None:
    assert len(set(speakers(text))) == expected
