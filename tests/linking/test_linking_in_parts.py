"""A folder linked in parts, by whoever and in whatever order, is linked as by one alone."""

import pickle
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest
from changing_folder import Folder, a_folder, changed, some_speakers, whole
from hypothesis import given
from hypothesis import strategies as st
from linking_case import CAST, said
from thorough import examples

from tui.linking import Bundle, DamagedError, Inventory, Memory, bring, relate
from tui.linking.framing_parts import Framing
from tui.linking.helpers import Together
from tui.linking.relating import parts as linking
from tui.linking.relating.parts import Linking
from tui.model import Lexicon, Statement


@dataclass
class Elsewhere:
    """Does every part from what another process would get, the last one first."""

    asked: list[str] = field(default_factory=list)
    dice: random.Random = field(default_factory=lambda: random.Random(3))

    def pays(self, seconds: float) -> bool:
        return True

    def bundle(self) -> Bundle:
        return Together()

    def each(self, work: Callable[[Any], Any], parts: Iterable[Any]) -> Iterator[Any]:
        sent = [pickle.dumps((work, part)) for part in parts]
        self.dice.shuffle(sent)
        for one in sent:
            there, part = pickle.loads(one)
            self.asked.append(type(there).__name__)
            yield pickle.loads(pickle.dumps(there(part)))


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dozen articles make several parts of each kind."""
    monkeypatch.setattr(linking, "_FEW", 2)
    monkeypatch.setattr("tui.linking.framing_parts._MANY", 3)


@examples(12)
@given(a_folder(), st.data())
def test_whoever_links_the_links_are_the_same(
    articles: dict[str, list[Statement]], data: st.DataObject
) -> None:
    folder = Folder()
    folder.bring(articles, helpers=Elsewhere())
    for _ in range(4):
        articles = data.draw(changed(articles))
        helpers = data.draw(st.sampled_from([None, Elsewhere()]))
        assert folder.bring(articles, helpers=helpers) == whole(articles)


@examples(8)
@given(a_folder(), st.data())
def test_whoever_speaks_otherwise_is_framed_again_elsewhere_too(
    articles: dict[str, list[Statement]], data: st.DataObject
) -> None:
    folder = Folder()
    folder.bring(articles)
    for _ in range(3):
        speakers = data.draw(some_speakers())
        assert folder.bring(articles, speakers, Elsewhere()) == whole(articles, speakers)


STORY: dict[str, Sequence[Statement]] = {
    f"{week}-{who}": [
        said(who, words, f"2024-0{week}-08", article=f"{week}-{who}", places=("Lysa",))
    ]
    for week in range(1, 8)
    for who, words in (
        ("minister", "the bridge at Lysa was safe"),
        ("auditor", "the bridge at Lysa was unsafe"),
    )
}


def test_links_come_in_the_same_order() -> None:
    helpers = Elsewhere()
    marks = dict.fromkeys(STORY, "")
    inventory = Inventory(marks, CAST, STORY.__getitem__)
    made = tuple(bring(Memory(), inventory, Lexicon(), helpers).made)
    assert made == relate([one for told in STORY.values() for one in told], CAST)
    assert len(made) > 6
    assert helpers.asked.count(Framing.__name__) > 3
    assert helpers.asked.count(Linking.__name__) > 3


def test_words_of_a_folder_go_along() -> None:
    told = {
        "one": [said("minister", "the ferry to Lysa was zapped", "2024-01-08", article="one")],
        "two": [said("auditor", "the ferry to Lysa was blorped", "2024-01-08", article="two")],
    }
    lexicon = Lexicon((("antonyms", "zapped | blorped"),))
    inventory = Inventory(dict.fromkeys(told, ""), CAST, told.__getitem__)
    here = [*bring(Memory(), inventory, lexicon).made]
    assert here != [*bring(Memory(), inventory, Lexicon()).made]
    assert [*bring(Memory(), inventory, lexicon, Elsewhere()).made] == here


def test_what_a_folder_gives_for_other_processes_is_what_they_read() -> None:
    def here(article: str) -> Sequence[Statement]:
        return STORY[article]

    inventory = Inventory(
        dict.fromkeys(STORY, ""), CAST, here, lambda article: partial(tuple, STORY[article])
    )
    made = [*bring(Memory(), inventory, Lexicon(), Elsewhere()).made]
    assert made == [*bring(Memory(), inventory, Lexicon()).made]


def test_damage_is_told_wherever_it_is_found() -> None:
    class Damaged(Memory):
        def packed(self, kind: str, keys: Iterable[str]) -> Iterator[tuple[str, bytes]]:
            found = super().packed(kind, keys)
            return ((key, b"[]" if kind == "frame" else data) for key, data in found)

    inventory = Inventory(dict.fromkeys(STORY, ""), CAST, STORY.__getitem__)
    with pytest.raises(DamagedError, match="frame"):
        bring(Damaged(), inventory, Lexicon(), Elsewhere())
