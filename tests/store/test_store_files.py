"""Lines, locks, places and the writing of single files."""

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_desk import Desk

from tui.model import Link, Quantity, Reason, Said, Speaker, Statement
from tui.store import StoreError, locate, sample
from tui.store.codec import dump, dump_lines, lines_of, load, load_lines
from tui.store.events import Notice
from tui.store.files import write, write_quickly
from tui.store.gathering import lines
from tui.store.lock import building, publishing, reading
from tui.store.quiet import quiet_collector

_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_maybe = st.none() | _words
_number = st.none() | st.floats(allow_nan=False, allow_infinity=False)
_reasons = st.tuples(st.builds(Reason, _words, _words))
_records = st.one_of(
    st.builds(Speaker, _words, _words, st.tuples(_words), _maybe, _maybe, st.just("group")),
    st.builds(Link, _words, _words, st.just("denies"), st.just(0.25), st.just("human"), _reasons),
    st.builds(
        Statement,
        _words,
        _words,
        st.tuples(st.tuples(st.integers(0, 9), st.integers(10, 99))),
        st.sampled_from(["direct", "mixed", "indirect"]),
        _words,
        st.none(),
        st.none(),
        _maybe,
        st.builds(Said, _maybe, _maybe, _maybe, _words),
        _maybe,
        quantities=st.tuples(st.builds(Quantity, _words, _number, _number, _words, _words)),
        evidence=_reasons,
    ),
)
_KINDS = {Speaker: "speaker", Link: "link", Statement: "statement"}


@settings(deadline=None, max_examples=60)
@given(st.lists(_records, max_size=5), st.integers(1, 50))
def test_records_come_back_as_they_were(records: list[object], size: int) -> None:
    data = b"".join(dump_lines((_KINDS[type(one)], one) for one in records))  # type: ignore[misc,index]
    assert data.count(b"\n") == len(records)
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    assert [one for _, one in load_lines(lines(pieces), "x")] == records


@settings(deadline=None)
@given(st.sets(_words, max_size=8), st.sets(_words, max_size=8))
def test_the_lines_of_some_records_are_found(there: set[str], wanted: set[str]) -> None:
    records = [Speaker(id_, f'"id":"{id_}"', (), None, None, "group") for id_ in sorted(there)]
    data = b"".join(dump_lines(("speaker", one) for one in records))
    found = [one for _, one in load_lines(lines_of(data, "speaker", wanted), "x")]
    assert found == [one for one in records if one.id in wanted]


@pytest.mark.parametrize("figure", [float("inf"), float("-inf"), float("nan")])
def test_what_no_json_can_hold_becomes_null(figure: float) -> None:
    quantity = Quantity("no end of boats", 2.0, figure, "boats", "count")
    assert load(Quantity, dump(quantity), "x").max is None


def test_names_of_keys_in_the_words_of_a_record_stay_as_they_are() -> None:
    told = Reason("words", 'the "class_": of \\"from_":')
    link = Link("s1", "s2", "denies", 0.5, "machine", (told,))
    data = dump(link)
    assert data.startswith(b'{"from":"s1","to":"s2"')
    assert load(Link, data, "x") == link


def test_half_of_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        dump(Reason("words", "\ud83d"))


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b'{"type":"rumour","id":"s1"}',
        b'{"type":"speaker","id":"x"}',
        b'{"type":"speaker","id":1,"name":"x","aliases":[],"role":null,"side":null,"kind":"person"}',
        b'{"type":"speaker","id":"x","name":"x","aliases":[],"role":null,"side":null,"kind":"dog"}',
        b'{"type":"speaker","id":"x","name":"x","aliases":[],"role":null,"side":null,"kind":"pers',
        b"[1,2,3]",
        b"\xff\xfe",
    ],
)
def test_a_line_that_is_no_record_is_told_with_its_number(line: bytes) -> None:
    good = next(dump_lines([("speaker", Speaker("x", "X", (), None, None, "state"))]))[:-1]
    with pytest.raises(StoreError, match=r"^speakers\.jsonl, line 2: ") as caught:
        list(load_lines([good, line], "speakers.jsonl"))
    assert "\n" not in str(caught.value)


def test_the_key_that_is_wrong_is_named() -> None:
    line = (
        b'{"type":"speaker","id":"x","name":5,"aliases":[],"role":null,"side":null,"kind":"state"}'
    )
    with pytest.raises(StoreError, match=r"line 1: name: Input should be a valid string"):
        list(load_lines([line], "speakers.jsonl"))


def test_the_collector_is_back_on_after_loading() -> None:
    assert gc.isenabled()
    with quiet_collector(), quiet_collector():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.jsonl"
    write(path, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["x.jsonl"]


def test_a_second_build_waits_for_the_first(desk: Desk) -> None:
    desk.store_folder.mkdir()
    told: list[str] = []
    done = threading.Event()

    def second() -> None:
        with building(desk.store_folder, lambda: (told.append("waits"), done.set())):  # type: ignore[arg-type,return-value]
            told.append("in")

    with building(desk.store_folder, lambda: told.append("never")):
        other = threading.Thread(target=second)
        other.start()
        assert done.wait(5)
        assert told == ["waits"]
    other.join(5)
    assert told == ["waits", "in"]


def test_readers_wait_while_files_are_replaced(tmp_path: Path) -> None:
    order: list[str] = []
    ready = threading.Event()

    def read() -> None:
        ready.set()
        with reading(tmp_path):
            order.append("read")

    with publishing(tmp_path):
        other = threading.Thread(target=read)
        other.start()
        assert ready.wait(5)
        other.join(0.05)
        order.append("published")
    other.join(5)
    assert order == ["published", "read"]


def _build_over_and_over(folder: Path, store: Path, times: int) -> None:
    desk = Desk(folder, store)
    for number in range(times):
        desk.write(f"more-{os.getpid()}.txt", f"2023-05-12|Ada Brook|line {number}")
        desk.build()


def test_two_programs_building_one_store_leave_it_whole(desk: Desk) -> None:
    context = multiprocessing.get_context("spawn")
    jobs = [
        context.Process(target=_build_over_and_over, args=(desk.folder, desk.store_folder, 8))
        for _ in range(2)
    ]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join(30)
    assert [job.exitcode for job in jobs] == [0, 0]
    desk.build()
    assert not desk.heard(Notice)
    assert len(desk.open().snapshot().articles) == 5
    assert not list(desk.store_folder.parent.glob("*.set-aside-*"))


def test_the_same_paths_have_the_same_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = tmp_path / "River News!", tmp_path / "two"
    one.mkdir()
    folder = locate([one, two])
    assert folder == locate([two, one, one])
    assert folder != locate([one])
    assert folder.name.startswith("River-News-")
    monkeypatch.chdir(tmp_path)
    assert locate([Path("River News!"), Path("./two/")]) == folder
    assert folder.is_relative_to(os.environ["XDG_CACHE_HOME"])


@pytest.mark.parametrize("name", ["", "…", "\udcff", "a" * 300, ".hidden"])
def test_any_name_of_a_folder_makes_a_name_for_its_store(name: str) -> None:
    folder = locate([Path("/", name)])
    assert len(folder.name.encode()) < 60
    assert not folder.name.startswith((".", "-"))


def test_the_sample_week_is_there() -> None:
    assert list((sample() / "articles").iterdir())


@pytest.mark.parametrize("writing", [write, write_quickly])
def test_what_is_written_is_its_owners_alone(
    writing: Callable[[Path, bytes], None], tmp_path: Path
) -> None:
    path = tmp_path / "article.json"
    for data in (b"a longer one", b"short"):
        writing(path, data)
        assert (path.read_bytes(), path.stat().st_mode & 0o777) == (data, 0o600)
    assert list(tmp_path.iterdir()) == [path]
