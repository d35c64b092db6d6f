"""Write a made-up archive; `python tests/benchmarks/archive --help` tells how."""

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import archive
from archive.made_store import write_store
from archive.writing import write_articles


def main() -> None:
    """Write what was asked for and say how long it took."""
    parser = argparse.ArgumentParser(
        description=archive.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=("articles", "store"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--years", type=float, default=5)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    start = time.perf_counter()
    if options.what == "articles":
        write_articles(options.folder, options.articles, options.years, options.seed)
    else:
        write_store(options.folder, options.statements, options.years, options.seed)
    print(f"written in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
