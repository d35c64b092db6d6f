"""How fast the timeline is with many statements: until it is painted, and from key to frame.

    python tests/benchmarks/timeline.py [--statements 100000]

The statements are made up; nothing is read from disk. Times are medians on a screen of 160×45,
from the key until the app is idle again.
"""

import argparse
import asyncio
import datetime
import gc
import random
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "app"))

from factories import make_link, make_said, make_snapshot, make_speaker, make_statement
from given import app_on
from textual.pilot import Pilot

from tui.app.arrival import Arrival
from tui.app.screens.desk import DeskScreen
from tui.model import Snapshot

TEXT = (
    "the wall above our village was opened at night by engineers of “Northern Power” who say that "
    "nobody could be warned because water had risen and telephone lines were down again"
)
WORDS = TEXT.split()
KEYS = ("j", "c", "l", "pagedown", "G", "g")


def invented(count: int) -> Snapshot:
    """A snapshot of so many statements, 300 a day, a third of them denying an earlier one."""
    chance = random.Random(1)
    first = datetime.date(2030, 1, 1)
    statements = [
        make_statement(
            f"s{n}",
            " ".join(chance.choices(WORDS, k=chance.randint(6, 40))),
            speaker=f"p{n % 500}",
            article=f"a{n // 12}",
            said=make_said((first + datetime.timedelta(days=n // 300)).isoformat()),
        )
        for n in range(count)
    ]
    pairs = ((n, n - chance.randint(1, min(n, 300))) for n in range(1, count, 3))
    links = [make_link(f"s{n}", f"s{other}", "denies", "same matter") for n, other in pairs]
    sides = ("North", "South", None)
    speakers = [make_speaker(f"p{n}", f"Person {n}", side=sides[n % 3]) for n in range(500)]
    return make_snapshot(statements, links, speakers)


async def walk(arrival: Arrival) -> None:
    """Show the statements and press keys."""
    app = app_on(make_snapshot())
    async with app.run_test(size=(160, 45)) as pilot:
        while not (isinstance(app.screen, DeskScreen) and app.screen.reading.settled):
            await pilot.pause(0.05)
        screen = app.screen
        assert isinstance(screen, DeskScreen)
        start = time.perf_counter()
        screen.desk.take(arrival)
        screen.showing.all()
        await pilot.pause(0)
        print(f"shown        {(time.perf_counter() - start) * 1000:7.1f} ms")
        for key in KEYS:
            times = [await press(pilot, key) for _ in range(15)]
            print(f"key {key:<9}{statistics.median(times):7.1f} ms")
        start = time.perf_counter()
        screen.desk.search("water")
        print(f"first search {(time.perf_counter() - start) * 1000:7.1f} ms")
        start = time.perf_counter()
        screen.desk.search("water had")
        print(f"next letters {(time.perf_counter() - start) * 1000:7.1f} ms")
        start = time.perf_counter()
        await pilot.resize_terminal(130, 40)
        await pilot.pause(0)
        print(f"resized      {(time.perf_counter() - start) * 1000:7.1f} ms")


async def press(pilot: Pilot[None], key: str) -> float:
    """Milliseconds from a key until the app is idle again."""
    start = time.perf_counter()
    pilot.app.simulate_key(key)
    await pilot.pause(0)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=100_000)
    snapshot = invented(parser.parse_args().statements)
    start = time.perf_counter()
    arrival = Arrival.of(snapshot)
    gc.freeze()
    print(f"prepared     {(time.perf_counter() - start) * 1000:7.1f} ms, in the loader's thread")
    asyncio.run(walk(arrival))


if __name__ == "__main__":
    main()
