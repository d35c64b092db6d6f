"""How sure a reading is: by what stands at its cue, and said in words."""

import pytest
from extract_case import article

from tui.extracting import extract
from tui.model import Statement


def read(text: str) -> Statement:
    return extract(article(text)).statements[0]


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("Ana Roe said it rained.", "The hall where Ana Roe said it rained was full."),
        ("Ana Roe said it rained.", "Ana Roe revealed it rained."),
        ("It rained in Oslo, said Ana Roe.", "It rained in Oslo, Ana Roe said."),
        ("Ana Roe said it rained.", "Ana Roe said it rained" + " and rained" * 30 + "."),
    ],
)
def test_what_stands_at_a_cue_tells_how_sure_it_is(surer: str, less: str) -> None:
    assert read(surer).confidence > read(less).confidence > 0


def test_quotation_marks_are_as_sure_anywhere() -> None:
    one, other = read("“No,” Ana Roe said."), read("“No,” Ana Roe revealed.")
    assert one.confidence == other.confidence


def test_doubts_are_told_and_nothing_else() -> None:
    plain, doubted = (
        read("Ana Roe said it rained."),
        read("The hall that Ana Roe praised was full."),
    )
    assert not [one for one in plain.evidence if one.kind == "confidence"]
    assert [one.text for one in doubted.evidence if one.kind == "confidence"] == [
        "“praised” stands inside another clause",
        "“praised” tells of more than words",
    ]
