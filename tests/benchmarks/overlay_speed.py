"""How long laying a journal over 100,000 statements takes; run it as a script."""

import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tui.journal import Journal
from tui.journal.changes import AddLink, MergeSpeakers, Note, SaidBy
from tui.model import ArticleHead, Link, Said, Snapshot, Speaker, Statement

STATEMENTS, LINKS, SPEAKERS = 100_000, 200_000, 5_000


def snapshot() -> Snapshot:
    chance = random.Random(1)
    heads = {
        f"a{n}": ArticleHead(f"a{n}", f"d/{n}.txt", None, None, "2023-05-12", None, "en")
        for n in range(STATEMENTS // 50)
    }
    speakers = {
        f"p{n}": Speaker(f"p{n}", f"Person {n}", (f"P. {n}",), None, None, "person")
        for n in range(SPEAKERS)
    }
    said = Said("2023-05-12", "2023-05-12", "2023-05-12")
    statements = tuple(
        Statement(
            f"s{n}",
            f"a{n // 50}",
            ((n % 50 * 100, n % 50 * 100 + 60),),
            "direct",
            f"words number {n} of a harbour story",
            None,
            None,
            f"p{n % SPEAKERS}",
            said,
            "2023-05-12",
        )
        for n in range(STATEMENTS)
    )
    ends = [(chance.randrange(STATEMENTS), chance.randrange(STATEMENTS)) for _ in range(LINKS)]
    links = tuple(Link(f"s{a}", f"s{b}", "denies", 0.5, "machine", ()) for a, b in ends)
    return Snapshot(heads, speakers, statements, links)


def measure(label: str, what: Callable[[], Any]) -> Any:
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        result = what()
        best = min(best, time.perf_counter() - start)
    print(f"{label:<40} {best * 1000:7.1f} ms")
    return result


def main() -> None:
    machine = snapshot()
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal.open(Path(folder) / "journal.jsonl")
        laid = measure("no records", lambda: journal.lay(machine))
        for n in range(10):
            journal.record(SaidBy.of(laid, f"s{n}", "p77"))
        measure("10 statements with another speaker", lambda: journal.lay(machine))
        journal.record(MergeSpeakers.of(laid, "p5", "p6"))
        measure("and two speakers merged", lambda: journal.lay(machine))
        for n in range(10):
            journal.record(AddLink.of(laid, f"s{n}", f"s{n + 50}", "denies", "so it says"))
        measure("and 10 links", lambda: journal.lay(machine))
        start = time.perf_counter()
        for n in range(1000):
            journal.record(Note.of(laid, f"s{n}", "ask again"))
        print(f"{'writing one record':<40} {time.perf_counter() - start:7.2f} ms")
        measure("and 1,000 notes", lambda: journal.lay(machine))
        measure("opening the journal", lambda: Journal.open(journal.path))


if __name__ == "__main__":
    main()
