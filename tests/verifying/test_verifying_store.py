"""Every check against a copy that was corrupted for it."""

import os
from collections.abc import Callable
from typing import Any

import pytest
from memory_held import holding_less_than
from verifying_desk import Desk

from tui.store import StoreError
from tui.store.builder import build


def test_nothing_is_wrong_with_what_was_just_built(desk: Desk) -> None:
    report = desk.report()
    assert report.findings == ()
    counts = report.coverage
    assert (counts.articles, counts.silent, counts.refused) == (2, 0, 0)
    assert counts.statements >= 3
    assert counts.links >= 1


def test_nothing_is_written(desk: Desk) -> None:
    def state() -> dict[str, tuple[int, int]]:
        files = (one for one in desk.store.rglob("*") if one.is_file())
        return {str(one): (one.stat().st_mtime_ns, one.stat().st_size) for one in files}

    before = state()
    (desk.folder / "pier.txt").write_text("Something else.")
    desk.report()
    assert state() == before
    assert not desk.journal.exists()


def test_a_store_that_is_not_there_is_an_error(desk: Desk) -> None:
    (desk.store / "store.json").unlink()
    with pytest.raises(StoreError):
        desk.report()


@pytest.mark.parametrize("place", [0, 40, -2])
def test_a_flipped_bit_is_found_in_every_file(desk: Desk, place: int) -> None:
    files = [one for one in desk.store.rglob("*.json*") if one.name != "store.json"]
    assert len(files) >= 4
    for path in files:
        data = bytearray(path.read_bytes())
        if not data:
            continue
        data[place % len(data)] ^= 1
        path.write_bytes(data)
        name = path.relative_to(desk.store).as_posix()
        assert ("store", name) in desk.wrong()
        data[place % len(data)] ^= 1
        path.write_bytes(data)
    assert not desk.wrong()


def test_a_missing_file_of_the_store_is_found(desk: Desk) -> None:
    (desk.store / desk.week).unlink()
    assert ("store", desk.week) in desk.wrong()


def test_a_line_as_long_as_the_disk_is_not_held_in_memory(desk: Desk) -> None:
    path = desk.store / desk.week
    os.truncate(path, path.stat().st_size + 120_000_000)
    with holding_less_than(180_000_000):
        assert {("store", desk.week), ("records", desk.week)} <= {*desk.wrong()}


def test_an_edited_a_missing_and_a_new_file_are_found(desk: Desk) -> None:
    (desk.folder / "pier.txt").write_text("Mayor Ada Brook said the pier was not safe.")
    (desk.folder / "sub/wall.txt").unlink()
    (desk.folder / "new.txt").write_text("Somebody said it rained.")
    told = desk.told()
    assert "files: pier.txt: changed since" in told
    assert "files: sub/wall.txt: gone since" in told
    assert "files: new.txt: not in the store" in told
    build([desk.folder], desk.store)
    assert not desk.told()


def test_what_was_refused_and_why_is_told_but_not_wrong(desk: Desk) -> None:
    (desk.folder / "scan.txt").write_bytes(b"%PDF-1.4 ...")
    (desk.folder / "loop").symlink_to(desk.folder)
    (desk.folder / "photo.jpg").write_bytes(b"x")
    assert not desk.wrong()
    told = desk.told(wrong=False)
    assert "files: scan.txt: refused: looks binary (a PDF document)" in told
    assert "a link to a folder is not followed" in told
    assert desk.report().coverage.other == {".jpg": 1}
    assert desk.report().coverage.refused == 2


def _shift(record: Any) -> None:
    record["segments"][0][0] += 1


def _outside(record: Any) -> None:
    record["segments"][-1][1] = 10**6


def _no_segment(record: Any) -> None:
    record["segments"] = []


def _other_words(record: Any) -> None:
    record["words"] += " and more"


def _moved_cue(record: Any) -> None:
    record["cue"]["start"] += 1


def _moved_mention(record: Any) -> None:
    record["mention"]["text"] = "Someone Else"


def _date_outside(record: Any) -> None:
    record["said"]["span"] = [5, 10**6]


@pytest.mark.parametrize(
    "change",
    [_shift, _outside, _no_segment, _other_words, _moved_cue, _moved_mention, _date_outside],
)
def test_a_forged_span_is_found(desk: Desk, change: Callable[[Any], None]) -> None:
    desk.forge(desk.week, change, line="statement")
    assert [check for check, _ in desk.wrong()] == ["spans"]


def test_a_forged_text_is_found(desk: Desk) -> None:
    name = next(one for one in desk.store.glob("articles/*.json"))
    inner = name.relative_to(desk.store).as_posix()

    def change(record: Any) -> None:
        record["article"]["text"] = record["article"]["text"].replace("pier", "quay")

    desk.forge(inner, change)
    assert "the store has another text" in desk.told()


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("article", "anothing", "its article anothing is not in the store"),
        ("speaker", "nobody", "its speaker nobody is not in the store"),
        ("confidence", 7.0, "a confidence of 7.0"),
        ("published", "1999-01-01", "published on another day"),
    ],
)
def test_a_forged_reference_is_found(desk: Desk, key: str, value: Any, told: str) -> None:
    desk.forge(desk.week, lambda record: record.update({key: value}), line="statement")
    assert told in desk.told()


def test_an_id_given_twice_is_found(desk: Desk) -> None:
    path = desk.store / desk.week
    lines = path.read_bytes().splitlines(keepends=True)
    twice = next(one for one in lines if one.startswith(b'{"type":"statement"'))
    path.write_bytes(b"".join([*lines, twice]))
    desk.vouch(desk.week)
    assert "2 statements have this id" in desk.told()


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("to", "snowhere", "statement snowhere is not in the store"),
        ("score", 3.0, "a score of 3.0"),
        ("reasons", [], "no reason is given"),
    ],
)
def test_a_forged_link_is_found(desk: Desk, key: str, value: Any, told: str) -> None:
    desk.forge(desk.week, lambda record: record.update({key: value}), line="link")
    assert f"links: {told}" in desk.told().replace(desk.wrong()[0][1] + ": ", "")


def test_a_link_to_itself_is_found(desk: Desk) -> None:
    desk.forge(desk.week, lambda record: record.update(to=record["from"]), line="link")
    assert "linked to itself" in desk.told()


def test_a_file_that_stops_making_sense_is_read_up_to_there(desk: Desk) -> None:
    path = desk.store / desk.week
    path.write_bytes(path.read_bytes() + b"not a record\n")
    desk.vouch(desk.week)
    assert desk.wrong() == [("records", desk.week)]
    assert desk.report().coverage.statements >= 3
