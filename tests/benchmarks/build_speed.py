"""Reading and extracting with one process and with two: seconds, memory, and how much two gain.

    python tests/benchmarks/build_speed.py [--articles 1000 4000] [--rounds 3]

For each number of articles of a made-up archive, one and two processes read and extract them in
turn; the articles go to disk as in a build, nothing is linked. Two processes are started at once,
so that their start is in the figure. Peak memory is that of the process that builds. "By work" is
what two processors of their own would gain, from the processor time that all processes took: the
figure to look at where others use the machine.
"""

import argparse
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
from tui.store.crew import Crew
from tui.store.intake import Intake
from tui.store.stages import rooms

if __name__ == "__main__":
    articles, store, jobs = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    store.mkdir()
    start = time.perf_counter()
    intake = Intake(store, rooms(), lambda event: None, None)
    crew = Crew(jobs, worth=-1)
    for _ in intake.read(intake.changed(discover([articles]).sources), crew):
        pass
    seconds = time.perf_counter() - start
    for child in multiprocessing.active_children():
        child.join()
    own, others = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    work = sum(one.ru_utime + one.ru_stime for one in (own, others))
    print(seconds, work, own.ru_maxrss / 1024)
"""


def run(articles: Path, jobs: int) -> tuple[float, float, float]:
    """Seconds, seconds of processor, and peak megabytes of reading all with so many processes."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "run.py"
        script.write_text(ONE_RUN)
        command = [sys.executable, str(script), str(articles), f"{folder}/store", str(jobs)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds, work, megabytes = map(float, done.stdout.split())
        return seconds, work, megabytes


def measure(count: int, rounds: int) -> None:
    """Measure one size and print medians."""
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles"
        write_articles(articles, count, years=1)
        size = sum(path.stat().st_size for path in articles.rglob("*.md"))
        rows = [(run(articles, 1), run(articles, 2)) for _ in range(rounds)]
    for name, number in (("one process", 0), ("two", 1)):
        seconds, work, megabytes = (
            statistics.median(row[number][column] for row in rows) for column in range(3)
        )
        print(
            f"{count:6d} articles, {name:<12}{seconds:7.1f} s {size / work / 1000:6.0f} kB a second"
            f" and core {megabytes:5.0f} MB"
        )
    clock = statistics.median(one[0] / two[0] for one, two in rows)
    work = statistics.median(2 * one[1] / two[1] for one, two in rows)
    print(
        f"{count:6d} articles, two against one {clock:5.2f} x by the clock, {work:5.2f} x by work"
    )


def main() -> None:
    """Measure every size asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 4000])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    for count in options.articles:
        measure(count, options.rounds)


if __name__ == "__main__":
    main()
