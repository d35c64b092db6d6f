"""When a whole article's statements were made: which of its times dates which saying."""

import pytest
from factories import make_article

from tui.extracting import extract


def dates(text: str, published: str = "2024-03-08") -> dict[str, str | None]:
    """The EDTF date of every statement, by its first two words; 2024-03-08 is a Friday."""
    found = extract(make_article(text=text, published=published)).statements
    return {" ".join(one.words.split()[:2]): one.said.edtf for one in found}


@pytest.mark.parametrize(
    "text",
    [
        "“It rattled for weeks,” said Ivo Brandt, a fitter who left the yard in 2022.",
        "Ada Holm, who took over on Monday, said the yard was sound.",
        "Ada Holm, appointed on Monday, said the yard was sound.",
        "Ada Holm, director since Monday, said the yard was sound.",
        "Ada Holm, whose term ends on Monday, said the yard was sound.",
        "Describing the past week, Ada Holm said the yard was sound.",
        "Describing the “true state” over the past week, Ada Holm said the yard was sound.",
    ],
)
def test_a_time_that_tells_of_the_speaker_dates_nothing(text: str) -> None:
    assert set(dates(text).values()) == {"../2024-03-08"}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In a letter sent on Monday, Ada Holm said the yard was sound.", "2024-03-04"),
        ("The report, released on Monday, says the yard was sound.", "2024-03-04"),
        ("Speaking on Monday, Ada Holm said the yard was sound.", "2024-03-04"),
        ("In 2019, Ada Holm said the yard was sound.", "2019"),
        ("Ada Holm has said since Monday that the yard was sound.", "2024-03-04/2024-03-08"),
        ("Ada Holm, who spoke on Monday, said the yard was sound.", "../2024-03-08"),
        ("A spokesman, who on Monday said the yard was sound, has left.", "2024-03-04"),
    ],
)
def test_a_time_of_the_saying_dates_it(text: str, edtf: str) -> None:
    assert list(dates(text).values()) == [edtf]


def test_a_time_at_another_speakers_cue_is_not_borrowed() -> None:
    text = "Ada Holm insisted on Monday that the yard was sound, after a fitter warned of cracks."
    assert dates(text) == {"the yard": "2024-03-04", "of cracks": "../2024-03-08"}


def test_a_time_that_opens_the_sentence_holds_for_all_in_it() -> None:
    text = "On Monday Ada Holm denied the leak and Ivo Brandt said the pumps were old."
    assert dates(text) == {"the leak": "2024-03-04", "the pumps": "2024-03-04"}


def test_the_same_speaker_goes_on_at_the_same_time_under_a_second_cue() -> None:
    text = "Ada Holm said on Monday that the yard was sound, adding that repairs had begun."
    assert dates(text) == {"the yard": "2024-03-04", "repairs had": "2024-03-04"}


def test_what_was_added_was_said_when_the_rest_was() -> None:
    text = (
        "“The yard is sound,” Ada Holm said on Monday.\n\n“Nobody was hurt,” she added.\n\n"
        "“We pay on time,” she said."
    )
    assert dates(text) == {
        "The yard": "2024-03-04",
        "Nobody was": "2024-03-04",
        "We pay": "../2024-03-08",
    }


def test_another_speaker_adds_at_a_time_of_their_own() -> None:
    text = "“It is sound,” Ada Holm said on Monday.\n\n“It leaks,” Ivo Brandt added."
    assert dates(text) == {"It is": "2024-03-04", "It leaks": "../2024-03-08"}
