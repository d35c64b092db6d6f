"""Dates a user types."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.journal import ChangeError
from tui.journal.edtf import published, read


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2023-05-12", "2023-05-12", "2023-05-12"),
        (" 2023-05-12~ ", "2023-05-12", "2023-05-12"),
        ("2023-05?", "2023-05-01", "2023-05-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2023-05-XX", "2023-05-01", "2023-05-31"),
        ("2023-XX-XX", "2023-01-01", "2023-12-31"),
        ("2023-05-08/2023-05-12", "2023-05-08", "2023-05-12"),
        ("2023-04/2023-05-12%", "2023-04-01", "2023-05-12"),
        ("../2023-05-12", None, "2023-05-12"),
        ("2023-05-12/..", "2023-05-12", None),
        ("2023-05-12/", "2023-05-12", None),
    ],
)
def test_first_and_last_day(text: str, earliest: str | None, latest: str | None) -> None:
    said = read(text)
    assert (said.earliest, said.latest, said.edtf) == (earliest, latest, text.strip())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "../..",
        "/",
        "soon",
        "12 May 2023",
        "2023-5-12",
        "2023-13",
        "2023-00",
        "2023-02-30",
        "2023-05-00",
        "202X-05",
        "2023-XX-05",
        "0000",
        "2023-05-12/2023-05-08",
        "2023-05-12/2023-05-13/2023-05-14",
        "2023-05-12T10:00",
        "2023-21",
        "٢٠٢٣",
    ],
)
def test_what_is_no_date_is_told_what_would_be(text: str) -> None:
    with pytest.raises(ChangeError, match="2023-05-08/2023-05-12"):
        read(text)


@settings(deadline=None, max_examples=100)
@given(st.text(st.sampled_from("0123456789-/.X~ T"), max_size=24))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        said = read(text)
    except ChangeError:
        return
    assert said.earliest or said.latest
    if said.earliest and said.latest:
        assert said.earliest <= said.latest


@settings(deadline=None, max_examples=60)
@given(st.dates())
def test_every_day_is_itself(day: object) -> None:
    assert read(str(day)).earliest == read(str(day)).latest == str(day)


def test_when_an_article_came_out() -> None:
    assert published(" 2023-05-12 ") == "2023-05-12"
    assert published("2023-05-12T09:30:00+03:00") == "2023-05-12T09:30:00+03:00"
