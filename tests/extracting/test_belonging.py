"""Sources known by whose they are, and names that hold a genitive or an honour."""

import pytest

from tui.extracting import extract
from tui.model import Article, Entity


def entities(text: str) -> list[Entity]:
    """Who says each statement of a text."""
    found = extract(Article("a1", "a.txt", None, None, None, None, "en", text, ""))
    by_id = {entity.id: entity for entity in found.entities}
    return [by_id[one.speaker] for one in found.statements if one.speaker]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Bo Lee left. His lawyer said it rained.", "Bo Lee's lawyer", "unnamed"),
        ("Mia Dorn left. Her office said it rained.", "Mia Dorn's office", "organisation"),
        ("Bo Lee left. Lee's agent said it rained.", "Bo Lee's agent", "unnamed"),
        ("Mayor Mia Dorn left. The mayor's office said no.", "Mia Dorn's office", "organisation"),
        ("GridLink met. Its spokesman said it rained.", "GridLink's spokesman", "unnamed"),
        ("Bo Lee wed Eva Roe, Lee's wife. His wife said it rained.", "Eva Roe", "person"),
        ("Kenya's finance ministry said it rained.", "Kenya's finance ministry", "organisation"),
    ],
)
def test_who_has_no_name_is_known_by_whose_they_are(text: str, name: str, kind: str) -> None:
    found = entities(text)[-1]
    assert (found.name, found.kind) == (name, kind)


def test_two_peoples_lawyers_are_two() -> None:
    text = (
        "Bo Lee left. His lawyer said no. Mia Dorn left. Her lawyer said yes. Lee's lawyer agreed."
    )
    names = [one.name for one in entities(text)]
    assert names[:2] == ["Bo Lee's lawyer", "Mia Dorn's lawyer"]


def test_what_is_written_is_never_she() -> None:
    text = "Mia Dorn spoke. A leaked memo said it rained. She said it stopped."
    memo, she = entities(text)
    assert (memo.kind, she.name) == ("unnamed", "Mia Dorn")


def test_she_is_the_woman_whom_the_paragraph_brings_in() -> None:
    text = "Clerk Mia Dorn said no.\n\nAt the gate, a woman holding a cat sighed. “Go,” she said."
    assert [one.name for one in entities(text)] == ["Mia Dorn", "a woman"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Dockers' Union said it rained.", "Dockers' Union", "organisation"),
        ("The Women's Institute said it rained.", "Women's Institute", "organisation"),
        ("Counsel Mia Dorn KC said it rained.", "Mia Dorn", "person"),
        ("City Hall said it rained.", "City Hall", "organisation"),
        ("Jerry Hall said it rained.", "Jerry Hall", "person"),
        ("Fenn Air said it rained.", "Fenn Air", "organisation"),
        ("The charity Golden Hours said it rained.", "Golden Hours", "organisation"),
        ("Ana Roe left the Ministry of Roads and Bo Lee spoke. Lee said no.", "Bo Lee", "person"),
        ("GridLink said it rained.", "GridLink", "organisation"),
        ("Dorrel, the harbour pilot, said it rained.", "Dorrel", "person"),
        ("Dorrel said it rained. “It did,” she said.", "Dorrel", "person"),
    ],
)
def test_what_a_name_is_the_name_of(text: str, name: str, kind: str) -> None:
    found = entities(text)[-1]
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“It rained,” said Mia Dorn, whose son drowned.", None),
        ("Mia Dorn, a dune warden, said it rained.", "dune warden"),
        ("Mia Dorn, a matter of days later, said it rained.", None),
        ("State Sen. Mia Dorn, D-Holm, said it rained.", "Holm Democrat"),
        ("The judge, Mr Justice Orrin, said it rained.", "Mr Justice"),
    ],
)
def test_a_role_is_told_of_its_bearer_alone(text: str, role: str | None) -> None:
    assert entities(text)[0].role == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Gov. Bo Lee left. Eva Roe argued with an official at the dam. The official said no.",
            "an official at the dam",
        ),
        ("A nurse, Eva Roe, ran to the dam. The nurse said it held.", "Eva Roe"),
        ("A nurse named Eva Roe ran to the dam. The nurse said it held.", "Eva Roe"),
    ],
)
def test_the_one_brought_in_without_a_name_is_nobody_else(text: str, name: str) -> None:
    assert entities(text)[-1].name == name
