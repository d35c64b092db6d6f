"""Both dates of a statement on one line, and what is uncertain about them."""

import pytest
from factories import make_said, make_statement

from tui.app.when_said import when_said
from tui.model import Said


@pytest.mark.parametrize(
    ("said", "by_said", "by_published"),
    [
        (make_said("2031-03-04"), "", ""),
        (make_said("2031-03-02"), "pub. 4 Mar", "on 2 Mar"),
        (Said("2031-03-02~", "2031-03-02", "2031-03-02"), "pub. 4 Mar", "~ 2 Mar"),
        (Said("../2031-03-04", None, "2031-03-04"), "≤ 4 Mar", "≤ 4 Mar"),
        (Said("2031-02-27/2031-03-03", "2031-02-27", "2031-03-03"), *2 * ["27 Feb–3 Mar"]),
        (Said("2031-03-01~/2031-03-03", "2031-03-01", "2031-03-03"), *2 * ["~ 1–3 Mar"]),
        (Said("2031-03-04~", "2031-03-04", "2031-03-04"), "~ 4 Mar", "~ 4 Mar"),
        (Said("2031-03-01/..", "2031-03-01", None), "≥ 1 Mar", "≥ 1 Mar"),
        (Said(None, None, None, "a Sunday last winter"), *2 * ["a Sunday la"]),
    ],
)
def test_a_card_tells_both_dates_where_they_differ(
    said: Said, by_said: str, by_published: str
) -> None:
    statement = make_statement("a", said=said, published="2031-03-04")
    assert (when_said(statement, "said"), when_said(statement, "published")) == (
        by_said,
        by_published,
    )
