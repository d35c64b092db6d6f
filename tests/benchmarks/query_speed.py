"""How long queries take over 100,000 statements, and offering what could be written.

python tests/benchmarks/query_speed.py [--statements 100000]
"""

import argparse
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from factories import make_link, make_said, make_snapshot, make_speaker, make_statement

from tui.browsing.query import Scope, complete, explain_empty, parse, select, warm
from tui.model import Snapshot

SIDES = ("Upper Town", "Lower Town", "the Ferry Company", "independent")
KINDS = ("direct", "mixed", "indirect")


def material(count: int) -> tuple[Snapshot, list[str]]:
    """A store of made-up words: 24 a statement, a speaker for every 30 of them."""
    dice = random.Random(1)
    letters = "abcdefghijklmnoprstuvy"
    words = ["".join(dice.choices(letters, k=dice.randint(2, 9))) for _ in range(6000)]
    speakers = [
        make_speaker(
            f"p{n}",
            f"{dice.choice(words).title()} {dice.choice(words).title()}",
            aliases=(f"{dice.choice(words)} boss",),
            role=f"minister of {dice.choice(words)}",
            side=dice.choice(SIDES),
        )
        for n in range(count // 30)
    ]
    statements = []
    for n in range(count):
        day = f"2031-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}"
        said = " ".join(dice.choices(words, k=24))
        statements.append(
            make_statement(
                f"s{n}",
                f"“{said}” he’s" if n % 3 == 0 else said,
                article=f"a{n // 20}",
                speaker=f"p{int(dice.paretovariate(0.8)) % len(speakers)}",
                said=make_said(day),
                published=day,
                kind=dice.choice(KINDS),
                topics=tuple(dice.choices(words[:500], k=3)),
                places=tuple(dice.choices(words[500:900], k=2)),
            )
        )
    relations = ("denies", "repeats", "corroborates")
    links = [
        make_link(f"s{dice.randrange(count)}", f"s{dice.randrange(count)}", dice.choice(relations))
        for _ in range(count)
    ]
    return make_snapshot(statements, links, speakers), words


def timed(what: str, call: Callable[[], Any]) -> Any:
    start = time.perf_counter()
    result = call()
    print(f"{(time.perf_counter() - start) * 1000:7.1f} ms  {what}")
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=100_000)
    snapshot, words = material(parser.parse_args().statements)
    name = snapshot.speakers["p5"].name.split()[1].lower()
    scope = timed("scope", lambda: Scope.of(snapshot))
    timed("warm", lambda: warm(snapshot.statements))
    for text in (
        f"speaker:{name}",
        f"speaker:{name} on:2031-05-18",
        'side:"upper town" is:contested',
        f"kind:direct topic:{words[3]}",
        f"place:{words[600]}",
        f'"{words[3]} {words[9]}"',
        f"-outlet:x {words[50]}",
        f"{words[1]} OR {words[2]} OR {words[3]}",
        "is:contested -is:direct (side:upper OR side:lower) until:june",
    ):
        query = parse(text)
        found = timed(text, lambda query=query: select(query, snapshot.statements, scope))
        assert isinstance(found, list)
    empty = parse("speaker:nobodyatall on:18 is:contested")
    timed("explain", lambda: explain_empty(empty, snapshot.statements, scope))
    for text in ("", "speaker:", "speaker:ab", "is:", "topic:a", "ab"):
        timed(f"complete {text!r}", lambda text=text: complete(text, len(text), scope))


if __name__ == "__main__":
    main()
