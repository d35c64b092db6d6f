"""Sources that are called by what they are: kindred nouns, descriptions, bodies, ages."""

import pytest

from tui.extracting import extract
from tui.extracting.callings import age_in, clash, is_description, may_be_called
from tui.model import Article


def speakers(text: str) -> list[str | None]:
    """The name of whoever says each statement of a text."""
    found = extract(Article("a1", "a.txt", None, None, None, None, "en", text, ""))
    names = {entity.id: entity.name for entity in found.entities}
    return [names.get(one.speaker or "") for one in found.statements]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("State Sen. Mia Dorn said it rained. The lawmaker said it stopped.", "Mia Dorn"),
        ("Mia Dorn MP said it rained. Lord Orrin said no. The peer said it stopped.", "Orrin"),
        ("Detective Inspector Mia Dorn said it rained. The officer said no.", "Mia Dorn"),
        ("Bo Lee, a marine biologist, said it rained. The scientist said it stopped.", "Bo Lee"),
        ("Bo Lee, the club's coach, said it rained. The manager said it stopped.", "Bo Lee"),
        ("The county sheriff said it rained. Sheriff Mia Dorn said it stopped.", "Mia Dorn"),
    ],
)
def test_one_calling_has_several_nouns(text: str, who: str) -> None:
    assert speakers(text)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bo Lee, the captain, shook his head. “It rained,” the midfielder said.", "Bo Lee"),
        ("Treasurer Mia Dorn wept. “It rained,” the widow said.", "Mia Dorn"),
        ("Gov. Bo Lee spoke late. The Republican said that it rained.", "Bo Lee"),
        ("Mia Dorn, 61, met Eva Roe, 48. Later, Roe left. The 61-year-old said no.", "Mia Dorn"),
        ("One patient, a nurse, said it rained. “It did,” the 82-year-old said.", "One patient"),
    ],
)
def test_a_description_is_who_was_just_spoken_of(text: str, who: str) -> None:
    assert (speakers(text)[-1] or "").startswith(who)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mayor Bo Lee laughed. “It rained,” the comptroller said.", "the comptroller"),
        ("Treasurer Bo Lee wept. “It rained,” the widow said.", "the widow"),
        ("Bo Lee, a farmer, wept. “It rained,” the engineer said.", "the engineer"),
        ("The city sheriff said it rained. County Sheriff Mia Dorn left.", "the city sheriff"),
        ("Health minister Bo Lee left. The defence minister said no.", "the defence minister"),
        ("Bo Lee, 61, left. “It rained,” the 34-year-old said.", "the 34-year-old"),
    ],
)
def test_where_nobody_fits_nobody_is_named(text: str, who: str) -> None:
    assert speakers(text)[-1 if "city" not in text else 0] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Fenn Air lost a jet. The airline said it rained.", "Fenn Air"),
        ("Fenn Air lost a jet. The aviation agency said it rained.", "the aviation agency"),
        ("Bo Lee told the Courier it rained. The union said no.", "the union"),
        ("The Dockers' Union met. The union said it rained.", "Dockers' Union"),
        ("The fire service said it rained. The police service said no.", "the police service"),
        ("A Fenn jet fell near Port Holm. Fenn Air met. The airline said no.", "Fenn Air"),
        ("Power company GridLink met. The utility said it rained.", "GridLink"),
    ],
)
def test_a_body_is_called_by_its_own_noun(text: str, who: str) -> None:
    assert speakers(text)[-1] == who


def test_the_lists_say_which_nouns_go_together() -> None:
    assert may_be_called("senator", "lawmaker")
    assert not may_be_called("lawmaker", "senator")
    assert may_be_called("federation", "union", "bodies")
    assert clash("engineer", "farmer")
    assert not clash("professor", "economist")
    assert not clash("widow", "farmer")
    assert is_description("34-year-old")
    assert not is_description("minister")
    assert (age_in("34-year-old"), age_in("year-old"), age_in("elder")) == (34, None, None)


@pytest.mark.parametrize("where", ["Oslo-based", "Lima, Peru-based"])
def test_where_a_body_sits_does_not_make_it_another(where: str) -> None:
    text = f"The Institute for Quiet Seas said it rained.\n\n“It did,” said the {where} think tank."
    assert speakers(text)[-1] == "Institute for Quiet Seas"
