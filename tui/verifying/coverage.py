"""How much of the folder is in the store, and how much is known of what is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tui.reading import Problem
from tui.reading.formats import parser_for
from tui.reading.walking import walk

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from tui.verifying.finding import Finding
    from tui.verifying.holding import Holding

LOW: Final = 0.5
"""Below this a statement counts as one of low confidence."""

_OURS: Final = ("articles.toml", "cast.toml", "lexicon.toml")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of one folder and its store.

    Attributes:
        articles: Read, and in the store.
        silent: Of these, articles in which no statement was found.
        refused: Files that cannot be read as an article, and links that are not followed.
        other: Files of formats that are not read, by suffix; hidden ones are not counted.
        statements: All of them.
        unattributed: Those without a speaker.
        undated: Those without a day.
        doubtful: Those of a confidence below `LOW`.
        links: Links between statements.
    """

    articles: int = 0
    silent: int = 0
    refused: int = 0
    other: Mapping[str, int] = field(default_factory=dict)
    statements: int = 0
    unattributed: int = 0
    undated: int = 0
    doubtful: int = 0
    links: int = 0


def coverage_of(
    paths: Sequence[Path], articles: Collection[str], held: Holding, findings: Sequence[Finding]
) -> Coverage:
    """Count what there is.

    Args:
        paths: Files and folders, as the user named them.
        articles: The ids of the articles in the store.
        held: Its records.
        findings: What the checks said of the files.
    """
    statements = held.statements
    return Coverage(
        articles=len(articles),
        silent=len({*articles} - {one.article for one in statements}),
        refused=sum(not one.wrong for one in findings if one.check == "files"),
        other=_other(paths),
        statements=len(statements),
        unattributed=sum(one.speaker is None for one in statements),
        undated=sum(one.said.latest is None and one.said.earliest is None for one in statements),
        doubtful=sum(one.confidence < LOW for one in statements),
        links=len(held.links),
    )


def _other(paths: Sequence[Path]) -> dict[str, int]:
    count: Counter[str] = Counter()
    for path in paths:
        for step in walk(path) if path.is_dir() else ():
            if isinstance(step, Problem):
                continue
            names = (entry.name for entry in step[1] if entry.name not in _OURS)
            count.update(Path(name).suffix for name in names if not parser_for(Path(name)))
    return dict(sorted(count.items()))
