"""Kills programs that write a journal, two at a time, at random points; counts what is lost.

    python tests/journal/killing.py [RUNS]        1,000 unless said

In each run two programs write to one journal as fast as they can and are killed (SIGKILL) within
12 ms of each other. What each was told of it wrote down in a file of its own; the clock of each
jumps back and forth by years. Every ten runs go on with the same journal, some with half of a
record planted at its end. Ends with 1 if anything was lost, stood there twice or cannot be read.
"""

from __future__ import annotations

import datetime
import os
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from journal_case import TEXTS, snapshot

from tui.journal import Journal, entries
from tui.journal.changes import Note

_A_JOURNAL = 10


@dataclass
class Tally:
    """What came of it.

    `told` are the records that a program was told of before it died, `kept` those that stand in
    the journals; `untold` stand there although their writer died before it was told.
    """

    runs: int = 0
    programs: int = 0
    told: int = 0
    kept: int = 0
    lost: int = 0
    twice: int = 0
    unreadable: int = 0
    planted: int = 0

    @property
    def untold(self) -> int:
        return self.kept - self.told + self.lost

    @property
    def whole(self) -> bool:
        return not (self.lost or self.twice or self.unreadable)


class _WildClock(datetime.datetime):
    """A clock that nobody can rely on."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> datetime.datetime:
        return datetime.datetime(random.randint(1970, 2100), 1, 1, tzinfo=tz)


class _Datetime:
    UTC = datetime.UTC
    datetime = _WildClock


def _write(path: Path, told: Path, parent: int) -> None:
    entries.datetime = _Datetime  # type: ignore[assignment]
    journal = Journal.open(path)
    laid = journal.lay(snapshot(), TEXTS)
    handle = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    number = 0
    while os.getppid() == parent:
        text = f"{told.name} {number} " + "x" * (number % 7 * 400)
        os.write(handle, (journal.record(Note.of(laid, "s1", text)) + "\n").encode())
        number += 1


def _start(path: Path, told: Path) -> int:
    parent = os.getpid()
    child = os.fork()
    if not child:
        try:
            _write(path, told, parent)
        finally:
            os._exit(0)
    return child


def kill_writers(folder: Path, runs: int, seed: int = 7) -> Tally:
    """Do it so many times in a new folder."""
    chance = random.Random(seed)
    tally = Tally()
    for run in range(runs):
        path = folder / f"{run // _A_JOURNAL}.jsonl"
        if path.exists() and chance.random() < 0.3:
            with path.open("ab") as file:
                file.write(b'{"v":1,"id":"torn","op":"no')
            tally.planted += 1
        told = [folder / f"{run}{who}.told" for who in "ab"]
        children = [_start(path, one) for one in told]
        while not all(one.exists() for one in told):
            time.sleep(0.0005)
        for child in children:
            time.sleep(chance.random() * 0.012)
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        tally.runs += 1
        tally.programs += len(children)
    _count(folder, tally)
    return tally


def _count(folder: Path, tally: Tally) -> None:
    told = [line for file in folder.glob("*.told") for line in file.read_text().splitlines()]
    kept: list[str] = []
    for path in sorted(folder.glob("*.jsonl")):
        journal = Journal.open(path)
        tally.unreadable += journal.damaged
        journal.record(Note.of(journal.lay(snapshot(), TEXTS), "s1", "and on it goes"))
        kept += [one.id for one in Journal.open(path).changes][:-1]
    tally.told, tally.kept = len(told), len(kept)
    tally.lost = len({*told} - {*kept})
    tally.twice = len(kept) - len({*kept})


def main() -> int:
    """Print the figures."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        tally = kill_writers(Path(name), runs)
    print(
        f"{tally.runs} runs, {tally.programs} programs killed, {time.monotonic() - started:.0f} s\n"
        f"records told of  {tally.told}\nrecords kept     {tally.kept}"
        f" ({tally.untold} whose writer was killed before it was told)\n"
        f"lost             {tally.lost}\ntwice            {tally.twice}\n"
        f"lines unreadable {tally.unreadable} (halves of records planted: {tally.planted})"
    )
    return 0 if tally.whole else 1


if __name__ == "__main__":
    sys.exit(main())
