"""Memory that statements on the desk take, against the size of their JSON.

    python tests/benchmarks/memory.py [--statements 100000]

Counts what the process grows by from an empty desk to all statements of a made-up archive on it,
with everything that is prepared beside them: order, links, index of texts.
"""

import argparse
import os
import resource
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from archive.made_store import write_store


def megabytes() -> float:
    """Memory of this process that is in use now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def main() -> None:
    """Measure in a child, so that making the archive is not counted."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if not (child := os.fork()):
            write_store(Path(folder) / "archive", options.statements, years=1)
            os._exit(0)
        os.waitpid(child, 0)
        show(Path(folder) / "archive.store")


def show(folder: Path) -> None:
    """Put a store on the desk and print what that takes."""
    from tui.app.arrival import Arrival
    from tui.app.desk import Desk
    from tui.store import Store

    store = Store.open(folder)
    store.excerpt(store.shelves[:1])  # what is imported is not counted
    desk, before = Desk(), megabytes()
    snapshot, _ = store.excerpt(store.shelves)
    desk.take(Arrival.of(snapshot))
    grown = megabytes() - before
    json = sum(path.stat().st_size for path in folder.glob("weeks/*")) / 1e6
    print(
        f"{len(snapshot.statements):,} statements, {json:.0f} MB of JSON, {grown:.0f} MB in memory"
    )
    print(f"ratio {grown / json:.2f}")


if __name__ == "__main__":
    main()
