"""Whose name it is behind an office, and what the office is: `Secretary of State Ana Roe`."""

import pytest

from tui.extracting import extract
from tui.model import Article


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Secretary of State", "Hanna Meyer"),
        ("Secretary of the Interior", "Hanna Meyer"),
        ("Director of National Intelligence", "Hanna Meyer"),
        ("Speaker of the House", "Hanna Meyer"),
        ("White House Chief of Staff", "Denis Mann"),
        ("House Minority Whip", "Denis Mann"),
        ("Prime Minister of Norway", "Denis Mann"),
        ("CEO of Vireo", "Denis Mann"),
        ("Archbishop of Lund", "Denis Mann"),
        ("University of Lund professor", "Denis Mann"),
        ("Institute for the Study of Tides analyst", "Denis Mann"),
        ("Department of Justice spokeswoman", "Ana Roe"),
        ("Bank of Norway Governor", "Ana Roe"),
        ("FBI Director", "Ana Roe"),
        ("Retired Lt. Gen.", "Ana Roe"),
    ],
)
def test_an_office_is_no_part_of_a_name(office: str, name: str) -> None:
    text = f"The port\n\n{office} {name} said that the bridge was closed for repairs.\n"
    found = extract(Article("a1", "a.txt", None, None, None, None, "en", text, ""))
    (statement,) = found.statements
    (speaker,) = (one for one in found.entities if one.id == statement.speaker)
    assert (speaker.name, speaker.role, speaker.kind) == (name, office, "person")


@pytest.mark.parametrize(
    "mention",
    [
        "A onetime ally of Gov. Ana Roe",
        "A critic of Secretary of State Ana Roe",
        "The father of Ana Maria Roe",
        "The spokesman for Governor Ana Roe",
    ],
)
def test_someone_close_to_an_office_is_not_its_bearer(mention: str) -> None:
    text = f"The port\n\n{mention} said that the bridge was closed for repairs. It rained.\n"
    found = extract(Article("a1", "a.txt", None, None, None, None, "en", text, ""))
    assert [one.name for one in found.entities] != ["Ana Roe"]


@pytest.mark.parametrize("name", ["Martin King Jr.", "Martin Luther King III", "Stephen King"])
def test_a_name_that_looks_like_a_title_stays_whole(name: str) -> None:
    text = f"The port\n\n{name} said that the bridge was closed for repairs.\n"
    found = extract(Article("a1", "a.txt", None, None, None, None, "en", text, ""))
    assert [one.name for one in found.entities] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ferries First stands by it. It said the pier was sold.", ["Ferries First"]),
        ("The broadcaster NRK said the pier was sold.", ["NRK"]),
        (
            "Vireo Air said it paid. The GMB said few were paid, a claim the company called wrong.",
            ["Vireo Air", "GMB", "Vireo Air"],
        ),
    ],
)
def test_bodies_are_told_apart_and_named_whole(text: str, names: list[str]) -> None:
    found = extract(Article("a1", "a.txt", None, None, None, None, "en", f"News\n\n{text}\n", ""))
    by_id = {one.id: one.name for one in found.entities}
    assert [by_id[one.speaker] for one in found.statements if one.speaker] == names
