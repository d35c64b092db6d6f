"""Building again after one article has changed, against building everything.

    python tests/benchmarks/rebuild_speed.py [--articles 10000]

One process, processor time, so that others on the machine do not count. The changed article, in
the middle of the archive, gets one more sentence, in which nobody says anything else. Then others,
spread over the archive, get a paragraph each of another article, one after the other: that makes
words more frequent which many statements have. At last the same store is built at once elsewhere
and compared, byte for byte.
"""

import argparse
import cProfile
import pstats
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from archive.writing import write_articles

from tui.store.builder import build
from tui.store.crew import Crew


def seconds(articles: Path, store: Path) -> float:
    """Processor time of one build."""
    start = time.process_time()
    build([articles], store, previews=False, crew=Crew(jobs=1))
    return time.process_time() - start


def borrowings(articles: Path, count: int) -> Iterator[Path]:
    """Change so many articles, each before it is yielded, by a paragraph of another one."""
    files = sorted(articles.rglob("*.md"))
    for number in range(1, count + 1):
        chosen = files[len(files) * number // (count + 1)]
        other = files[(len(files) * number // (count + 1) + len(files) // 3) % len(files)]
        chosen.write_text(chosen.read_text() + "\n" + other.read_text().rpartition("\n\n")[2])
        yield chosen


def content(store: Path) -> dict[str, bytes]:
    """Every file of a store."""
    found = (path for path in store.rglob("*") if path.is_file() and path.name[0] != ".")
    return {str(path.relative_to(store)): path.read_bytes() for path in found}


def main() -> None:
    """Measure, compare, and say where the time of the second build goes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--profile", action="store_true", help="say where the time goes")
    parser.add_argument("--more", type=int, default=7, help="further articles that change")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        articles, store = Path(folder) / "articles", Path(folder) / "store"
        write_articles(articles, options.articles, years=2)
        full = seconds(articles, store)
        chosen = sorted(articles.rglob("*.md"))[options.articles // 2]
        chosen.write_text(chosen.read_text() + "\nMayor Ada Brook said the ferry was late.\n")
        profile = cProfile.Profile()
        if options.profile:
            profile.enable()
        one = seconds(articles, store)
        profile.disable()
        print(f"everything, {options.articles:,} articles {full:8.1f} s")
        print(f"one of them changed          {one:8.1f} s  {one / full:.1%}")
        if options.profile:
            pstats.Stats(profile).sort_stats("cumulative").print_stats(25)
        more = sorted(seconds(articles, store) for _ in borrowings(articles, options.more))
        if more:
            middle, most = statistics.median(more), more[-1]
            print(f"others, median               {middle:8.1f} s  {middle / full:.1%}")
            print(f"others, most                 {most:8.1f} s  {most / full:.1%}")
        seconds(articles, Path(folder) / "anew")
        same = content(store) == content(Path(folder) / "anew")
        print(f"the same store as one built at once: {'yes' if same else 'NO'}")


if __name__ == "__main__":
    main()
