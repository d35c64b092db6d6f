"""Whose words they are: names, role words and pronouns inside one article."""

import pytest

from tui.extracting import extract
from tui.model import Article, Entity, Extraction


def read(text: str) -> Extraction:
    return extract(Article("a1", "a.txt", None, None, None, None, "en", text, ""))


def speakers(text: str) -> list[str | None]:
    """The entity's name for every statement of a text."""
    found = read(text)
    names = {entity.id: entity.name for entity in found.entities}
    return [names.get(s.speaker) if s.speaker else None for s in found.statements]


def entity(text: str, name: str) -> Entity:
    return next(one for one in read(text).entities if one.name == name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Roe met Bo Lee. She said it rained.", ["Ana Roe"]),
        ("Ana Roe met Bo Lee. He said it rained.", ["Bo Lee"]),
        ("Mrs. Roe met Mr. Lee. “It rained,” he said.", ["Lee"]),
        ("Mayor Ana Roe spoke. Later Roe said it rained.", ["Ana Roe"]),
        ("Ana Roe, head of the port, spoke. The head of the port said it rained.", ["Ana Roe"]),
        (
            "The boss of the Gull Group said it rained. “It did,” said Gull chief Bo Lee.",
            ["Bo Lee", "Bo Lee"],
        ),
        (
            "The Institute for Tides said it rained. The think tank said it would stop.",
            ["Institute for Tides"] * 2,
        ),
        ("“It rained,” Ana Roe said. “It did.”\n\n“It stopped,” she said.", ["Ana Roe"] * 2),
    ],
)
def test_a_mention_finds_its_bearer(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_states_and_their_houses_stay_apart() -> None:
    text = "Moscow said it rained. The Kremlin said it stopped. Russia said nothing happened."
    assert speakers(text) == ["Moscow", "Kremlin", "Russia"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ana Roe and Bo Lee said it rained.", ["Ana Roe", "Bo Lee"]),
        ("“It rained,” said Ana Roe and Bo Lee.", ["Ana Roe", "Bo Lee"]),
        ("Ana Roe, a smith, and Bo Lee, a baker, said it rained.", ["Ana Roe", "Bo Lee"]),
        ("Norway and Kenya both report that it rained.", ["Norway", "Kenya"]),
        ("Norway and Kenya have both reported that it rained.", ["Norway", "Kenya"]),
        ("Ana Roe, a smith and member of the League, said it rained.", ["Ana Roe"]),
        ("“It rained,” said Ana Roe, of the Centre for Rain and River Studies.", ["Ana Roe"]),
        ("James A. Roe, a former clerk who keeps bees, said it had rained.", ["James A. Roe"]),
        ("“It rained,” plumber Ana Roe said of the storm.", ["Ana Roe"]),
        ("“It rained,” dockers' leader Ana Roe told the crowd.", ["Ana Roe"]),
    ],
)
def test_each_of_those_who_speak_together_has_said_it(text: str, who: list[str]) -> None:
    assert speakers(text) == who


def test_the_heads_of_one_office_are_one_speaker() -> None:
    text = "The Department of Roads and Ports said it rained."
    assert speakers(text) == ["Department of Roads and Ports"]


def test_an_entity_knows_role_gender_and_short_name() -> None:
    text = "Deputy Defence Minister Hanna Maliar said it rained. Maliar said it stopped."
    found = entity(text, "Hanna Maliar")
    assert (found.kind, found.gender) == ("person", "female")
    assert found.role == "Deputy Defence Minister"
    assert "Maliar" in found.aliases


def test_the_authors_we_is_nobody() -> None:
    assert speakers("We said it rained.") == [None]


def test_glued_words_are_parted() -> None:
    text = "“It rained,” said Minister Hanna Maliarin a statement."
    assert speakers(text) == ["Hanna Maliar"]


def test_silence_is_a_statement_with_its_words_as_hedge() -> None:
    (statement,) = read("The harbour office did not respond to our letter.").statements
    assert statement.hedge == "did not respond"
    assert statement.mention is not None
    assert statement.mention.text == "The harbour office"


def test_a_hedge_behind_a_statement_qualifies_it() -> None:
    text = "The ministry said it rained. The report could not be verified."
    assert read(text).statements[0].hedge == "could not be verified"


def test_a_headline_in_capitals_speaks() -> None:
    assert speakers("Mayor Says Bridge Will Open\n\nMayor Ana Roe said it rained.") == [
        "Ana Roe",
        "Ana Roe",
    ]


def test_reasons_say_what_a_statement_rests_on() -> None:
    (statement,) = read("Ana Roe said it rained.").statements
    reasons = {reason.kind: reason.text for reason in statement.evidence}
    assert reasons["speaker"] == "“Ana Roe” is the subject of “said”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Roe met Bo Lee, who said it rained.", "Bo Lee"),
        ("Ana Roe met a ferry captain who said it rained.", "a ferry captain"),
        ("They asked the mayor's office, which said it rained.", "the mayor's office"),
    ],
)
def test_who_stands_for_the_phrase_before_it(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


def test_the_mark_behind_a_plural_is_a_genitive() -> None:
    (statement,) = read("The drivers’ union said it rained.").statements
    assert statement.mention is not None
    assert statement.mention.text == "The drivers’ union"


def test_a_headline_is_read_with_the_whole_article() -> None:
    text = "Norwegian admiral says fleet is ready\n\n“Ready,” said Bo Lee, an admiral in Norway."
    assert speakers(text) == ["Bo Lee", "Bo Lee"]


def test_an_office_named_twice_is_one_speaker() -> None:
    text = "The commander of the northern fleet said it rained. “It snowed,” the commander added."
    assert len(set(speakers(text))) == 1


def test_the_leader_is_the_leader_who_just_spoke() -> None:
    text = "“It rained,” said Bo Lee, the rebel chief. The mountain leader said it snowed."
    assert speakers(text) == ["Bo Lee", "Bo Lee"]


def test_a_pronoun_that_opens_two_sentences_means_the_same_person() -> None:
    text = "Bo Lee spoke. He turned to Cy Poe and Max Orr, the clerk. “It rained,” he said."
    assert speakers(text) == ["Bo Lee"]


def test_a_role_leaves_out_what_came_from_its_bearer() -> None:
    text = "It drew a sharp reply from the harbour union leader, Ana Roe. Roe said it rained."
    assert entity(text, "Ana Roe").role == "harbour union leader"


def test_a_statement_is_its_authors() -> None:
    assert speakers("Roe's letter said it had rained.") == ["Roe"]


def test_a_body_keeps_the_state_it_belongs_to() -> None:
    found = entity("It had rained, the General Staff in Oslo said.", "General Staff")
    assert found.role == "General Staff in Oslo"
