"""The index finds what reading every week would find, whatever has happened to it."""

import sqlite3
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "store"))
from store_desk import Desk

from tui.browsing.words import TextIndex
from tui.searching import ArchiveIndex
from tui.searching.index import NAME
from tui.searching.shelves import number_of, range_of, shelf_of
from tui.store import Store, StoreError

LINES = (
    "2023-05-10|Ada Brook|the east Bridge stands",
    "2023-05-11|Ben Cole|“no,” says the café owner - never",
    "2023-05-17|Ada Brook|a bridge is a bridge is a bridge",
    "2024-01-02||nobody said the WORD",
    "|Ada Brook|some day the bridge will fall",
    '2023-05-10|Cora Dean|50% of "all" wards_voted * OR NOT (near)',
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    root = tmp_path_factory.mktemp("searching")
    desk = Desk(root / "articles", root / "store")
    for number, line in enumerate(LINES):
        desk.write(f"{number}.txt", line)
    desk.build()
    ArchiveIndex(desk.store_folder).refresh(desk.open())
    return desk


def _read(store: Store, text: str) -> dict[str, int]:
    """What reading everything says."""
    found: Counter[str] = Counter()
    for shelf in store.shelves:
        count = len(TextIndex(list(store.statements(shelf))).find(text))
        if count:
            found[shelf.id] = count
    return dict(found)


@settings(deadline=None, max_examples=80)
@given(data=st.data())
def test_any_part_of_any_statement_is_found_in_its_weeks(desk: Desk, data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(LINES)).split("|")[2]
    start = data.draw(st.integers(0, len(words)))
    text = words[start : data.draw(st.integers(start, len(words)))]
    text = data.draw(st.sampled_from([text, text.upper(), f"  {text} "]))
    assert ArchiveIndex(desk.store_folder).weeks_saying(text) == _read(desk.open(), text)


@pytest.mark.parametrize("text", ["cafe", "CAFÉ", "“", '"', "%", "_", "*", "OR", "zzz", "", " "])
def test_signs_have_no_meaning_but_themselves(desk: Desk, text: str) -> None:
    assert ArchiveIndex(desk.store_folder).weeks_saying(text) == _read(desk.open(), text)


def test_who_said_how_much_and_when(desk: Desk) -> None:
    index = ArchiveIndex(desk.store_folder)
    assert index.speakers() == {"Ada Brook": 3, "Ben Cole": 1, "Cora Dean": 1}
    assert index.weeks_of("Ada Brook") == {"2023-W19": 1, "2023-W20": 1, "undated": 1}
    assert index.weeks_of("nobody") == {}
    assert index.spoken() == {name: index.weeks_of(name) for name in index.speakers()}


@pytest.fixture
def own(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "articles", tmp_path / "store")
    for number, line in enumerate(LINES):
        desk.write(f"{number}.txt", line)
    desk.build()
    return desk


def test_only_what_changed_is_indexed_again(own: Desk) -> None:
    index = ArchiveIndex(own.store_folder)
    assert index.refresh(own.open()) == 4
    assert index.refresh(own.open()) == 0
    own.write("2.txt", "2023-05-17|Ada Brook|the ferry is late")
    (own.folder / "3.txt").unlink()
    own.build()
    assert index.refresh(own.open()) == 2
    for text in ("bridge", "ferry", "word", "some"):
        assert index.weeks_saying(text) == _read(own.open(), text)
    assert "2024-W01" not in index.weeks_saying("word")


def test_it_is_no_part_of_the_store(own: Desk) -> None:
    ArchiveIndex(own.store_folder).refresh(own.open())
    assert not own.build().changed
    (own.store_folder / "speakers.jsonl").write_text("damaged")
    own.build()
    assert own.open().weeks


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100])
def test_a_damaged_index_is_made_anew(own: Desk, content: bytes) -> None:
    index = ArchiveIndex(own.store_folder)
    index.refresh(own.open())
    path = own.store_folder / NAME
    path.write_bytes(content)
    with pytest.raises(StoreError, match="build the store again"):
        index.weeks_saying("bridge")
    assert index.refresh(own.open()) == 4
    assert index.weeks_saying("bridge") == _read(own.open(), "bridge")


def test_an_index_of_another_form_is_made_anew(own: Desk) -> None:
    index = ArchiveIndex(own.store_folder)
    index.refresh(own.open())
    base = sqlite3.connect(own.store_folder / NAME)
    base.execute("PRAGMA user_version = 99")
    base.close()
    assert index.refresh(own.open()) == 4


def test_without_an_index_it_is_told_what_to_do(own: Desk) -> None:
    with pytest.raises(StoreError, match="build the store again"):
        ArchiveIndex(own.store_folder).weeks_saying("bridge")
    assert not (own.store_folder / NAME).exists()


def test_what_is_interrupted_is_not_begun(own: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    index = ArchiveIndex(own.store_folder)
    index.refresh(own.open())
    own.write("2.txt", "2023-05-17|Ada Brook|the ferry is late")
    own.build()
    with monkeypatch.context() as patch:
        patch.setattr(Store, "statements", _interrupted)
        with pytest.raises(KeyboardInterrupt):
            index.refresh(own.open())
    assert index.weeks_saying("bridge is a bridge") == {"2023-W20": 1}
    assert index.refresh(own.open()) == 1
    assert index.weeks_saying("ferry") == {"2023-W20": 1}


def _interrupted(self: Store, shelf: object) -> None:
    raise KeyboardInterrupt


@settings(deadline=None)
@given(st.integers(0, 9999), st.integers(1, 53))
def test_weeks_are_numbers_that_sort_like_them(year: int, week: int) -> None:
    shelf = f"{year:04d}-W{week:02d}"
    assert shelf_of(number_of(shelf)) == shelf
    assert number_of(shelf) < number_of("undated")
    first, last = range_of(number_of(shelf))
    assert first >> 32 == last >> 32 == number_of(shelf)
    assert last < range_of(number_of(shelf) + 1)[0]
