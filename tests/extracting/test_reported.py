"""What is reported in a sentence and by whom, in the many ways that news has of reporting."""

from pathlib import Path

import pytest
from extract_case import said

_LINES = (Path(__file__).parent / "reported.txt").read_text("utf-8").splitlines()
SENTENCES = [line.split(" =>", 1) for line in _LINES if line and not line.startswith("#")]


def expected(right: str) -> list[tuple[str | None, str]]:
    """Mention and words of every statement that a line names."""
    pairs = [one.strip().split(" : ", 1) for one in right.split(" ; ") if one.strip()]
    return [(None if who == "-" else who, words) for who, words in pairs]


@pytest.mark.parametrize(("text", "right"), SENTENCES, ids=[text[:60] for text, _ in SENTENCES])
def test_a_sentence_reports_this_and_no_more(text: str, right: str) -> None:
    found = said(text.strip())
    assert sorted(found, key=str) == sorted(expected(right), key=str)
