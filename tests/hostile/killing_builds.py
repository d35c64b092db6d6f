"""Kills builds at random points and builds again; the store has to be that of an undisturbed build.

    python tests/hostile/killing_builds.py [RUNS]        200 unless said

The folder is the sample week, in which one article changes from run to run; every fourth run begins
without a store. In each run one to three builds are killed (SIGKILL) at a random point of the time
that a build takes, half of them while it replaces files; then one is left alone. Ends with 1 if a
store differs in any byte, or has a file too many.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tui.store import Store
from tui.store.builder import build

_SAMPLE = Path(__file__).resolve().parents[2] / "data" / "articles"
_TIME = 1_900_000_000


@dataclass
class Tally:
    """What came of it; `published` are the kills that came while files were being replaced."""

    runs: int = 0
    killed: int = 0
    reading: int = 0
    published: int = 0
    done: int = 0
    different: int = 0


def _forked(articles: Path, store: Path) -> int:
    child = os.fork()
    if not child:
        os.setpgid(0, 0)  # it may start processes of its own, which are killed with it
        try:
            build([articles], store)
        finally:
            os._exit(0)
    return child


def _undisturbed(articles: Path, store: Path) -> dict[str, bytes]:
    """Build in a process of its own; return every file of the store, none that is hidden."""
    os.waitpid(_forked(articles, store), 0)
    Store.open(store).verify()
    found = (one for one in store.rglob("*") if one.is_file() and one.name[0] != ".")
    return {str(one.relative_to(store)): one.read_bytes() for one in found}


def _change(articles: Path, version: int) -> None:
    """Write one of two versions of an article, its time the same whenever it is written."""
    path = articles / "zz-changing.txt"
    words = ("opened", "closed")[version]
    path.write_text(f"Mayor Ada Brook said the bridge was {words} on Monday.\n" * (version + 1))
    os.utime(path, (_TIME + version, _TIME + version))


def kill_builds(folder: Path, runs: int, seed: int = 7) -> Tally:
    """Do it so many times in a new folder."""
    chance, tally = random.Random(seed), Tally()
    articles, store = folder / "articles", folder / "store"
    shutil.copytree(_SAMPLE, articles)
    build([articles], folder / "warm")  # loads what every forked process then has
    whole = []
    for version in (0, 1):
        _change(articles, version)
        started = time.monotonic()
        whole.append(_undisturbed(articles, folder / f"whole{version}"))
        longest = time.monotonic() - started
    for run in range(runs):
        if run % 4 == 0:
            shutil.rmtree(store, ignore_errors=True)
        _change(articles, run % 2)
        for _ in range(chance.randint(1, 3)):
            child = _forked(articles, store)
            _wait(chance, longest, store / "unfinished")
            _kill(child, store, tally)
        tally.runs += 1
        tally.different += _undisturbed(articles, store) != whole[run % 2]
        tally.different += sum(one.name.startswith("store.set-aside") for one in folder.iterdir())
    return tally


def _wait(chance: random.Random, longest: float, unfinished: Path) -> None:
    """Wait for a random point of a build, or of the short time in which it replaces files."""
    until = time.monotonic() + longest * chance.random()
    if chance.random() < 0.5:
        until = time.monotonic() + longest
        while time.monotonic() < until and not unfinished.exists():
            time.sleep(0.0002)
        until = time.monotonic() + 0.02 * chance.random() ** 2
    time.sleep(max(0.0, until - time.monotonic()))


def _kill(child: int, store: Path, tally: Tally) -> None:
    if os.waitpid(child, os.WNOHANG)[0]:
        tally.done += 1
        return
    try:
        os.killpg(child, signal.SIGKILL)
    except ProcessLookupError:
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    tally.killed += 1
    tally.published += (store / "unfinished").exists()
    tally.reading += (store / "pending").exists() and not (store / "unfinished").exists()


def main() -> int:
    """Print the figures."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        tally = kill_builds(Path(name), runs)
    print(
        f"{tally.runs} runs, {time.monotonic() - started:.0f} s\n"
        f"builds killed     {tally.killed} ({tally.reading} while reading, {tally.published}"
        f" while replacing files; {tally.done} had ended)\n"
        f"stores different  {tally.different}"
    )
    return 1 if tally.different else 0


if __name__ == "__main__":
    sys.exit(main())
