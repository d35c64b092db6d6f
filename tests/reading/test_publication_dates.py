import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reading.dates import iso_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2023-05-12", "2023-05-12"),
        ("12 May 2023", "2023-05-12"),
        ("May 12, 2023", "2023-05-12"),
        ("Sept. 3rd, 2023", "2023-09-03"),
        ("the 12th", None),
        ("Friday, 12th of May 2023", "2023-05-12"),
        ("2023/05/12", "2023-05-12"),
        ("12.05.2023", "2023-05-12"),
        ("2023-05-12T14:30:00+03:00", "2023-05-12T14:30:00+03:00"),
        ("2023-05-12T14:30:09.500Z", "2023-05-12T14:30:09+00:00"),
        ("2023-05-12 14:30 -0430", "2023-05-12T14:30:00-04:30"),
        ("Fri, 12 May 2023 14:30:00 +0300", "2023-05-12T14:30:00+03:00"),
        ("May 12, 2023, 2:30 p.m. EDT", "2023-05-12T14:30:00-04:00"),
        ("12 May 2023 at 12:05 am UTC", "2023-05-12T00:05:00+00:00"),
    ],
)
def test_ways_to_write_a_date(written: str, iso: str | None) -> None:
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    "written", ["2023-05-12T14:30", "12 May 2023, 14:30", "12 May 2023 9:00 BST"]
)
def test_a_time_in_an_unknown_zone_is_left_out(written: str) -> None:
    assert iso_date(written) == "2023-05-12"


@pytest.mark.parametrize(
    "written",
    [
        "05/12/2023",
        "31 June 2023",
        "2023",
        "yesterday",
        "0223-05-12",
        "2023-05-12T25:00Z",
        "",
        "x" * 999,
        "12 Maybe 2023",
        "12 May 2023 31:00",
        "2023-05-12T10:00+99:00",
        "May 2023",
    ],
)
def test_what_is_not_certain_is_no_date(written: str) -> None:
    assert iso_date(written) is None


@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y"]))
@settings(deadline=None, max_examples=60)
def test_every_day_of_our_time_is_read_back(day: object, form: str) -> None:
    if 1600 <= day.year < 2200:
        assert iso_date(day.strftime(form)) == str(day)


@given(st.text(max_size=90))
@settings(deadline=None, max_examples=60)
def test_no_text_breaks_it(text: str) -> None:
    found = iso_date(text)
    assert found is None or iso_date(found) == found
