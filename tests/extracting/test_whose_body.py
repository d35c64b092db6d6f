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
