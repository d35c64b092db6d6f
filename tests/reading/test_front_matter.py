import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reading.front_matter import front_matter

HEAD = """---
headline: "Mayor: \\"no\\" to the bridge"
outlet: 'The People''s Post'
published: 2023-05-12
url: https://example.org/a#b
tags: [rivers]
nested:
  - one
# a comment
---
The article."""


def test_plain_and_quoted_values() -> None:
    found = front_matter(HEAD, "a.md")
    assert found.values == {
        "headline": 'Mayor: "no" to the bridge',
        "outlet": "The People's Post",
        "published": "2023-05-12",
        "url": "https://example.org/a#b",
    }
    assert HEAD[found.end :] == "\nThe article."
    assert not found.problems


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_offsets_hold_for_every_line_end(newline: str) -> None:
    text = HEAD.replace("\n", newline)
    found = front_matter(text, "a.md")
    assert text[found.end :] == newline + "The article."
    assert found.values["published"] == "2023-05-12"


def test_names_that_other_programs_use_stand_in_for_ours() -> None:
    head = "---\ntitle: Theirs\nheadline: Ours\ndate: 2023-05-12\nlang: en\n---\n"
    found = front_matter(head, "a.md").values
    assert found == {"headline": "Ours", "published": "2023-05-12", "language": "en"}


def test_an_empty_headline_is_not_a_missing_one() -> None:
    assert front_matter('---\nheadline: ""\noutlet:\n---\n', "a.md").values == {"headline": ""}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('headline: "never closed', "line 3: headline"),
        ("no colon here", "line 3: not `key: value`"),
    ],
)
def test_a_wrong_line_is_named_and_the_rest_read(row: str, reason: str) -> None:
    found = front_matter(f"---\noutlet: Desk\n{row}\nlanguage: en\n---\nText", "week/a.md")
    assert found.values == {"outlet": "Desk", "language": "en"}
    assert [problem.name for problem in found.problems] == ["week/a.md"]
    assert found.problems[0].reason.startswith(reason)


@pytest.mark.parametrize(
    "text",
    [
        "The article.",
        "---\nProse between two lines.\n\nMore of it.\n---\nAnd after.",
        "----\noutlet: Desk\n----\n",
        "---",
        "---\n\nA line over the text.",
    ],
)
def test_a_ruled_line_is_no_front_matter(text: str) -> None:
    found = front_matter(text, "a.md")
    assert (found.end, found.values, found.problems) == (0, {}, ())


def test_front_matter_that_does_not_end_is_a_problem() -> None:
    found = front_matter("---\noutlet: Desk\nThe article.", "a.md")
    assert found.end == 0
    assert "without a closing ---" in found.problems[0].reason


@given(st.text(alphabet="-\n\r:ab \"'\\#.", max_size=80))
@settings(deadline=None, max_examples=100)
def test_any_text_has_an_end_within_it(text: str) -> None:
    found = front_matter("---\n" + text, "a.md")
    assert 0 <= found.end <= len(text) + 4


def test_only_the_first_of_many_wrong_lines_are_told() -> None:
    found = front_matter("---\nheadline: x\n" + '"\n' * 3_000 + "---\n", "a.md")
    assert len(found.problems) == 21
    assert found.problems[-1].reason.startswith("and 2,980 more")
