"""Which words lie between quotation marks, whole or odd."""

import pytest

from tui.extracting.quotations import pair_marks
from tui.extracting.tokens import tokenize


def quoted(text: str) -> list[str]:
    tokens = tokenize(text)
    found = pair_marks(tokens, 0, len(tokens.words) - 1)
    return [text[q.start : q.end] for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is open,” she said.", ["It is open,"]),
        ('"It is open," she said. "Go."', ["It is open,", "Go."]),
        ("''It is open,'' she said.", ["It is open,"]),
        ("‘It is open,’ she said.", ["It is open,"]),
        ("'It is open,' she said.", ["It is open,"]),
        ("«It is open», she said.", ["It is open"]),
        ("„It is open”, she said.", ["It is open"]),
        ("“He told me ‘no’ twice.”", ["He told me ‘no’ twice."]),
        ("“The sign says “shut” now.”", ["The sign says “shut” now."]),
        ("”It is open.” So it was.", ["It is open."]),
    ],
)
def test_whole_pairs(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is open. Go and see.", ["It is open. Go and see."]),
        ("The gate is open now,” she said.", ["The gate is open now,"]),
        ('"It is open. "Go," she said.', ["It is open.", "Go,"]),
        ('"It is open, said Roe. "Go."', ["It is open,", "Go."]),
    ],
)
def test_a_lost_mark_loses_no_more_than_its_own_sentence(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    ["The workers' strike is over.", "Rock 'n' roll", "It's the '90s.", 'A 5" pipe broke.', "”"],
)
def test_marks_that_quote_nothing(text: str) -> None:
    assert quoted(text) == []


def test_a_genitive_does_not_close_single_marks() -> None:
    assert quoted("‘The workers’ strike is over,’ he said.") == ["The workers’ strike is over,"]
