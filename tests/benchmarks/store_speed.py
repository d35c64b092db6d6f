"""How long a claim store of 100,000 statements takes to build, to check, to open and to amend.

    python tests/benchmarks/store_speed.py [--articles 5000]

The rooms before and after the store are the small stand-ins of its tests, so that what is measured
is the store: reading tiny files, writing, checksums, JSON.
"""

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "store"))
from store_desk import Desk

WORDS = "the water at the lower gate rose by a hand overnight and has stood there since noon"


def timed(what: str, call: Callable[[], Any]) -> Any:
    start = time.perf_counter()
    result = call()
    print(f"{what:<24}{time.perf_counter() - start:7.3f} s")
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=5000, help="20 statements each")
    count = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "articles", Path(folder) / "store")
        for number in range(count):
            day = f"2023-{1 + number % 12:02d}-{1 + number % 28:02d}"
            lines = [f"{day}|Speaker {(number * 7 + n) % 300}|{WORDS}" for n in range(20)]
            desk.write(f"{number:06d}.txt", *lines)
        timed("build", desk.build)
        timed("build, nothing changed", desk.build)
        store = timed("open", desk.open)
        timed("load one week", lambda: store.week(store.weeks[0].id))
        timed("load everything", store.snapshot)
        desk.write("000007.txt", f"2023-03-03|Speaker 1|{WORDS}")
        timed("build, one changed", desk.build)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
