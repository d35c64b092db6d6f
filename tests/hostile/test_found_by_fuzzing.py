"""Inputs that once broke something, made small by the one who found them."""

import pytest

from tui.extracting import extract
from tui.model import Article

FOUND = {
    # A source that is mentioned after the sentence in which the pronoun was resolved.
    "pronoun before its source": "a y s”.T he said,t p i.E said “m",
}


@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND)
def test_what_once_broke_the_extractor_is_read(text: str) -> None:
    extract(Article("a1", "a.txt", None, None, None, None, "en", text, ""))
