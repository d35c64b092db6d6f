"""One folder of very many small files, through `build`, `build` again and `verify`.

    python tests/hostile/many_files.py [FILES]           100,000 unless said

Most are texts and Markdown with a date; every thousandth, of few files every fourth part, has to be
refused: it is empty, binary, or a pipe.
For each command it prints wall and processor time, the memory of its largest process, what it
ended with and how many files it told of. Ends with 1 if a command ends otherwise than it should.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

_NAMES = ("Ada", "Tomas", "Hanna", "Ivo", "Marta", "Niall", "Petra", "Yusuf", "Lena", "Oskar")
_FAMILIES = ("Brook", "Reuss", "Lindqvist", "Moreau", "Okafor", "Petrescu", "Sato", "Varga")
_THINGS = ("quay", "bridge", "mill", "reservoir", "tram", "library", "market", "school", "ferry")
_STATES = ("safe", "closed", "flooded", "late", "full", "ready", "for sale", "shut for repairs")
_REFUSED_EVERY = 1_000


@dataclass(frozen=True)
class Ran:
    """How a command went: what it ended with, seconds, bytes of memory, lines it complained in."""

    command: str
    status: int
    wall: float
    processor: float
    memory: int
    told: int


def write_files(folder: Path, count: int, seed: int = 7) -> int:
    """Write so many files into a new folder; return how many of them will be refused."""
    chance, refused = random.Random(seed), 0
    every = max(1, min(_REFUSED_EVERY, count // 4))
    folder.mkdir(parents=True)
    for number in range(count):
        path = folder / f"{number:06d}{'.md' if number % 2 else '.txt'}"
        if number % every == every - 1:
            _write_refused(path, number // every)
            refused += 1
        else:
            path.write_text(_article(chance, dated=path.suffix == ".md"))
    return refused


def _write_refused(path: Path, kind: int) -> None:
    if kind % 3 == 0:
        path.write_bytes(b"")
    elif kind % 3 == 1:
        path.write_bytes(bytes(range(32)) * 9)
    else:
        os.mkfifo(path)


def _article(chance: random.Random, dated: bool) -> str:
    day = f"20{chance.randint(28, 31)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    head = f"---\npublished: {day}\noutlet: Tide Post\n---\n\n" if dated else ""
    thing, number = chance.choice(_THINGS), chance.randint(1, 900)
    state, who = chance.choice(_STATES), f"{chance.choice(_NAMES)} {chance.choice(_FAMILIES)}"
    if chance.random() < 0.5:
        return f"{head}“The {thing} in ward {number} is {state},” said {who} on Tuesday.\n"
    return f"{head}{who} said the {thing} in ward {number} was {state}.\n"


def run(command: str, folder: Path, store: Path) -> Ran:
    """Run a command of the program on a folder in a process of its own."""
    with tempfile.TemporaryFile() as said:
        started = time.monotonic()
        child = subprocess.Popen(
            [sys.executable, "-m", "tui", command, folder, "--store", store],
            stdout=said,
            stderr=said,
            env={**os.environ, "XDG_DATA_HOME": str(store.parent / "data")},
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - started
        said.seek(0)
        told = said.read().decode()
    processor = used.ru_utime + used.ru_stime
    lines = [line for line in told.splitlines() if line.startswith(("counterclaim:", "note"))]
    if "Traceback" in told:
        sys.stderr.write(told)
    return Ran(command, child.returncode, wall, processor, used.ru_maxrss * 1024, len(lines))


def measure(folder: Path, count: int) -> tuple[int, list[Ran]]:
    """Write the files under a folder and run the commands; return how many have to be refused."""
    refused = write_files(folder / "articles", count)
    commands = ("build", "build", "verify")
    return refused, [run(one, folder / "articles", folder / "store") for one in commands]


def main() -> int:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        refused, ran = measure(Path(name), count)
        print(f"{count:,} files in one folder, {refused} of them to be refused")
        for one in ran:
            print(
                f"{one.command:<8}{one.wall:7.0f} s wall {one.processor:7.0f} s processor "
                f"{one.memory / 1e6:6.0f} MB  ended with {one.status}, told of {one.told}"
            )
        sys.stdout.flush()  # to remove so many files takes a while
    return 0 if right(refused, ran) else 1


def right(refused: int, ran: list[Ran]) -> bool:
    """Tell whether each command told of every file that it refused, and ended as it should.

    A build in which something was refused ends with 1; to `verify` that is a note.
    """
    *builds, verify = ran
    told = all(one.told == refused for one in ran)
    return told and verify.status == 0 and {one.status for one in builds} == {1 if refused else 0}


if __name__ == "__main__":
    sys.exit(main())
