"""Pairs of short reports on other subjects, each with the relation of the later to the earlier."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, Literal

from gold_links import RELATIONS
from gold_sample import SAMPLE, GoldError

from tui.model import Article

if TYPE_CHECKING:
    from pathlib import Path

Split = Literal["tuned", "held_out"]
PAIRS: Final = SAMPLE.parent / "pairs"
UNRELATED: Final = "unrelated"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles of one sentence; `relations` is empty where nothing links them."""

    id: str
    earlier: Article
    later: Article
    relations: frozenset[str]


def load_pairs(split: Split) -> tuple[Pair, ...]:
    """Read one file of pairs.

    Raises:
        GoldError: With file and line: no JSON, an unknown relation, an id given twice.
    """
    return read_pairs(PAIRS / f"{split}.jsonl")


def read_pairs(path: Path) -> tuple[Pair, ...]:
    """Read pairs, a line each; lines with a "note" are for people."""
    pairs: dict[str, Pair] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        where = f"{path.name}, line {number}"
        try:
            table = json.loads(line)
        except ValueError as error:
            raise GoldError(f"{where}: {error}") from error
        if "note" in table:
            continue
        pair = _pair(table, where)
        if pair.id in pairs:
            raise GoldError(f"{where}: the id {pair.id} is given twice")
        pairs[pair.id] = pair
    return tuple(pairs.values())


def _pair(table: dict[str, Any], where: str) -> Pair:
    relations = {table["relation"], *table.get("also", ())} - {UNRELATED}
    if relations - RELATIONS:
        raise GoldError(f"{where}: there is no {', '.join(sorted(relations - RELATIONS))}")
    if table["earlier"]["published"] > table["later"]["published"]:
        raise GoldError(f"{where}: the later report is published before the earlier one")
    earlier, later = (
        _article(table["id"], which, **table[which]) for which in ("earlier", "later")
    )
    return Pair(table["id"], earlier, later, frozenset(relations))


def _article(pair: str, which: str, published: str, text: str) -> Article:
    whole = text + "\n"
    return Article(
        id=which,
        path=f"{pair}-{which}.txt",
        outlet=None,
        headline=None,
        published=published,
        url=None,
        language="en",
        text=whole,
        sha256=sha256(whole.encode()).hexdigest(),
    )
