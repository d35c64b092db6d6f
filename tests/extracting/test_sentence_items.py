"""Sentences as their outer words see them."""

import pytest

from tui.extracting.sentences import sentences
from tui.extracting.tokens import tokenize


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(tokenize(text))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It rained. It stopped.", 2),
        ("Mr. Roe met Gen. J. Lee in the U.S. Senate on Jan. 5.", 1),
        ("She works for Roe Inc. The firm is old.", 2),
        ("It cost 3.5 million.", 1),
        ("“Go. Now.” She went.", 2),
        ("“Is it open?” she asked.", 1),
        ("“Is it open?” Roe asked.", 1),
        ("“Is it open?” Roe was not sure.", 2),
        ("One line\n\nAnother line", 2),
        ("", 0),
    ],
)
def test_where_sentences_end(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_a_quotation_is_one_item() -> None:
    (sentence,) = sentences(tokenize("She said “go. Now” twice."))
    assert sentence.lower == ["she", "said", '"', "twice", "."]
    assert list(sentence.quotes) == [2]


def test_a_short_aside_belongs_to_the_word_before_it() -> None:
    text = "Rep. Ana Roe (D-Ohio) left."
    (sentence,) = sentences(tokenize(text))
    assert sentence.words == ["Rep.", "Ana", "Roe", "left", "."]
    assert text[: sentence.ends[2]] == "Rep. Ana Roe (D-Ohio)"


def test_lines_folded_to_a_width_are_no_paragraphs() -> None:
    line = "the ferry crossed the bay again and again while the bridge was shut"
    text = "\n".join([line] * 12) + ".\n\nIt was late."
    assert len(split(text)) == 2


def test_capitals_tell_nothing_in_a_headline() -> None:
    (sentence,) = sentences(tokenize("Mayor Says Bridge Will Open Before Winter"))
    assert sentence.titled
