"""Building again after one article has changed, against building everything.

    python tests/benchmarks/rebuild_speed.py [--articles 10000]

One process, processor time, so that others on the machine do not count. The changed article gets
one more sentence. Then the same store is built at once elsewhere and compared, byte for byte.
"""

import argparse
import cProfile
import pstats
import sys
import tempfile
import time
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


def content(store: Path) -> dict[str, bytes]:
    """Every file of a store."""
    found = (path for path in store.rglob("*") if path.is_file() and path.name[0] != ".")
    return {str(path.relative_to(store)): path.read_bytes() for path in found}


def main() -> None:
    """Measure, compare, and say where the time of the second build goes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--profile", action="store_true", help="say where the time goes")
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
        seconds(articles, Path(folder) / "anew")
        same = content(store) == content(Path(folder) / "anew")
        print(f"the same store as one built at once: {'yes' if same else 'NO'}")


if __name__ == "__main__":
    main()
