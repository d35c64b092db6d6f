"""A statement ready to be pasted."""

from dataclasses import replace

import pytest
from export_case import ADA, ARTICLES, BEN, NONE_SANK, SANK, SNAPSHOT, SOMETIME

from tui.exporting.citation import citation, counters
from tui.exporting.dates import said_in_words
from tui.model import Said

LAMP = "The Evening Lamp, “Boats lost”, published 13 May 2023, https://lamp.example/boats"


def test_a_quotation_stands_in_marks_with_its_counter_statement() -> None:
    text = citation(NONE_SANK, ARTICLES["a1"], BEN, counters(NONE_SANK, SNAPSHOT))
    assert text == (
        f"“No boat sank” — Ben Cole, on or before 13 May 2023. {LAMP}\n"
        "Denies: up to 40 boats sank — Ada Brook, harbour master, as reported (“said”),"
        " on 12 May 2023."
    )


def test_reported_speech_keeps_its_verb_and_gets_no_marks() -> None:
    assert citation(SANK, ARTICLES["a1"], ADA) == (
        "up to 40 boats sank — Ada Brook, harbour master, as reported (“said”), on 12 May 2023."
        f" {LAMP}"
    )


def test_what_is_not_known_is_left_out() -> None:
    text = citation(SOMETIME, replace(ARTICLES["a2"], headline=None), None)
    assert text == ("we shall see — an unnamed source, as reported, undated (“a Thursday”). a2.txt")


def test_marks_inside_marks_and_line_breaks() -> None:
    odd = replace(NONE_SANK, words="no “boat”\n\nsank\u2028here")
    first = citation(odd, replace(ARTICLES["a1"], url="javascript:x"), BEN)
    assert first.startswith("“no ‘boat’ sank here” — ")
    assert "javascript" not in first


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Said("2023-05-12", "2023-05-12", "2023-05-12"), "on 12 May 2023"),
        (Said("2023-05-12~", "2023-05-12", "2023-05-12"), "about 12 May 2023"),
        (Said("../2023-05-12", None, "2023-05-12"), "on or before 12 May 2023"),
        (Said("2023-05-12/..", "2023-05-12", None), "on or after 12 May 2023"),
        (Said("2023-05", "2023-05-01", "2023-05-31"), "between 1 May 2023 and 31 May 2023"),
        (
            Said("2023-05-01~/2023-05-31", "2023-05-01", "2023-05-31"),
            "between about 1 May 2023 and 31 May 2023",
        ),
        (Said(None, None, None), "undated"),
        (Said("soon", "soon", "soon"), "on soon"),
    ],
)
def test_dates_in_words(said: Said, words: str) -> None:
    assert said_in_words(said) == words
