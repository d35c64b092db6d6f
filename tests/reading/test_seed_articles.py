from pathlib import Path

import pytest

from tui.reading import discover, read

SKIPPED = {  # how each skipped span begins and ends
    "000": [("Related Articles", "marked *")],
    "001": [("Related Post", "Related Post")],
    "002": [("Share This", "Share This"), ("Greetings", "published.")],
    "003": [("(REUTERS)", "SER/)"), ("(With information", "development…")],
    "004": [("A Message from", "Remind me later.")],
}


def test_real_articles_are_read_whole_and_dated(shared: Path) -> None:
    found = discover([shared / "seeds"])
    assert not found.problems
    articles = [read(source) for source in found.sources]
    published = [article.published for article in articles]
    assert published == ["2023-05-12", "2023-05-19", "2023-05-13", "2023-05-12", "2023-05-10"]
    assert [article.headline is None for article in articles] == [False] * 4 + [True]
    assert articles[4].outlet == "The Moscow Times"
    for article, source in zip(articles, found.sources, strict=True):
        assert article.text == source.path.read_text(encoding="utf-8")


@pytest.mark.parametrize("number", SKIPPED)
def test_only_what_is_not_article_is_skipped(shared: Path, number: str) -> None:
    sources = discover([shared / "seeds"]).sources
    article = read(next(source for source in sources if source.name.startswith(number)))
    spans = [article.text[start:end] for start, end in article.skipped]
    assert len(spans) == len(SKIPPED[number])
    for span, (start, end) in zip(spans, SKIPPED[number], strict=True):
        assert span.startswith(start)
        assert span.endswith(end)
