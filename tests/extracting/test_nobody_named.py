"""Sayings whose speaker is not named, or only behind "by"."""

import pytest
from extract_case import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was reported on Monday that the dam leaks.", "the dam leaks"),
        ("The villagers were told that the dam leaks.", "the dam leaks"),
        ("The villagers were told to leave.", "to leave"),
        ("The captain is accused of sinking the ferry.", "The captain … of sinking the ferry"),
        ("The captain is said to be ill.", "The captain … to be ill"),
        ("The plan has been criticised as a toy.", "The plan … as a toy"),
    ],
)
def test_a_passive_tells_what_was_said(text: str, words: str) -> None:
    assert said(text) == [(None, words)]


def test_by_names_the_speaker() -> None:
    text = "When asked by a reporter whether the dam leaks, the mayor left."
    assert said(text) == [("a reporter", "whether the dam leaks")]


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether the dam leaks, the mayor left the hall.",
        "The mayor left when asked about the dam.",
        "The villagers were not told that the dam leaks.",
        "The captain could be accused of sinking the ferry.",
        "The report was revealed to be a hoax.",
        "The dam was described in detail.",
    ],
)
def test_no_saying_is_told(text: str) -> None:
    assert said(text) == []
