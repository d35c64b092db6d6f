"""A real disk that is full: what is on it stays, what is asked for is refused with the reason."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "data" / "articles"
_MOUNT = 'mount -t tmpfs -o size="$1" tmpfs "$2" && shift 2 && exec "$@"'

JOURNAL = """
import subprocess, sys
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from journal_case import TEXTS, snapshot
from tui.journal import Journal, JournalError
from tui.journal.changes import Note
disk = Path(sys.argv[1])
journal = Journal.open(disk / "data" / "journal.jsonl")
laid = journal.lay(snapshot(), TEXTS)
told = []
for size in ("64k", "96k", "128k"):
    subprocess.run(["mount", "-o", f"remount,size={size}", disk], check=True)
    while True:
        try:
            told.append(journal.record(Note.of(laid, "s1", f"{len(told)} " + "x" * 700)))
        except JournalError as error:
            assert "No space left on device; nothing was changed" in str(error), error
            break
    again = Journal.open(journal.path)
    assert [one.id for one in again.changes] == told
    assert not again.damaged
assert len(told) > 20, len(told)
print("whole", len(told))
"""

BUILD = """
import subprocess, sys
from pathlib import Path
from tui.store import Store, StoreError
from tui.store.builder import build
disk, articles = Path(sys.argv[1]), Path(sys.argv[2])
refused = 0
for size in ("24k", "48k", "96k", "200k", "64m"):
    subprocess.run(["mount", "-o", f"remount,size={size}", disk], check=True)
    try:
        build([articles], disk / "store")
    except StoreError as error:
        assert "the store cannot be written: No space left on device" in str(error), error
        refused += 1
assert refused >= 3, refused
Store.open(disk / "store").verify()
whole = Store.open(disk / "store").snapshot()
build([articles], disk / "other")
assert whole == Store.open(disk / "other").snapshot()
names = sorted(str(one.relative_to(disk)) for one in disk.iterdir())
assert names == ["other", "store"], names
print("whole", len(whole.statements))
"""


EXPORT = """
import subprocess, sys
from pathlib import Path
from tui.cli import main
disk, articles, store = map(Path, sys.argv[1:])
def export(*more):
    named = ["--output", str(disk / "claims.json"), "--store", str(store), *more]
    return main(["export", str(articles), *named])
def names():
    return [one.name for one in disk.iterdir()]
assert export() == 2
assert names() == []
(disk / "claims.json").write_text("the one of last week")
for size in ("8k", "16k", "64k", "128k"):
    subprocess.run(["mount", "-o", f"remount,size={size}", disk], check=True)
    assert export("--force") == 2
    assert names() == ["claims.json"]
    assert (disk / "claims.json").read_text() == "the one of last week"
subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
assert export("--force") == 0
assert names() == ["claims.json"]
print("whole", (disk / "claims.json").stat().st_size)
"""


def _on_a_disk(size: str, folder: Path, code: str, *arguments: object) -> str:
    """Run some code with a small disk of its own, which nobody else sees."""
    folder.mkdir()
    own = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "-r"]
    start = [*own, "sh", "-c", _MOUNT, "sh"]
    tried = subprocess.run([*start, size, folder, "true"], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip("no disk can be mounted here")
    ran = subprocess.run(
        [*start, size, folder, sys.executable, "-c", code, folder, *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout + ran.stderr


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    if shutil.which("unshare") is None:
        pytest.skip("no disk can be mounted here")
    return tmp_path / "disk"


def test_a_full_disk_loses_no_record(disk: Path) -> None:
    journal = Path(__file__).resolve().parents[1] / "journal"
    assert _on_a_disk("64k", disk, JOURNAL, journal).startswith("whole")


def test_a_build_that_ran_out_of_disk_is_taken_up_when_there_is_room(disk: Path) -> None:
    assert _on_a_disk("16k", disk, BUILD, DATA).startswith("whole")


def test_an_export_that_finds_no_room_leaves_the_old_file(disk: Path, tmp_path: Path) -> None:
    said = _on_a_disk("4k", disk, EXPORT, DATA, tmp_path / "store")
    told = f"counterclaim: {disk}/claims.json: No space left on device; nothing was written"
    assert said.count(told) == 5
    assert "whole" in said
