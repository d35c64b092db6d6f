"""Named filters on disk."""

import errno
import json
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tui.browsing.saved import SavedFilter, named
from tui.browsing.shelf import Shelf, ShelfError


def test_filters_are_kept_found_replaced_and_forgotten(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "deep" / "filters.json")
    assert shelf.filters() == []
    shelf.keep(named("Żaglówki", "tag:boat"))
    shelf.keep(named("harbour", "place:harbour"))
    again = Shelf(shelf.path)
    assert [one.name for one in again.filters()] == ["harbour", "Żaglówki"]
    assert again.find("  zaglowki ") == SavedFilter("Żaglówki", "tag:boat")
    again.keep(named("HARBOUR", "place:harbour is:contested"))
    assert [one.text for one in shelf.filters()] == ["place:harbour is:contested", "tag:boat"]
    shelf.forget("Harbour")
    shelf.forget("never there")
    assert [one.name for one in again.filters()] == ["Żaglówki"]
    assert shelf.find("harbour") is None
    assert stat.S_IMODE(shelf.path.stat().st_mode) == 0o600
    assert [one.name for one in shelf.path.parent.iterdir()] == ["filters.json"]


def test_what_a_newer_program_wrote_is_kept(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "filters.json")
    strange = {"name": "moods", "query": "mood:glad"}
    shelf.path.write_text(json.dumps([{"group": 1}, strange]), encoding="utf-8")
    shelf.keep(named("boats", "tag:boat"))
    assert [one.name for one in shelf.filters()] == ["boats", "moods"]
    assert json.loads(shelf.path.read_bytes())[:2] == [{"group": 1}, strange]


@pytest.mark.parametrize("damage", [b"{}", b"[", b"\xff\xfe", b"[" * 99_999, b" " * (1 << 21)])
def test_a_damaged_file_is_told_and_never_written_over(tmp_path: Path, damage: bytes) -> None:
    shelf = Shelf(tmp_path / "filters.json")
    shelf.path.write_bytes(damage)
    for act in (shelf.filters, lambda: shelf.keep(named("a", "b")), lambda: shelf.forget("a")):
        with pytest.raises(ShelfError, match=r"filters\.json: it is no list of filters"):
            act()
    assert shelf.path.read_bytes() == damage


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ShelfError, match="the filters stand as before"):
        Shelf(tmp_path / "file" / "filters.json").forget("never there")


def test_two_programs_that_keep_filters_at_once_lose_none(tmp_path: Path) -> None:
    def keep(writer: int) -> None:
        shelf = Shelf(tmp_path / "filters.json")
        for number in range(5):
            shelf.keep(named(f"{writer}-{number}", "tag:boat"))

    with ThreadPoolExecutor(4) as pool:  # each opens the folder itself, as programs do
        list(pool.map(keep, range(4)))
    assert len(Shelf(tmp_path / "filters.json").filters()) == 20
    assert [one.name for one in tmp_path.iterdir()] == ["filters.json"]


def test_a_disk_that_is_full_leaves_the_filters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    shelf = Shelf(tmp_path / "filters.json")
    shelf.keep(named("boats", "tag:boat"))
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ShelfError, match="No space left on device; the filters stand as before"):
        shelf.keep(named("quays", "tag:quay"))
    assert [one.name for one in shelf.filters()] == ["boats"]
    assert [one.name for one in tmp_path.iterdir()] == ["filters.json"]
