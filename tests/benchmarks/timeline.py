"""How fast the timeline is with many statements: until it is painted, and from key to frame.

    python tests/benchmarks/timeline.py [--statements 100000]

The statements are made up; nothing is read from disk. The screen has 160×45 cells, the panes are
open. Each row is told by the clock and by processor time: where others want the processor too, only
the second says what the program costs. A key ends when the app is idle again, its panes aside; a
burst of 150 keys when the cursor stands on the last of them and the panes have followed.
"""

import argparse
import asyncio
import datetime
import gc
import random
import statistics
import sys
import time
from collections.abc import Sequence
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


class Watch:
    """Milliseconds by the clock and of the processor since it was made."""

    def __init__(self) -> None:
        self._clock, self._work = time.perf_counter(), time.process_time()

    def read(self) -> tuple[float, float]:
        """Both until now."""
        return (
            (time.perf_counter() - self._clock) * 1000,
            (time.process_time() - self._work) * 1000,
        )


def told(name: str, rows: Sequence[tuple[float, float]]) -> None:
    """Print medians, and 95th percentiles where there are many."""
    columns = [*zip(*rows, strict=True)]
    line = "".join(f"{statistics.median(column):9.1f}" for column in columns)
    if len(rows) > 1:
        quantiles = (statistics.quantiles(one, n=20, method="inclusive")[-1] for one in columns)
        line += "".join(f"{one:9.1f}" for one in quantiles)
    print(f"{name:<14}{line}")


async def walk(arrival: Arrival) -> None:
    """Show the statements and press keys."""
    app = app_on(make_snapshot())
    async with app.run_test(size=(160, 45)) as pilot:
        while not (isinstance(app.screen, DeskScreen) and app.screen.reading.settled):
            await pilot.pause(0.05)
        screen = app.screen
        assert isinstance(screen, DeskScreen)
        watch = Watch()
        screen.desk.take(arrival)
        screen.showing.all()
        await pilot.pause(0)
        told("shown", [watch.read()])
        for key in KEYS:
            told(f"key {key}", [await press(pilot, key) for _ in range(40)])
        told("150 x j", [await burst(pilot, screen) for _ in range(3)])
        for name, query in (("first search", "water"), ("next letters", "water had")):
            watch = Watch()
            screen.desk.search(query)
            told(name, [watch.read()])
        told("resize", [await resize(pilot, screen, width) for width in (130, 150, 140)])
        watch = Watch()
        await press(pilot, "t")
        told("first lanes", [watch.read()])


async def press(pilot: Pilot[None], key: str) -> tuple[float, float]:
    """From a key until its frame is painted; the panes are given time to follow."""
    watch = Watch()
    pilot.app.simulate_key(key)
    await pilot.pause(0)  # it has reached the timeline
    await pilot.pause(0)  # and what it did is painted
    took = watch.read()
    await pilot.pause(0.1)
    return took


async def burst(pilot: Pilot[None], screen: DeskScreen) -> tuple[float, float]:
    """From 150 keys at once until the panes have followed the last of them."""
    goal = screen.desk.row + 150
    watch = Watch()
    for _ in range(150):
        pilot.app.simulate_key("j")
    while screen.desk.row < goal or screen.showing.behind:
        await pilot.pause(0.002)
    return watch.read()


async def resize(pilot: Pilot[None], screen: DeskScreen, width: int) -> tuple[float, float]:
    """From another width of the terminal until the app is idle, the cursor on its row."""
    row = screen.desk.row
    watch = Watch()
    await pilot.resize_terminal(width, 40)
    await pilot.pause(0)
    took = watch.read()
    assert screen.desk.row == screen.timeline.row == row
    await pilot.pause(0.1)
    return took


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=100_000)
    snapshot = invented(parser.parse_args().statements)
    watch = Watch()
    arrival = Arrival.of(snapshot)
    gc.freeze()
    print("milliseconds     clock     work      p95      p95")
    told("prepared", [watch.read()])
    asyncio.run(walk(arrival))


if __name__ == "__main__":
    main()
