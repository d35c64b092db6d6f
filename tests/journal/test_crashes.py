"""Programs that are killed, disks that are full, files that cannot be written."""

import errno
import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from journal_case import TEXTS, opened, snapshot

from tui.journal import Journal, JournalError
from tui.journal import log as log_module
from tui.journal.changes import Note

# Forks two writers at a time and kills them; each is told of its records through its own file.
KILLER = """
import os, random, signal, sys, time
from pathlib import Path
from journal_case import TEXTS, snapshot
from tui.journal import Journal
from tui.journal.changes import Note

folder, runs, parent = Path(sys.argv[1]), int(sys.argv[2]), os.getpid()
chance = random.Random(7)


def write(name, journal):
    journal = Journal.open(folder / journal)
    laid = journal.lay(snapshot(), TEXTS)
    told = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    number = 0
    while os.getppid() == parent:
        text = f"{name} {number} " + "x" * (number % 7 * 400)
        os.write(told, (journal.record(Note.of(laid, "s1", text)) + "\\n").encode())
        number += 1


def start(name, journal):
    child = os.fork()
    if not child:
        write(name, journal)
        os._exit(0)
    return child


for run in range(runs):
    pair = [start(f"{run}{who}.told", f"{run // 10}.jsonl") for who in "ab"]
    while not all((folder / f"{run}{who}.told").exists() for who in "ab"):
        time.sleep(0.0005)
    for child in pair:
        time.sleep(chance.random() * 0.012)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
"""
RUNS = int(os.environ.get("COUNTERCLAIM_KILLS", "30"))


def test_no_record_a_killed_program_was_told_of_is_lost(tmp_path: Path) -> None:
    places = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    command = [sys.executable, "-c", KILLER, str(tmp_path), str(RUNS)]
    subprocess.run(command, env={**os.environ, "PYTHONPATH": places}, check=True, timeout=10 + RUNS)
    told = [line for file in tmp_path.glob("*.told") for line in file.read_text().splitlines()]
    assert len(told) > RUNS / 2
    kept = []
    for path in tmp_path.glob("*.jsonl"):
        journal = Journal.open(path)
        assert journal.damaged == 0
        journal.record(Note.of(journal.lay(snapshot(), TEXTS), "s1", "and on it goes"))
        kept += [one.id for one in Journal.open(path).changes][:-1]
    assert len(kept) == len(set(kept))
    assert set(told) <= set(kept)
    assert len(kept) - len(told) <= 2 * RUNS, "at most one a program that it was not told of"


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
