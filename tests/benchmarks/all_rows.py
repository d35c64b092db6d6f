"""Every row of the table in README.md, one after the other, unattended: under ten minutes.

    python tests/benchmarks/all_rows.py [--toolong PATH/TO/tl] [--spacy PYTHON] [--only NAME…]

For a machine that nobody else uses; the load it found is printed first and last. What a peer is
missing for is said and left out. A row that fails or takes too long does not keep the others from
running; the exit status then is 1.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
LIMIT: Final = 240
"""Seconds that one row may take."""
ROWS: Final[Mapping[str, Sequence[str]]] = {
    "first frame": ("first_frame.py", "--runs", "9"),
    "opening": ("opening_speed.py", "--statements", "100000", "--runs", "7"),
    "keys": ("keys_speed.py", "--rounds", "40"),
    "timeline": ("timeline.py",),
    "searching": ("search_speed.py",),
    "export": ("export_speed.py", "--runs", "3"),
    "building": ("build_speed.py", "--articles", "300", "1200", "--rounds", "1"),
    "rebuilding": ("rebuild_speed.py", "--articles", "700"),
    "linking": ("linking_growth.py", "10000", "100000"),
    "memory": ("memory.py", "--statements", "30000"),
}


def load() -> str:
    """How many programs want a processor, as far as the system tells."""
    return f"load {os.getloadavg()[0]:.1f} of {os.cpu_count()}" if hasattr(os, "getloadavg") else ""


def run(name: str, command: Sequence[str]) -> bool:
    """Run one row and tell whether it came to its end."""
    print(f"\n## {name}: {' '.join(command)}", flush=True)
    start = time.perf_counter()
    try:
        done = subprocess.run(
            [sys.executable, str(HERE / command[0]), *command[1:]], timeout=LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        print(f"gave up after {LIMIT} s", flush=True)
        return False
    print(f"({time.perf_counter() - start:.0f} s)", flush=True)
    return done.returncode == 0


def main() -> int:
    """Run the rows that are asked for, all unless told otherwise."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--toolong", default=shutil.which("tl"))
    parser.add_argument("--spacy", help="a Python that can import spaCy")
    parser.add_argument("--only", nargs="+", choices=[*ROWS], metavar="NAME")
    options = parser.parse_args()
    print(load())
    missing = {
        "keys": not options.toolong,
        "searching": not (shutil.which("fzf") and shutil.which("rg")),
    }
    more = {"keys": ("--toolong", options.toolong), "export": ("--spacy", options.spacy)}
    well = True
    for name in options.only or ROWS:
        if missing.get(name):
            print(f"\n## {name}: left out, a program to compare with is not there")
            continue
        given = more.get(name, ())
        well &= run(name, [*ROWS[name], *(given if all(given) else ())])
    print(f"\n{load()}")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
