"""Journals that something else has written into: what can be read is read, nothing is written over.

`HOSTILE=full` makes the line that is too long as long as a disk allows.
"""

import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journal_case import TEXTS, opened, snapshot
from memory_held import holding_less_than
from thorough import examples

from tui.journal import Journal
from tui.journal.changes import Note

_WORDS = [f"note {number}" for number in range(6)]


def _written(folder: Path) -> tuple[Path, list[bytes]]:
    journal, laid = opened(folder)
    for number, words in enumerate(_WORDS):
        journal.record(Note.of(laid, f"s{number % 5 + 1}", words))
    return journal.path, journal.path.read_bytes().splitlines(keepends=True)


def _bodies(journal: Journal) -> list[str]:
    return [str(one.change.content().get("body", "")) for one in journal.changes]


def _add(path: Path) -> Journal:
    journal = Journal.open(path)
    journal.record(Note.of(journal.lay(snapshot(), TEXTS), "s1", "added"))
    return Journal.open(path)


@examples(50)
@given(data=st.data())
def test_bytes_that_fell_on_one_line_cost_no_other(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, lines = _written(Path(folder))
        victim = data.draw(st.integers(0, len(lines) - 1))
        line = bytearray(lines[victim][:-1])
        for _ in range(data.draw(st.integers(1, 4))):
            at = data.draw(st.integers(0, max(0, len(line) - 1)))
            junk = data.draw(st.binary(max_size=5)).replace(b"\n", b"")
            line[at : at + data.draw(st.integers(0, 9))] = junk
        lines[victim] = bytes(line) + b"\n"
        path.write_bytes(b"".join(lines))
        kept = _bodies(_add(path))
        others = [words for number, words in enumerate(_WORDS) if number != victim]
        assert [words for words in kept if words in others] == others
        assert kept[-1] == "added"
        assert path.read_bytes().startswith(b"".join(lines)), "nothing is written over"


@pytest.mark.parametrize(
    "junk",
    [
        b"\x00" * 5_000 + b"\n",
        b"not JSON\n",
        b"[]\n3\nnull\n",
        b"[" * 200_000 + b"\n",
        b'{"v":2,"id":"x","op":"from the future"}\n',
        b'{"v":1,"id":7,"op":[],"at":{}}\n',
        b'{"v":1,"id":"x","op":"note","statement":{"id":1}}\n',
        b'{"v":1,"id":"x","op":"undo","record":"nobody"}\n',
        b'{"v":1,"id":"\\ud800","op":"note"}\n',
        "{}".encode("utf-16") + b"\n",
        b"\xef\xbb\xbf\n",
        b"\r\n \n\t\n",
    ],
    ids=lambda junk: repr(junk[:14]),
)
def test_what_no_program_of_ours_wrote_is_passed_over_and_kept(tmp_path: Path, junk: bytes) -> None:
    path, lines = _written(tmp_path)
    damaged = b"".join([*lines[:3], junk, *lines[3:]])
    path.write_bytes(damaged)
    assert _bodies(_add(path)) == [*_WORDS, "added"]
    assert path.read_bytes().startswith(damaged)


def test_a_record_that_stands_there_twice_counts_once(tmp_path: Path) -> None:
    path, lines = _written(tmp_path)
    path.write_bytes(b"".join(lines) * 2)
    assert _bodies(_add(path)) == [*_WORDS, "added"]


def test_a_journal_is_told_of_only_if_it_is_damaged(tmp_path: Path) -> None:
    from tui.app.keeper import Keeper

    path, lines = _written(tmp_path)
    assert Keeper(Journal.open(path)).damage == ""
    path.write_bytes(b"".join(lines) + b"x\ny\n")
    told = Keeper(Journal.open(path)).damage
    assert told == f"2 lines of {path} cannot be read; passed over and kept"


_LONG = 1_000_000_000 if os.environ.get("HOSTILE") == "full" else 96_000_000
_HELD = 64_000_000
"""Bytes of memory that a line of any length may take: what is looked at of it, a few times over."""


def test_a_line_as_long_as_the_disk_is_not_held_in_memory(tmp_path: Path) -> None:
    path, lines = _written(tmp_path)
    with path.open("r+b") as file:
        file.seek(sum(map(len, lines)) + _LONG)
        file.write(b"\n" + lines[0].replace(json.loads(lines[0])["id"].encode(), b"another"))
    with holding_less_than(_HELD):
        journal = Journal.open(path)
    assert (journal.damaged, _bodies(journal)) == (1, [*_WORDS, _WORDS[0]])


def test_nor_is_one_that_has_no_end(tmp_path: Path) -> None:
    path, lines = _written(tmp_path)
    whole = sum(map(len, lines))
    os.truncate(path, whole + _LONG)
    with holding_less_than(_HELD):
        kept = _bodies(_add(path))
    assert kept == [*_WORDS, "added"]
    aside = path.with_name("journal.jsonl.damaged")
    assert aside.stat().st_size == _LONG + 1
    assert path.stat().st_size < whole + 5_000
