"""When a statement was made: the dates an expression means, and which expression is the one."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.extracting.when import Calendar, expressions, resolve
from tui.model import Said

FRIDAY = "2023-05-12"


def said(words: str, published: str | None = FRIDAY) -> Said:
    return resolve(words, (0, len(words)), [], published)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("the mayor said on Thursday that", "2023-05-11"),
        ("he told reporters late on Thursday evening", "2023-05-11"),
        ("the spokeswoman said this Friday", "2023-05-12"),
        ("the spokeswoman said Friday", "2023-05-12"),
        ("said last Friday", "2023-05-05"),
        ("said last Monday", "2023-05-08"),
        ("said on Thursday last week", "2023-05-04"),
        ("said on Thursday, May 4", "2023-05-04"),
        ("said on 12 May", "2023-05-12"),
        ("said on May 12", "2023-05-12"),
        ("said on Sept. 3", "2022-09-03"),
        ("said on May 12, 2021", "2021-05-12"),
        ("said on the 3rd of May", "2023-05-03"),
        ("said on the 12th.", "2023-05-12"),
        ("said on the 20th, before the vote", "2023-04-20"),
        ("said on 2023-04-30", "2023-04-30"),
        ("talks on May 5–7 in Geneva", "2023-05-05/2023-05-07"),
        ("said in December", "2022-12"),
        ("said last December", "2022-12"),
        ("said in late January 2020", "2020-01"),
        ("said in May", "2023-05-01/2023-05-12"),
        ("said in 2014", "2014"),
        ("said yesterday", "2023-05-11"),
        ("said the day before yesterday", "2023-05-10"),
        ("said earlier today", "2023-05-12"),
        ("said last night", "2023-05-11"),
        ("said earlier this month", "2023-05-01/2023-05-12"),
        ("said this week", "2023-05-08/2023-05-12"),
        ("said over the past week", "2023-05-05/2023-05-12"),
        ("said in the last 24 hours", "2023-05-11/2023-05-12"),
        ("said in the past three months", "2023-02-12/2023-05-12"),
        ("said over the past few days", "2023-05-07~/2023-05-12"),
        ("said over the weekend", "2023-05-06/2023-05-07"),
        ("said two days ago", "2023-05-10"),
        ("said three weeks ago", "2023-04-17/2023-04-23"),
        ("said two years ago", "2021"),
        ("said a couple of days ago", "2023-05-10~/2023-05-11"),
        ("said a week earlier", "2023-05-05"),
        ("said last week", "2023-05-01/2023-05-07"),
        ("said last year", "2022"),
        ("has said since Tuesday", "2023-05-09/2023-05-12"),
        ("has said since December", "2022-12-01/2023-05-12"),
        ("had said until now", "../2023-05-12"),
        ("had said by Wednesday", "../2023-05-10"),
        ("gave no date at all", "../2023-05-12"),
    ],
)
def test_an_expression_means_past_days(words: str, edtf: str) -> None:
    assert said(words).edtf == edtf


@pytest.mark.parametrize(
    "words",
    [
        "will vote next Tuesday",
        "must leave by the end, before Monday",
        "meets every Monday",
        "meets on Mondays",
        "spoke of Black Friday",
        "works on the 12th floor",
        "Mrs May said so",
        "a vote due on 20 June",
        "a vote due in June",
        "on 30 February",
        "they march in may",
    ],
)
def test_what_is_no_past_date_leaves_the_day_open(words: str) -> None:
    assert said(words) == Said("../2023-05-12", None, "2023-05-12")


def test_words_and_place_of_an_expression_are_kept() -> None:
    words = "The agency said late on\nThursday evening that it was over."
    found = said(words)
    assert found.basis == "late on Thursday evening"
    assert found.span == (words.index("late"), words.index(" that"))
    assert (found.earliest, found.latest) == ("2023-05-11", "2023-05-11")


def test_without_a_date_of_publication_only_the_words_are_known() -> None:
    words = "The agency said on Thursday that it was over."
    found = said(words, None)
    assert (found.edtf, found.earliest, found.latest) == (None, None, None)
    assert found.basis == "on Thursday"
    assert said("The agency said so.", None) == Said(None, None, None)


@pytest.mark.parametrize("published", ["", "2023", "yesterday", "2023-99-99", "12.05.2023"])
def test_a_date_that_cannot_be_read_counts_as_none(published: str) -> None:
    assert said("He said on Thursday", published).edtf is None


def test_the_time_zone_of_the_article_rules() -> None:
    just_after_midnight = "2023-05-12T00:30:00+03:00"
    assert said("he said today", just_after_midnight).edtf == "2023-05-12"
    assert said("he said two hours ago", just_after_midnight).edtf == "2023-05-11"


def test_a_leap_day_is_looked_for_in_leap_years() -> None:
    assert said("he said on 29 February").edtf == "2020-02-29"


def test_a_day_earlier_counts_from_the_day_named_before_it() -> None:
    words = "On Wednesday the army withdrew. A day earlier the general had denied it."
    second = (words.index("A day"), len(words))
    assert resolve(words, second, [], FRIDAY).edtf == "2023-05-09"


def _resolve_around(words: str, statement: str, cue: str | None = None) -> str | None:
    start = words.index(statement)
    at = (words.index(cue), words.index(cue) + len(cue)) if cue else None
    window, inner = (0, len(words)), [(start, start + len(statement))]
    return Calendar(words, FRIDAY).said(window, inner, at).basis


def test_the_expression_belongs_to_the_saying() -> None:
    words = "The envoy said Thursday that the troops had left on Monday."
    assert _resolve_around(words, "the troops had left on Monday") == "Thursday"


def test_the_expression_nearest_to_the_cue_wins() -> None:
    words = "The envoy, elected in 2019, said on Tuesday the deal was dead."
    assert _resolve_around(words, "the deal was dead", "said") == "on Tuesday"
    words = "On Tuesday the envoy, a minister since March, said the deal was dead."
    assert _resolve_around(words, "the deal was dead", "said") == "On Tuesday"


def test_what_other_quotations_name_is_not_when_it_was_said() -> None:
    words = "“We met on Monday,” the envoy said, adding that the deal was dead."
    assert _resolve_around(words, "the deal was dead") == ""


PIECES = st.sampled_from(
    [
        "on Thursday",
        "last",
        "next",
        "Monday",
        "12",
        "May",
        "the",
        "May 31",
        "2023",
        "in",
        "since",
        "two",
        "days",
        "ago",
        "a week",
        "earlier",
        "few",
        "past",
        "hours",
        ",",
        ".",
        "“",
        "”",
        "December",
        "29 February",
        "99",
        "0",
        "00 Jan",
        "by",
        "30th",
        "of",
        "this",
        "month",
        "decades",
        "weekend",
        "-",
        "2023-02-30",
        "until now",
        "\n",
        "\ud800",
        "\x00",
        "a couple of",
        "twenty",
        "years",
        "yesterday",
        "said",
        "9999",
        "1500",
    ]
)
TEXTS = st.lists(PIECES, max_size=20).map(" ".join) | st.text(max_size=60)
DATES = st.dates().map(str) | st.datetimes().map(lambda d: f"{d.isoformat()}+03:00") | st.none()


@given(TEXTS, DATES, st.integers(-5, 80), st.integers(-5, 80))
@settings(deadline=None, max_examples=100)
def test_any_text_resolves_to_an_interval_that_ends_at_publication(
    text: str, published: str | None, start: int, end: int
) -> None:
    found = resolve(text, (start, end), [(start + 3, start + 9)], published)
    if found.span is not None:
        assert 0 <= found.span[0] < found.span[1] <= len(text)
        assert found.basis == " ".join(text[slice(*found.span)].split())
    if published is None:
        assert found.edtf is None
        return
    assert found.edtf is not None
    assert found.latest is not None
    assert found.latest <= published[:10]
    first, last = _read_edtf(found.edtf)
    assert (first, last) == (found.earliest, found.latest)
    assert first is None or first <= last


def _read_edtf(edtf: str) -> tuple[str | None, str]:
    """Read back the forms of level 1 that are written."""
    first, _, last = edtf.partition("/")
    return None if first == ".." else _edge(first, "01-01"), _edge(last or first, "12-31")


def _edge(date: str, missing: str) -> str:
    date = date.rstrip("~")
    if len(date) == 10:
        return date
    if len(date) == 4:
        return f"{date}-{missing}"
    year, month = int(date[:4]), int(date[5:7])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    length = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return f"{date}-01" if missing == "01-01" else f"{date}-{length}"


@given(TEXTS)
@settings(deadline=None, max_examples=50)
def test_expressions_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for one in expressions(text):
        assert end <= one.span[0] < one.span[1] <= len(text)
        end = one.span[1]


@pytest.mark.parametrize(
    "unit", ["May ", "on Thursday ", "the past ", "two days ago ", "twenty ", "15", "a a ", "x"]
)
def test_a_repeated_word_costs_linear_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    begun = time.process_time()
    calendar = Calendar(text, FRIDAY)
    for at in range(0, 60_000, 2_000):
        calendar.said((0, len(text)), [(at, at + 100)])
    assert time.process_time() - begun < 5
