"""Programs that are killed, disks that are full, files that cannot be written."""

import datetime
import errno
import json
import os
import re
import resource
import signal
import subprocess
import sys
import types
from pathlib import Path
from unittest import mock

import pytest
from journal_case import TEXTS, opened, snapshot

from tui.journal import Journal, JournalError
from tui.journal import entries as entries_module
from tui.journal import log as log_module
from tui.journal.changes import Note

RUNS = 30


def test_no_record_a_killed_program_was_told_of_is_lost(tmp_path: Path) -> None:
    places = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    # In a process of its own: a fork of the test's would have its threads' locks.
    script = Path(__file__).with_name("killing.py")
    ran = subprocess.run(
        [sys.executable, script, str(RUNS)],
        env={**os.environ, "PYTHONPATH": places},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    figures = dict(re.findall(r"^(records told of|lost|twice) +(\d+)", ran.stdout, re.MULTILINE))
    assert int(figures.pop("records told of")) > RUNS / 2
    assert figures == {"lost": "0", "twice": "0"}


def test_a_record_is_told_of_when_file_and_folder_are_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        synced.append(Path(f"/proc/self/fd/{handle}").resolve().name)
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    journal, laid = opened(tmp_path / "new")
    journal.record(Note.of(laid, "s1", "first"))
    assert synced == ["new", tmp_path.name, "journal.jsonl", "data"]
    journal.record(Note.of(laid, "s1", "second"))
    assert synced[4:] == ["journal.jsonl"]


def test_a_clock_that_goes_backwards_changes_no_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, laid = opened(tmp_path)
    clock = types.SimpleNamespace(UTC=datetime.UTC, datetime=mock.Mock())
    monkeypatch.setattr(entries_module, "datetime", clock)
    for year in (2030, 1999, 2031, 1970):
        now = datetime.datetime(year, 1, 1, tzinfo=datetime.UTC)
        clock.datetime.now.return_value = now
        journal.record(Note.of(laid, "s1", f"in {year}"))
    again = Journal.open(journal.path)
    again.lay(snapshot(), TEXTS)
    assert again.marks.notes == {"s1": "in 1970"}
    again.undo()
    assert Journal.open(journal.path).marks.notes == {"s1": "in 2031"}


def test_a_lock_goes_with_the_program_that_held_it(tmp_path: Path) -> None:
    journal, laid = opened(tmp_path)
    journal.record(Note.of(laid, "s1", "first"))
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom tui.journal.log import Log\n"
        "with Log(Path(sys.argv[1])).writing():\n"
        "    print('held', flush=True)\n    time.sleep(600)\n"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, journal.path], stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        holder.kill()
    journal.record(Note.of(laid, "s1", "second"))
    assert Journal.open(journal.path).marks.notes == {"s1": "second"}


def test_a_full_disk_keeps_what_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal, laid = opened(tmp_path)
    journal.record(Note.of(laid, "s1", "first"))
    before = journal.path.read_bytes()
    real, room = os.write, [37]

    def write(handle: int, data: bytes) -> int:
        if not room[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        part = min(room[0], len(data))
        room[0] -= part
        return real(handle, data[:part])

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(JournalError, match=r"journal\.jsonl: No space left on device"):
        journal.record(Note.of(laid, "s1", "second"))
    assert (journal.path.read_bytes(), journal.marks.notes) == (before, {"s1": "first"})
    with pytest.raises(JournalError):
        journal.undo()
    monkeypatch.undo()
    journal.record(Note.of(laid, "s1", "third"))
    assert Journal.open(journal.path).marks.notes == {"s1": "third"}


def test_a_file_that_may_not_grow_keeps_what_is_there(tmp_path: Path) -> None:
    journal, laid = opened(tmp_path)
    journal.record(Note.of(laid, "s1", "first"))
    before = journal.path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 10, hard))
    try:
        with pytest.raises(JournalError, match="File too large"):
            journal.record(Note.of(laid, "s1", "second"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)
    assert (journal.path.read_bytes(), journal.marks.notes) == (before, {"s1": "first"})


def test_a_journal_that_may_only_be_read_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, laid = opened(tmp_path)
    journal.record(Note.of(laid, "s1", "first"))
    real = os.open

    def read_only(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(errno.EROFS, "Read-only file system")
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", read_only)
    again = Journal.open(journal.path)
    assert again.marks.notes == {"s1": "first"}
    with pytest.raises(JournalError, match="Read-only file system; nothing was changed"):
        again.record(Note.of(laid, "s1", "second"))
    assert again.marks.notes == {"s1": "first"}


def test_a_program_that_holds_the_file_and_stands_still_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, laid = opened(tmp_path)
    journal.record(Note.of(laid, "s1", "first"))
    monkeypatch.setattr(log_module, "_PATIENCE", 0.05)
    holder = log_module.Log(journal.path)
    with holder.writing(), pytest.raises(JournalError, match="another program holds it"):
        journal.record(Note.of(laid, "s1", "second"))
    journal.record(Note.of(laid, "s1", "third"))
    assert journal.marks.notes == {"s1": "third"}


def test_damage_in_the_middle_costs_only_its_lines(tmp_path: Path) -> None:
    journal, laid = opened(tmp_path)
    for number in range(5):
        journal.record(Note.of(laid, f"s{number + 1}", f"note {number}"))
    lines = journal.path.read_bytes().split(b"\n")
    lines[1] = b"\x00" * len(lines[1])
    lines[3] = lines[3][:40] + b"\xff" + lines[3][41:]
    journal.path.write_bytes(b"\n".join(lines))
    again = Journal.open(journal.path)
    assert again.marks.notes == {"s1": "note 0", "s3": "note 2", "s5": "note 4"}
    assert again.damaged == 2
    again.record(Note.of(laid, "s2", "anew"))
    assert b"\n".join(lines) in journal.path.read_bytes()


@pytest.mark.parametrize("size", [1, 2, 7, 64, 1000])
def test_a_journal_is_the_same_read_in_any_slices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    journal, laid = opened(tmp_path)
    for number in range(4):
        journal.record(Note.of(laid, "s1", f"note {number}"))
    with journal.path.open("ab") as file:
        file.write(b"\n\nnot a record\n\n{torn")
    monkeypatch.setattr(log_module, "_SLICE", size)
    again = Journal.open(journal.path)
    assert (list(again.changes), again.damaged) == (list(journal.changes), 1)
    assert not again.refresh()
    journal.record(Note.of(laid, "s1", "one more"))
    assert again.refresh()
    assert again.marks.notes == {"s1": "one more"}


def test_a_line_no_program_of_ours_wrote_is_not_taken_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, laid = opened(tmp_path)
    journal.record(Note.of(laid, "s1", "first"))
    entry = json.loads(journal.path.read_text())
    huge = json.dumps({**entry, "id": "huge", "body": "x" * 5000})
    deep = "[" * 100_000
    with journal.path.open("a") as file:
        file.write(f"{huge}\n{deep}\n")
    monkeypatch.setattr(log_module, "_LONGEST", 5000)
    again = Journal.open(journal.path)
    assert (again.marks.notes, again.damaged) == ({"s1": "first"}, 2)
