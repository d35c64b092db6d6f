"""Made-up articles as files, as a newsroom's archive would keep them: a folder for every month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.telling import Text, tell
from archive.world import OUTLETS, World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def texts(world: World, count: int, years: float, statements: int = 12) -> Iterator[Text]:
    """Yield so many articles in the order of their days, each with about so many statements."""
    for day in world.days(count, years):
        amount = max(1, round(world.rng.gauss(statements, statements / 3)))
        yield tell(world, day, world.rng.choice(OUTLETS), amount)


def write_article(folder: Path, number: int, text: Text) -> Path:
    """Write one article and return where it stands."""
    month = folder / f"{text.day:%Y-%m}"
    month.mkdir(parents=True, exist_ok=True)
    path = month / f"{text.day:%d}-{number:07d}.md"
    head = f"---\npublished: {text.day}\noutlet: {text.outlet}\nlanguage: en\n---\n"
    path.write_text(head + text.text, encoding="utf-8")
    return path


def write_articles(folder: Path, count: int, years: float, seed: int = 1) -> None:
    """Write so many articles over so many years."""
    world = World(seed, speakers=max(count // 4, 50))
    for number, text in enumerate(texts(world, count, years)):
        write_article(folder, number, text)
