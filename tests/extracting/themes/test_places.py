"""Places that statements name."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.extracting.themes import Gazetteer, places

ARTICLE = (
    "Fighting went on around Velmora on Friday, and shells fell in Orsk and Tarvel. "
    "Ilya Brandt, who leads the Northern Guard, said his men held Velmora. "
    "Brandt said the road from Velmora to the Kasht region was open. "
    "Power failed near the Lower Sarn Reservoir. In Moscow officials denied it; "
    "Moscow said nothing more. In Brandt’s view the Interior Ministry is wrong."
)


def test_names_in_the_company_of_places_are_places() -> None:
    assert places(ARTICLE, ARTICLE) == (
        "Velmora",
        "Orsk",
        "Tarvel",
        "Kasht",
        "Lower Sarn Reservoir",
        "Moscow",
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Velmora has fallen", ("Velmora",)),
        ("Brandt left Velmora for Velmora", ("Velmora",)),
        ("Moscow denies the loss", ()),
        ("they were seen in Moscow", ("Moscow",)),
        ("In Moscow they were seen", ("Moscow",)),
        ("Talks open in The Hague", ("The Hague",)),
        ("nothing moved from Kiev or in Kyiv", ("Kyiv",)),
        ("they appealed to Moscow", ()),
        ("the Interior Ministry and Ilya Brandt", ()),
        ("nobody came", ()),
    ],
)
def test_a_statement_has_the_places_it_names(words: str, expected: tuple[str, ...]) -> None:
    assert Gazetteer(ARTICLE).places(words) == expected


def test_a_name_that_things_keep_happening_at_is_a_place() -> None:
    article = "Clashes at Velmora went on. A depot at Velmora burned."
    assert places("Velmora burned", article) == ("Velmora",)
    assert places("Velmora burned", article[:28]) == ()


@pytest.mark.parametrize(
    "article",
    [
        "In May the vote was held.",
        "He wrote in The Evening Times that it was over.",
        "He trusts in General Orlov.",
        "A split in Parliament followed.",
        "“Unity is found in Marta,” Marta said.",
        "Marta Okonjo spoke. Trust in Okonjo is high, and Okonjo told them so.",
    ],
)
def test_months_organisations_and_people_are_no_places(article: str) -> None:
    assert places(article, article) == ()


PARTS = [
    "in",
    "The",
    "and",
    "of",
    "X",
    "Kyiv",
    "Aaa",
    "’s",
    ",",
    "said",
    "region",
    "\x00",
    "\ud800",
]


@given(st.lists(st.sampled_from(PARTS)))
@settings(deadline=None, max_examples=100)
def test_any_text_has_places_it_spells_or_knows(parts: list[str]) -> None:
    text = " ".join(parts)
    found = places(text, text)
    assert len(found) == len(set(found))
    assert all(place in text for place in found)


@given(st.text(max_size=80))
@settings(deadline=None, max_examples=50)
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(places(text, text), tuple)


@pytest.mark.parametrize("unit", ["A", "In Aa ", "A and ", "Aa Bb ", "U.S.", "in The "])
def test_repeated_names_cost_linear_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    begun = time.process_time()
    Gazetteer(text).places(text[:5_000])
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Shells fell in the region of Rostokand which was theirs.", ("Rostok",)),
        ("Shells fell in Harland which closed its port.", ("Harland",)),
        ("Shells fell in Rostok. In Rostokand which is near, none did.", ("Rostok", "Rostokand")),
    ],
)
def test_a_place_is_parted_from_what_is_stuck_to_it(text: str, named: tuple[str, ...]) -> None:
    assert set(places(text, text)) <= {*named, "Rostok"}
    assert places(text, text)[0] == named[0]


def test_where_a_place_is_named_slices_to_its_name() -> None:
    found = Gazetteer(ARTICLE).within([(0, len(ARTICLE))])
    assert {name: ARTICLE[slice(*span)] for name, span in found.items()} == {
        name: name for name in found
    }
