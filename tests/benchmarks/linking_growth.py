"""How the cost of linking grows with the archive.

Run by hand: python tests/benchmarks/linking_growth.py [statements …]

Writes a made-up archive of several running stories in several countries, with the shares of
denials, figures and repeats that news has, and prints the seconds for growing numbers of
statements. Ten times the statements should cost little more than ten times the seconds.
"""

import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

from tui.linking import identify, relate
from tui.model import (
    ArticleHead,
    Cue,
    CueClass,
    Entity,
    Extraction,
    Quantity,
    Said,
    Statement,
)

A_DAY = 200  # statements
STORIES = 12
SYLLABLES = ("ba", "ko", "lim", "ter", "vas", "no", "ra", "den", "sil", "mo", "pre", "gat")
STATES = ("Kenyan", "Chilean", "Polish", "Indian", "Canadian", "Japanese", "Malian", "Danish")
ACTIONS = (
    "{side} troops advanced {n} kilometres near {place}",
    "{side} forces have withdrawn from positions around {place}",
    "the plan to cut spending on {thing} was rejected in {place}",
    "inspectors found the {thing} unsafe and faulty after the fire in {place}",
    "the company paid {n} million dollars for the {thing}",
    "{n} people died when the {thing} collapsed in {place}",
    "{side} officials approved the {thing} and will reopen the road to {place}",
    "there is a shortage of {thing} and {other} in {place}",
)


def _word(rng: random.Random, parts: int = 3) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(parts))


class Story:
    """People, places and things that turn up together for some weeks."""

    def __init__(self, rng: random.Random) -> None:
        self.places = [_word(rng).capitalize() for _ in range(4)]
        self.things = [_word(rng, 2) for _ in range(12)]
        self.people = [
            (f"{_word(rng, 2).capitalize()} {_word(rng).capitalize()}", "person") for _ in range(8)
        ]
        self.side = rng.choice(STATES)
        self.people.append((f"{self.side} Defence Ministry", "organisation"))


def archive(count: int, seed: int = 7) -> Iterator[tuple[Extraction, ArticleHead]]:
    """Articles of ten statements each, `count` statements in all, `A_DAY` on every day."""
    rng = random.Random(seed)
    stories = [Story(rng) for _ in range(STORIES)]
    for number in range(count // 10):
        day = date(2020, 1, 1) + timedelta(days=number * 10 // A_DAY)
        if number % 200 == 0:
            stories[rng.randrange(STORIES)] = Story(rng)
        yield _article(rng, f"a{number}", day.isoformat(), rng.choice(stories))


def _article(
    rng: random.Random, article: str, day: str, story: Story
) -> tuple[Extraction, ArticleHead]:
    people = rng.sample(story.people, 4)
    entities = tuple(
        Entity(f"e{n}", name, kind)  # type: ignore[arg-type]
        for n, (name, kind) in enumerate(people)
    )
    statements = tuple(_statement(rng, article, n, day, story) for n in range(10))
    head = ArticleHead(article, f"{article}.txt", None, None, day, None, "en")
    return Extraction(article, statements, entities), head


def _statement(rng: random.Random, article: str, n: int, day: str, story: Story) -> Statement:
    figure = rng.randint(1, 40)
    place = rng.choice(story.places)
    words = rng.choice(ACTIONS).format(
        side=story.side,
        place=place,
        thing=rng.choice(story.things),
        other=rng.choice(story.things),
        n=figure,
    )
    class_: CueClass = "deny" if rng.random() < 0.05 else "say"
    quantities = ()
    if "kilometres" in words:
        metres = figure * 1000.0
        quantities = (Quantity(f"{figure} kilometres", metres, metres, "m", "length"),)
    cue = Cue("denied" if class_ == "deny" else "said", 0, 4, class_)
    return Statement(
        f"{article}-{n}",
        article,
        ((n * 100, n * 100 + len(words)),),
        "indirect",
        words,
        cue,
        None,
        f"e{rng.randrange(4)}",
        Said(f"../{day}", None, day),
        day,
        (),
        (place,),
        quantities,
    )


def measure(count: int) -> tuple[float, float, int]:
    """CPU seconds to identify and to relate `count` statements, and the links found."""
    made = list(archive(count))
    heads = {head.id: head for _, head in made}
    started = time.process_time()
    found = identify([extraction for extraction, _ in made], heads)
    identified = time.process_time()
    links = relate(found.statements, {speaker.id: speaker for speaker in found.speakers})
    return identified - started, time.process_time() - identified, len(links)


def main() -> None:
    """Prints one row for each size."""
    sizes = [int(size) for size in sys.argv[1:]] or [1_000, 10_000, 100_000]
    before = 0.0
    print(f"{'statements':>11}{'identify':>10}{'relate':>10}{'links':>10}{'growth':>8}")
    for size in sizes:
        identified, related, links = measure(size)
        total = identified + related
        growth = f"{total / before:7.1f}x" if before else ""
        print(f"{size:11,}{identified:9.2f}s{related:9.2f}s{links:10,}{growth:>8}")
        before = total


if __name__ == "__main__":
    main()
