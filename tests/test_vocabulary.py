"""What is known of a word is worked out once, and a text without end does not fill the memory."""

from collections import Counter

import pytest

from tui import vocabulary
from tui.vocabulary import Vocabulary


def test_a_word_is_looked_at_once() -> None:
    asked: Counter[str] = Counter()

    def read(word: str) -> int:
        asked[word] += 1
        return len(word)

    lengths = Vocabulary(read)
    assert [*map(lengths.__getitem__, ["the", "ferry", "left", "the", "quay"])] == [3, 5, 4, 3, 4]
    assert asked == Counter({"the": 1, "ferry": 1, "left": 1, "quay": 1})


def test_it_is_emptied_before_it_holds_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "MOST", 10)
    found = Vocabulary(str.upper)
    for number in range(35):
        assert found[f"w{number}"] == f"W{number}"
        assert len(found) <= 10
