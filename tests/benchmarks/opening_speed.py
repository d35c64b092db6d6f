"""Opening one week of a large archive, against opening the sample week and a bare Textual program.

    python tests/benchmarks/opening_speed.py [--statements 100000] [--runs 9]
    python tests/benchmarks/opening_speed.py --archive FOLDER     # made by tests/benchmarks/archive

The three programs run in turn in a pseudo-terminal of 120×40, each with a claim store that is up to
date. Two moments are timed from the start of the process: the first frame, and the first frame with
statements on it. Medians, 95th percentiles, and ratios of runs next to each other.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from first_frame import HELLO, seconds_until

from tui.store import locate, sample
from tui.store.builder import build
from tui.store.files import digest
from tui.store.manifest import Versions
from tui.store.stages import rooms

FRAME, SAID = b"Counterclaim", b" statements"


def store_of(archive: Path) -> Path:
    """The made-up archive's claim store, signed by the program as it is now."""
    store = archive.with_name(f"{archive.name}.store")
    stages = rooms()
    manifest = json.loads((store / "store.json").read_bytes())
    versions = Versions(stages.extractor, stages.linker, digest(b""))
    (store / "store.json").write_text(json.dumps({**manifest, "versions": asdict(versions)}))
    return store


def told(name: str, seconds: Sequence[float], floor: Sequence[float]) -> None:
    """Print one row."""
    ratio = statistics.median(a / b for a, b in zip(seconds, floor, strict=True))
    p95 = statistics.quantiles(seconds, n=20, method="inclusive")[-1]
    print(
        f"{name:<34}{statistics.median(seconds) * 1000:7.0f} ms {p95 * 1000:7.0f} ms {ratio:6.2f}"
    )


def measure(archive: Path, runs: int) -> None:
    """Run everything in turn and print medians, 95th percentiles and ratios."""
    app = [sys.executable, "-m", "tui"]
    large = [*app, str(archive), "--store", str(store_of(archive))]
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        env |= {f"XDG_{name}_HOME": home for name in ("CACHE", "CONFIG", "DATA", "STATE")}
        os.environ["XDG_CACHE_HOME"] = home
        build([sample()], locate([sample()]))
        rows = [
            (
                seconds_until(b"Hello", [sys.executable, "-c", HELLO], env),
                seconds_until(FRAME, app, env),
                seconds_until(SAID, app, env),
                seconds_until(FRAME, large, env),
                seconds_until(SAID, large, env),
            )
            for _ in range(runs + 1)
        ][1:]
    hello, frame, said, large_frame, large_said = map(list, zip(*rows, strict=True))
    print(f"{'':<34}{'median':>10}{'p95':>11}{'ratio':>7}")
    told("bare Textual program, frame", hello, hello)
    told("sample week, frame / bare", frame, hello)
    told("sample week, statements / bare", said, hello)
    told("archive, frame / sample", large_frame, frame)
    told("archive, statements / sample", large_said, said)


def main() -> None:
    """Make an archive unless there is one, and measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--archive", type=Path)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    if options.archive:
        measure(options.archive, options.runs)
        return
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "archive"
        command = [sys.executable, str(Path(__file__).resolve().parent / "archive"), "store"]
        subprocess.run(
            [*command, str(archive), "--statements", str(options.statements)], check=True
        )
        measure(archive, options.runs)


if __name__ == "__main__":
    main()
