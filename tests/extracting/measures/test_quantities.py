"""Figures in statements: what counts as one, its bounds, its unit."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.extracting.measures import quantities
from tui.extracting.measures.numerals import value
from tui.model import Quantity


def all_of(words: str) -> tuple[Quantity, ...]:
    return quantities(words, [(0, len(words))])


def only(words: str) -> tuple[float | None, float | None, str, str]:
    (one,) = all_of(words)
    return one.min, one.max, one.unit, one.dimension


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("moved three kilometres forward", (3000, 3000, "m", "length")),
        ("moved 3km forward", (3000, 3000, "m", "length")),
        ("a 5-kilometre push", (5000, 5000, "m", "length")),
        ("between 300 and 400 meters", (300, 400, "m", "length")),
        ("two to three kilometres", (2000, 3000, "m", "length")),
        ("4 km to 5 km", (4000, 5000, "m", "length")),
        ("up to 700 m wide", (0, 700, "m", "length")),
        ("two and a half kilometres", (2500, 2500, "m", "length")),
        ("half a kilometre", (500, 500, "m", "length")),
        ("a few kilometres", (2000, 9000, "m", "length")),
        ("Rs 500 crore", (5e9, 5e9, "INR", "money")),
        ("half of the fleet", (50, 50, "%", "percent")),
        ("about half of the fleet", (45, 55, "%", "percent")),
        ("two-thirds of drivers", (66.6666666667, 66.6666666667, "%", "percent")),
        ("two-thirds of the seats", (66.6666666667, 66.6666666667, "%", "percent")),
        ("one in five children", (20, 20, "%", "percent")),
        ("nine out of ten pupils", (90, 90, "%", "percent")),
        ("two or three in 40 ships", (40, 40, "ship", "count")),
        ("seven sq km of forest", (7e6, 7e6, "m2", "area")),
        ("seven square kilometers of forest", (7e6, 7e6, "m2", "area")),
        ("8 hectares", (80_000, 80_000, "m2", "area")),
        ("nine checkpoints", (9, 9, "checkpoint", "count")),
        ("more than 40 armoured vehicles", (40, None, "vehicle", "count")),
        ("at least 12 civilians died", (12, None, "civilian", "count")),
        ("about 200 families", (180, 220, "family", "count")),
        ("no more than 6 boats", (0, 6, "boat", "count")),
        ("17 wounded in the blast", (17, 17, "wounded", "count")),
        ("22 of the 30 missiles", (22, 22, "missile", "count")),
        ("19 out of 25 drones", (19, 19, "drone", "count")),
        ("dozens of houses", (24, 100, "house", "count")),
        ("several hundred soldiers", (300, 900, "soldier", "count")),
        ("half a million people", (500_000, 500_000, "person", "count")),
        ("1,250 tents", (1250, 1250, "tent", "count")),
        ("at 19 places", (19, 19, "place", "count")),
        ("80+ flights", (80, None, "flight", "count")),
        ("60 or more flights", (60, None, "flight", "count")),
        ("one bridge was hit", (1, 1, "bridge", "count")),
        ("3m people fled", (3e6, 3e6, "person", "count")),
        ("$7m", (7e6, 7e6, "USD", "money")),
        ("€2.5 billion", (2.5e9, 2.5e9, "EUR", "money")),
        ("$4 to $6 million", (4e6, 6e6, "USD", "money")),
        ("40,000 roubles", (40_000, 40_000, "RUB", "money")),
        ("90 pounds of flour", (40.8233133, 40.8233133, "kg", "mass")),
        ("nearly 50 percent", (45, 50, "%", "percent")),
        ("3-4%", (3, 4, "%", "percent")),
        ("rose 2 percentage points", (2, 2, "percentage point", "percentage points")),
        ("for over two weeks", (1_209_600, 1_209_600, "s", "time")),
    ],
)
def test_a_figure_has_bounds_and_a_unit(
    words: str, expected: tuple[float, float, str, str]
) -> None:
    assert only(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "the 93rd brigade",
        "T-80 tanks",
        "Article 9 members",
        "the 2016 elections",
        "on 12 May elections were held",
        "on May 12 people voted",
        "a 45-year-old driver",
        "aged 45",
        "two days ago",
        "over the past 24 hours",
        "at 10:30 talks began",
        "at 5 p.m. sirens sounded",
        "call 555-0123 lines",
        "the 1980s",
        "a two-state solution",
        "no one knows",
        "three times faster",
        "35 degrees in the shade",
        "one in 2019",
        "on one hand they agreed",
        "from two sides",
        "version 1.2.3 files",
    ],
)
def test_dates_ages_and_names_are_no_quantities(words: str) -> None:
    assert all_of(words) == ()


def test_a_conversion_in_brackets_belongs_to_the_figure_before_it() -> None:
    (one,) = all_of("gained 3 km (about 1.9 miles) of road")
    assert one == Quantity("3 km (about 1.9 miles)", 3000, 3000, "m", "length")


def test_an_area_is_never_a_length() -> None:
    first, second = all_of("won 4 sq km and advanced 4 km")
    assert (first.dimension, second.dimension) == ("area", "length")


def test_only_the_segments_are_read() -> None:
    words = "said 3 tanks burned near 9 houses"
    (one,) = quantities(words, [(words.index("near"), len(words))])
    assert one.unit == "house"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1,300", 1300),
        ("1 300", 1300),
        ("twenty-three", 23),
        ("two hundred and five", 205),
        ("three million two hundred thousand", 3_200_000),
        ("2.5 million", 2_500_000),
        ("a hundred", 100),
        ("two dozen", 24),
        ("tank", None),
        ("", None),
    ],
)
def test_a_number_has_a_value(words: str, expected: float | None) -> None:
    assert value(words) == expected


@given(st.integers(0, 10**12))
@settings(deadline=None, max_examples=50)
def test_separators_make_no_difference(number: int) -> None:
    assert value(f"{number:,}") == number == value(str(number))


WORDS = st.sampled_from(
    [
        "two",
        "three",
        "12",
        "1,300",
        "million",
        "dozens",
        "of",
        "up",
        "to",
        "more",
        "than",
        "about",
        "km",
        "sq",
        "square",
        "(",
        ")",
        "-",
        "–",
        "%",
        "$",
        "€",
        "m",
        "k",
        "and",
        "between",
        "half",
        "a",
        "0",
        "007",
        "1",
        "300",
        "people",
        "tanks",
        "killed",
        "\ud800",
        "\x00",
        "years",
        "old",
        "or",
        "so",
        "+",
        "May",
        ",",
        ".",
        "…",
    ]
)
TEXTS = st.lists(WORDS, max_size=15).map(" ".join) | st.text(max_size=60)


@given(TEXTS, st.integers(-3, 30), st.integers(0, 90))
@settings(deadline=None, max_examples=100)
def test_any_text_gives_ordered_bounds_and_its_own_words(text: str, start: int, end: int) -> None:
    for one in quantities(text, [(start, end)]):
        assert one.text in " ".join(text[max(0, start) : end].split())
        assert one.unit
        assert one.min is not None
        assert one.min >= 0
        assert one.max is None or one.min <= one.max < float("inf")


@pytest.mark.parametrize("unit", ["12 ", "one ", "two hundred ", "$5m ", "5 km (", "2 of the "])
def test_repeated_figures_cost_linear_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    begun = time.process_time()
    quantities(text, [(0, len(text))])
    assert time.process_time() - begun < 5
