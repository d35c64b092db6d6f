"""Building with one process and with two: seconds, memory, and how much two gain.

    python tests/benchmarks/build_speed.py [--articles 1000 4000] [--years 1] [--rounds 3] [--whole]

For each number of articles of a made-up archive, one and two processes read and extract them in
turn; the articles go to disk as in a build, nothing is linked. With `--whole` they are linked too,
and the stores are compared. Two processes are started at once, so that their start is in the
figure. Peak memory is that of the process that builds, and of the largest worker; from one number
of articles to the next it is told how much of it each further article takes. "By work" is what two
processors of their own would gain, from the processor time that all processes took: the figure to
look at where others use the machine. Of a whole build it is out of reach, for while the building
process finds who is who, weighs words and writes the weeks, the others wait; how much it works
itself is told.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from archive.writing import write_articles

ONE_RUN = """
import multiprocessing, resource, sys, time
from pathlib import Path
from tui.reading import discover
from tui.store.builder import build
from tui.store.crew import Crew
from tui.store.intake import Intake
from tui.store.stages import rooms

if __name__ == "__main__":
    articles, store, jobs = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    start = time.perf_counter()
    crew = Crew(jobs, worth=-1)
    if sys.argv[4] == "whole":
        build([articles], store, previews=False, crew=crew)
    else:
        store.mkdir()
        intake = Intake(store, rooms(), lambda event: None, None)
        for _ in intake.read(intake.changed(discover([articles]).sources), crew):
            pass
    seconds = time.perf_counter() - start
    for child in multiprocessing.active_children():
        child.join()
    own, others = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    work = [one.ru_utime + one.ru_stime for one in (own, others)]
    print(seconds, sum(work), own.ru_maxrss / 1024, work[0], others.ru_maxrss / 1024)
"""


Row = tuple[float, ...]
"""Seconds, seconds of processor, peak megabytes and processor seconds of the building process, peak
megabytes of the largest worker."""


def run(articles: Path, store: Path, jobs: int, part: str) -> Row:
    """Build with so many processes."""
    shutil.rmtree(store, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "run.py"
        script.write_text(ONE_RUN)
        command = [sys.executable, str(script), str(articles), str(store), str(jobs), part]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return tuple(map(float, done.stdout.split()))


def content(store: Path) -> dict[str, bytes]:
    """Every file of a store."""
    found = (path for path in store.rglob("*") if path.is_file() and path.name[0] != ".")
    return {str(path.relative_to(store)): path.read_bytes() for path in found}


def measure(count: int, years: float, rounds: int, part: str) -> list[float]:
    """Measure one size and print medians; returns the peak megabytes with one process and two."""
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles"
        write_articles(articles, count, years)
        size = sum(path.stat().st_size for path in articles.rglob("*.md"))
        one, two = Path(folder) / "one", Path(folder) / "two"
        rows = [(run(articles, one, 1, part), run(articles, two, 2, part)) for _ in range(rounds)]
        same = content(one) == content(two)
    peaks = []
    for name, number in (("one process", 0), ("two", 1)):
        seconds, work, megabytes, own, theirs = (
            statistics.median(row[number][column] for row in rows) for column in range(5)
        )
        peaks.append(megabytes)
        print(
            f"{count:6d} articles, {name:<12}{seconds:7.1f} s {size / work / 1000:6.0f} kB a second"
            f" and core {megabytes:5.0f} MB (workers {theirs:3.0f}),"
            f" {own:5.1f} of {work:5.1f} s of work its own"
        )
    clock = statistics.median(alone[0] / both[0] for alone, both in rows)
    work = statistics.median(2 * alone[1] / both[1] for alone, both in rows)
    print(
        f"{count:6d} articles, two against one {clock:5.2f} x by the clock, {work:5.2f} x by work,"
        f" {'the same store' if same else 'ANOTHER STORE'}"
    )
    return peaks


def main() -> None:
    """Measure every size asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 4000])
    parser.add_argument("--years", type=float, default=1, help="that the articles are of")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--whole", action="store_true", help="link too")
    options = parser.parse_args()
    part = "whole" if options.whole else "reading"
    before: tuple[int, list[float]] | None = None
    for count in options.articles:
        peaks = measure(count, options.years, options.rounds, part)
        if before:
            more = ((new - old) * 1024 for new, old in zip(peaks, before[1], strict=True))
            told = " and ".join(f"{kilobytes / (count - before[0]):.1f}" for kilobytes in more)
            print(f"each further article {told} kB, with one process and with two")
        before = count, peaks


if __name__ == "__main__":
    main()
