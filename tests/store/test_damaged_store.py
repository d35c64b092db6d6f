"""Stores that were cut short, altered, left half built, or built by another version."""

import json
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_held import holding_less_than
from store_desk import Desk
from thorough import examples

from tui.store import Store, StoreError, gathering
from tui.store.events import Notice
from tui.store.gathering import lines


def _asides(desk: Desk) -> list[str]:
    return sorted(path.name for path in desk.store_folder.parent.glob("*.set-aside-*"))


def _own(folder: Path) -> list[str]:
    found = (p for p in folder.rglob("*") if p.is_file() and not p.name.startswith("."))
    return sorted(str(path.relative_to(folder)) for path in found)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    root = tmp_path_factory.mktemp("whole")
    desk = Desk(root / "articles", root / "store")
    desk.write("one.txt", "2023-05-10|Ada Brook|yes", "2023-05-11|Ben Cole|the bridge stands")
    desk.write("two.txt", "2023-05-17|Cora Dean|no", "|Ada Brook|some day")
    desk.build()
    return desk


@examples(25)
@given(data=st.data())
def test_cut_at_any_byte_it_is_set_aside_and_built_anew(built: Desk, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(built.folder, Path(folder) / "store")
        shutil.copytree(built.store_folder, desk.store_folder)
        whole = built.open().snapshot()
        victim = desk.store_folder / data.draw(st.sampled_from(_own(desk.store_folder)))
        content = victim.read_bytes()
        if data.draw(st.booleans()):
            at = data.draw(st.integers(0, len(content) - 2))
            victim.write_bytes(content[:at])
        else:
            victim.unlink()
        gone = victim.name == "store.json" and not victim.exists()
        desk.build()
        assert desk.open().snapshot() == whole
        assert _asides(desk) == ([] if gone else ["store.set-aside-1"])
        assert len(desk.heard(Notice)) == (not gone)
        assert not desk.build().changed


def _read_all(store: Store) -> None:
    store.snapshot()
    for article in store.articles:
        store.article(article)


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_a_damaged_file_is_never_read_as_if_it_were_whole(built: Desk, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "store"
        shutil.copytree(built.store_folder, copy)
        store = Store.open(copy)
        victim = copy / data.draw(st.sampled_from([n for n in _own(copy) if n != "store.json"]))
        content = bytearray(victim.read_bytes() or b"\n")
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] ^= data.draw(st.integers(1, 255))
        victim.write_bytes(content)
        with pytest.raises(StoreError, match=victim.name):
            store.verify()
        with pytest.raises(StoreError, match=victim.name):
            _read_all(store)


def test_each_damaged_store_is_set_aside_under_its_own_name(desk: Desk) -> None:
    for number in (1, 2):
        desk.build()
        (desk.store_folder / "speakers.jsonl").write_text('{"type":"speaker"}\n')
        desk.build()
        assert _asides(desk)[-1] == f"store.set-aside-{number}"
        assert (desk.store_folder.parent / _asides(desk)[-1] / "weeks").is_dir()
        (notice,) = desk.heard(Notice)
        assert "speakers.jsonl" in notice.text
        assert "\n" not in notice.text


@pytest.mark.parametrize("format_", [0, 1, "2", None])
def test_a_store_of_another_format_is_set_aside(desk: Desk, format_: object) -> None:
    desk.build()
    path = desk.store_folder / "store.json"
    content = json.loads(path.read_text())
    path.write_text(json.dumps({**content, "format": format_}))
    with pytest.raises(StoreError, match="format"):
        desk.open()
    desk.build()
    assert _asides(desk) == ["store.set-aside-1"]
    assert len(desk.open().articles) == 3


LONG = 1_000_000_000 if os.environ.get("HOSTILE") == "full" else 120_000_000
HELD = 100_000_000
"""Bytes of memory that looking at a file of any length may take."""


@pytest.mark.parametrize(
    "name", ["store.json", "inputs.jsonl", "speakers.jsonl", "weeks/2023-W19.jsonl", "articles"]
)
def test_a_line_as_long_as_the_disk_is_not_held_in_memory(desk: Desk, name: str) -> None:
    desk.build()
    whole = desk.open().snapshot()
    path = desk.store_folder / name
    victim = min(path.iterdir()) if path.is_dir() else path
    os.truncate(victim, victim.stat().st_size + LONG)
    with holding_less_than(HELD):
        with pytest.raises(StoreError, match=f"{victim.name}: (not the file|larger than)"):
            _read_all(desk.open())
        assert desk.build().changed
    assert desk.open().snapshot() == whole
    assert _asides(desk) == ["store.set-aside-1"]
    assert desk.open().snapshot() == whole


def test_nor_is_what_an_interrupted_build_left(desk: Desk) -> None:
    desk.build()
    whole = desk.open().snapshot()
    (desk.store_folder / "unfinished").touch()
    victim = min((desk.store_folder / "articles").iterdir())
    os.truncate(victim, LONG)
    with holding_less_than(HELD):
        assert desk.build().changed
    assert desk.open().snapshot() == whole
    assert len([call for call in desk.rooms.calls if call.startswith("read")]) == 1


@pytest.mark.parametrize("name", ["store.json", "undated.jsonl", "weeks/2023-W19.jsonl"])
def test_a_pipe_in_the_place_of_a_file_keeps_nobody_waiting(desk: Desk, name: str) -> None:
    desk.build()
    whole = desk.open().snapshot()
    (desk.store_folder / name).unlink()
    os.mkfifo(desk.store_folder / name)
    with pytest.raises(StoreError, match="not a regular file"):
        _read_all(desk.open())
    assert desk.build().changed
    assert desk.open().snapshot() == whole
    assert _asides(desk) == ["store.set-aside-1"]


def test_lines_come_whole_but_for_one_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "LONGEST", 10)
    pieces = [b"ab\ncd", b"ef\n", *[b"xxxx"] * 9, b"yy\nlast", b" one"]
    assert list(lines(pieces)) == [b"ab", b"cdef", b"xxxx" * 3, b"last one"]


def test_dangling_ids_are_told(desk: Desk) -> None:
    desk.build()
    store = desk.open()
    name = "weeks/2023-W19.jsonl"
    path = desk.store_folder / name
    kept = [line for line in path.read_bytes().splitlines(True) if b'"type":"article"' not in line]
    path.write_bytes(b"".join(kept))
    with pytest.raises(StoreError, match=r"has no article|not the file"):
        store.week("2023-W19")


def test_a_build_stopped_while_reading_goes_on_where_it_stopped(desk: Desk) -> None:
    def examine(source: object) -> object:
        if len([call for call in desk.rooms.calls if call.startswith("read")]) == 2:
            raise KeyboardInterrupt
        return desk.rooms.examine(source)

    with pytest.raises(KeyboardInterrupt):
        desk.build(examine=examine)
    with pytest.raises(StoreError):
        desk.open()
    report = desk.build()
    assert [call for call in desk.rooms.calls if call.startswith("read")] == ["read two.txt"]
    assert report.articles == 3
    desk.open().verify()
    assert not (desk.store_folder / "pending").exists()
    assert not desk.build().changed


def test_while_articles_are_read_the_old_store_still_stands(desk: Desk) -> None:
    desk.build()
    before = desk.open().snapshot()
    desk.write("one.txt", "2023-05-10|Ada Brook|maybe")
    seen = []

    def match(*args: object) -> object:
        seen.append(desk.open().snapshot() == before)
        one = desk.open().article(next(iter(before.articles)))
        seen.append(one.head in before.articles.values())
        return desk.rooms.match(*args)  # type: ignore[arg-type]

    desk.build(match=match)
    assert seen == [True, True]
    assert desk.open().snapshot() != before


def test_a_build_stopped_while_writing_is_done_again_without_reading(desk: Desk) -> None:
    desk.build()
    (desk.store_folder / "unfinished").touch()
    (desk.store_folder / "weeks" / "2023-W19.jsonl").write_bytes(b"half")
    with pytest.raises(StoreError, match="interrupted"):
        desk.open()
    report = desk.build()
    assert not [call for call in desk.rooms.calls if call.startswith("read")]
    assert report.changed
    desk.open().verify()
    assert "interrupted" in desk.heard(Notice)[0].text
    assert _asides(desk) == []


def test_a_store_that_was_built_again_is_not_mixed_with_the_old(desk: Desk) -> None:
    desk.build()
    old = desk.open()
    desk.write("one.txt", "2023-05-10|Ada Brook|maybe")
    desk.build()
    with pytest.raises(StoreError, match="not the file"):
        old.week("2023-W19")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(desk: Desk) -> None:
    desk.store_folder.mkdir(mode=0o500)
    with pytest.raises(StoreError, match="cannot be written"):
        desk.build()


def test_no_store_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="build the store first"):
        Store.open(tmp_path / "nowhere")
