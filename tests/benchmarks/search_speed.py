"""Searching while one types, against fzf among speakers and against ripgrep among statements.

    python tests/benchmarks/search_speed.py [--speakers 100000] [--statements 100000]

Every prefix of some names and words counts as a key. fzf filters the same list of names; ripgrep
counts the lines of the same statements' store that hold the words. Both peers are timed as whole
processes, from the start to the end, as each key would cost whoever called them. Needs fzf and rg.
"""

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from archive.world import World
from archive.writing import texts
from factories import make_snapshot, make_speaker, make_statement

from tui.browsing.speakers import SpeakerIndex
from tui.browsing.words import TextIndex
from tui.model import Snapshot
from tui.store.codec import dump_lines

Timed = Callable[[str], object]


def prefixes(words: Sequence[str]) -> list[str]:
    """Every key of typing some words."""
    return [word[:end] for word in words for end in range(1, len(word) + 1)]


def milliseconds(call: Timed, key: str) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    call(key)
    return (time.perf_counter() - start) * 1000


def compare(what: str, keys: Sequence[str], ours: Timed, peer: str, theirs: Timed) -> None:
    """Time both on every key in turn and print medians, 95th percentiles and the ratio of these."""
    ours(keys[-1])
    rows = [(milliseconds(ours, key), milliseconds(theirs, key)) for key in keys]
    columns = list(zip(*rows, strict=True))
    mine, other = (statistics.quantiles(column, n=20, method="inclusive")[-1] for column in columns)
    medians = [statistics.median(column) for column in columns]
    print(f"{what}, {len(keys)} keys")
    print(f"  counterclaim  median {medians[0]:7.1f} ms  p95 {mine:7.1f} ms")
    print(f"  {peer:<13} median {medians[1]:7.1f} ms  p95 {other:7.1f} ms")
    print(f"  ratio of p95  {mine / other:7.2f}")


def run(command: list[str], file: Path) -> None:
    """Run a peer on a file as its input; finding nothing is no failure."""
    with file.open("rb") as given:
        subprocess.run(command, stdin=given, stdout=subprocess.DEVNULL, check=False)


def speakers(count: int, folder: Path) -> None:
    """Compare the finding of speakers with fzf."""
    world = World(speakers=count)
    known = [make_speaker(one.id, one.name, role=one.title) for one in world.people]
    index = SpeakerIndex.of(make_snapshot((), (), known))
    names = folder / "names.txt"
    names.write_text("".join(f"{one.name} {one.title}\n" for one in world.people))
    chosen = random.Random(2).sample(world.people, 12)
    fzf = [shutil.which("fzf") or "fzf", "--filter"]
    compare(
        f"speaker search among {count:,}",
        prefixes([one.name.lower() for one in chosen]),
        index.find,
        "fzf",
        lambda key: run([*fzf, key], names),
    )


def words(count: int, folder: Path) -> None:
    """Compare the finding of words with ripgrep."""
    world = World(speakers=5000)
    said = []
    for text in texts(world, count // 12, 1):
        said += [text.text[slice(*one.words)] for one in text.told]
    snapshot = Snapshot(statements=[make_statement(f"s{n}", one) for n, one in enumerate(said)])
    index = TextIndex(snapshot.statements, snapshot.speakers)
    store = folder / "week.jsonl"
    store.write_bytes(b"".join(dump_lines(("statement", one) for one in snapshot.statements)))
    chosen = ["northern wall", world.towns[3].lower(), "pulled back", "council of", "zebra"]
    grep = [shutil.which("rg") or "rg", "--ignore-case", "--fixed-strings", "--count"]
    compare(
        f"text search in {len(said):,} statements",
        prefixes(chosen),
        index.find,
        "ripgrep",
        lambda key: run([*grep, key, str(store)], store),
    )


def main() -> None:
    """Measure both."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--speakers", type=int, default=100_000)
    parser.add_argument("--statements", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        speakers(options.speakers, Path(folder))
        words(options.statements, Path(folder))


if __name__ == "__main__":
    main()
