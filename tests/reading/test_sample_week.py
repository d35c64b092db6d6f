import re
from pathlib import Path

import pytest

from tui.reading import discover, examine, read_cast

DATA = Path(__file__).resolve().parents[2] / "data"
READINGS = [examine(source) for source in discover([DATA]).sources]


@pytest.mark.parametrize("reading", READINGS, ids=lambda one: one.article.path)
def test_every_article_of_the_sample_says_where_it_is_from(reading: object) -> None:
    article = reading.article
    assert not reading.problems
    assert article.published[:7] == "2023-05"
    assert article.outlet.startswith("Sample ")
    assert re.search(r"^based_on: .+", article.text, re.MULTILINE)


@pytest.mark.parametrize("reading", READINGS, ids=lambda one: one.article.path)
def test_the_headline_is_the_first_line_of_the_text(reading: object) -> None:
    article = reading.article
    ((start, end),) = article.skipped
    assert start == 0
    assert article.text[end:].startswith(article.headline + "\n\n")


@pytest.mark.parametrize("reading", READINGS, ids=lambda one: one.article.path)
def test_words_actually_spoken_are_quoted_eight_at_a_time(reading: object) -> None:
    quoted = re.findall(r"“([^”]*)”", reading.article.text)
    assert all(len(words.split()) <= 8 for words in quoted)


def test_the_sample_is_a_week_and_more() -> None:
    days = {reading.article.published[:10] for reading in READINGS}
    assert len(READINGS) >= 9
    assert min(days) == "2023-05-10"
    assert max(days) == "2023-05-19"


def test_the_cast_of_the_sample_is_read() -> None:
    speakers = read_cast([DATA])
    assert {speaker.side for speaker in speakers} >= {"Ukraine", "Russia"}
