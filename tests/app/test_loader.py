"""The real loader, on articles, claim store and journal on disk."""

from pathlib import Path

import pytest
from textual.message import Message
from walking import press, settle

from tui.app.app import CounterclaimApp
from tui.app.loader import LoadError, StoreLoader
from tui.app.messages import Arrived, Found, Refused, Settled

FIRST = """---
published: 2031-03-03
outlet: Valley Herald
---
The dam divides the valley

“There is a crack in the east wall,” Mayor Ada Brook said on Monday.

Tomas Reuss, the chief engineer of Northern Power, denied that there was a crack in the east wall.
"""
SECOND = """---
published: 2031-03-04
outlet: Hill Times
---
Engineer sees no crack

“The wall is sound,” chief engineer Tomas Reuss said on Tuesday.
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.md").write_text(FIRST, encoding="utf-8")
    (folder / "two.md").write_text(SECOND, encoding="utf-8")
    return folder


def load(loader: StoreLoader) -> list[Message]:
    told: list[Message] = []
    loader.load(told.append, "said")
    return told


def test_it_reads_once_and_then_shows_what_it_knows(articles: Path, tmp_path: Path) -> None:
    loader = StoreLoader([articles], tmp_path / "store")
    told = load(loader)
    assert isinstance(told[0], Found)
    assert [one.read for one in told if isinstance(one, Settled)] == [2]
    last = [one.arrival for one in told if isinstance(one, Arrived)][-1]
    assert any(one.words.startswith("There is a crack") for one in last.ordered)
    article = last.ordered[0].article
    assert "east wall" in loader.article(article).text
    again = load(loader)
    assert isinstance(again[0], Arrived)
    assert sum(isinstance(one, Arrived) for one in again) == 1
    assert [one.read for one in again if isinstance(one, Settled)] == [0]


def test_what_cannot_be_read_is_told_and_the_rest_shown(articles: Path, tmp_path: Path) -> None:
    (articles / "three.md").write_text("", encoding="utf-8")
    told = load(StoreLoader([articles], tmp_path / "store"))
    assert [one.name for one in told if isinstance(one, Refused)] == ["three.md"]
    assert any(isinstance(one, Arrived) and one.arrival.ordered for one in told)


def test_where_there_is_nothing_to_read_the_reader_is_told(tmp_path: Path) -> None:
    loader = StoreLoader([tmp_path / "nowhere"], tmp_path / "store")
    with pytest.raises(LoadError, match="nowhere"):
        load(loader)
    with pytest.raises(LoadError):
        loader.article("a0000000000")


async def test_a_bookmark_outlives_the_app(articles: Path, tmp_path: Path) -> None:
    marked: list[str] = []
    for visit in range(2):
        app = CounterclaimApp([articles], tmp_path / "store", tmp_path / "journal.jsonl")
        async with app.run_test(size=(120, 30)) as pilot:
            desk = (await settle(pilot)).desk
            assert desk.current is not None
            if visit == 0:
                await press(pilot, "m")
                marked.append(desk.current.id)
            assert desk.bookmarks == set(marked)
