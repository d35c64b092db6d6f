"""Figures compare in one dimension only."""

import pytest
from hypothesis import given
from hypothesis import settings as configured
from hypothesis import strategies as st
from linking_case import count, metres

from tui.linking.relating.figures import comparable, compare
from tui.model import Quantity

ENDS = st.none() | st.floats(min_value=0, max_value=1e9, allow_nan=False)
QUANTITIES = st.builds(
    Quantity,
    st.sampled_from(["some", "2 km", "up to"]),
    ENDS,
    ENDS,
    st.sampled_from(["m", "m2", "s", "EUR", "people", "homes", ""]),
    st.sampled_from(["length", "area", "time", "money", "count", "percent"]),
)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (metres("2 km", 2000, 2000), metres("two kilometres", 2000, 2000), "agree"),
        (metres("1.2 miles", 1931, 1931), metres("2 km", 2000, 2000), "agree"),
        (metres("2 km", 2000, 2000), metres("5 km", 5000, 5000), "disagree"),
        (metres("2 km", 2000, 2000), metres("up to 3 km", 0, 3000), None),
        (metres("more than 3 km", 3000, None), metres("2 km", 2000, 2000), "disagree"),
        (metres("more than 1 km", 1000, None), metres("2 km", 2000, 2000), None),
        (metres("2 km", 2000, 2000), Quantity("2 sq km", 2e6, 2e6, "m2", "area"), None),
        (count("12 people", 12, "people"), count("20 people", 20, "people"), "disagree"),
        (count("12 people", 12, "people"), count("20 homes", 20, "homes"), None),
    ],
)
def test_two_figures(one: Quantity, other: Quantity, verdict: str | None) -> None:
    found = compare([one], [other])
    assert (found.verdict if found else None) == verdict


def test_two_figures_of_one_dimension_are_about_two_things() -> None:
    several = [metres("2 km", 2000, 2000), metres("400 m", 400, 400)]
    assert compare(several, [metres("7 km", 7000, 7000)]) is None
    found = compare(several, [metres("0.4 km", 400, 400)])
    assert found is not None
    assert found.text == "400 m and 0.4 km (length)"


@configured(max_examples=100, deadline=None)
@given(st.lists(QUANTITIES, max_size=3), st.lists(QUANTITIES, max_size=3))
def test_only_one_dimension_ever_compares(some: list[Quantity], others: list[Quantity]) -> None:
    found = compare(some, others)
    if found:
        assert found.a.dimension == found.b.dimension
        assert comparable(found.a, found.b)
    back = compare(others, some)
    assert (found is None) == (back is None)


def test_things_counted_are_rounded_or_other_figures() -> None:
    def counts(one: float, other: float) -> str | None:
        found = compare([count("a", one, "miners")], [count("b", other, "miners")])
        return found.verdict if found else None

    assert counts(48, 51) == "disagree"
    assert counts(312, 300) == counts(300, 312) == counts(40, 40) == "agree"
