"""Bodies of one name that belong to two states, inside one article."""

import pytest
from extract_case import article

from tui.extracting import extract


def speakers(text: str) -> list[str]:
    """The entity that says each statement of a text, by id."""
    return [one.speaker or "" for one in extract(article(text)).statements]


@pytest.mark.parametrize(
    "text",
    [
        "Norway’s Foreign Ministry said no. The Norwegian Foreign Ministry said yes.",
        "The Danish Red Cross said no. The Red Cross in Oslo said yes.",
        "The Foreign Ministry said no. The Foreign Ministry in Oslo said yes.",
        "Norway's Coast Guard met Danish crews. It said no. The Norwegian body said yes.",
    ],
)
def test_one_body_is_one(text: str) -> None:
    one, two = speakers(text)
    assert one == two != ""


@pytest.mark.parametrize(
    "text",
    [
        "Norway’s Foreign Ministry said no. The Danish Foreign Ministry said yes.",
        "Norway's Coast Guard said no. Denmark's Coast Guard said yes.",
        "The Danish Foreign Ministry said no. The Foreign Ministry in Oslo said yes.",
        "The Danish Foreign Ministry said no. The foreign ministry in Oslo said yes.",
    ],
)
def test_bodies_of_two_states_are_two(text: str) -> None:
    one, two = speakers(text)
    assert "" != one != two != ""


def test_a_ministry_without_its_name_is_that_of_its_state() -> None:
    text = (
        "Norway's Defence Ministry said no. Denmark's Defence Ministry said yes. "
        "The Norwegian ministry said it rained."
    )
    norway, denmark, again = speakers(text)
    assert norway == again != denmark


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "In a statement, the Harbour Office said it rained. The statement added that it froze.",
            ["Harbour Office"] * 2,
        ),
        (
            "In a statement, the Harbour Office said it rained. Ana Roe said no.\n\n"
            "The statement added that it froze.",
            ["Harbour Office", "Ana Roe", "Harbour Office"],
        ),
        ("A statement hung there. The statement said it rained.", ["a statement"]),
        ("The Harbour Civil Defense met. It said it rained.", ["Harbour Civil Defense"]),
        ("Varn City fell. Varn’s harbour office said no.", ["Varn’s harbour office"]),
    ],
)
def test_who_is_behind_a_statement_and_a_name(text: str, names: list[str]) -> None:
    found = extract(article(text))
    by_id = {entity.id: entity.name for entity in found.entities}
    assert [by_id.get(one.speaker or "") for one in found.statements] == names


def test_a_dateline_in_capitals_is_nobodys_spelling() -> None:
    found = extract(article("VARN, May 3 – It rained. Varn said that the pier had burnt."))
    assert [one.name for one in found.entities] == ["Varn"]
