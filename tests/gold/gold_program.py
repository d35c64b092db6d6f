"""What the program finds in some articles, and which gold statement each of its finds is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gold_sample import key_of, load_sample

from tui.extracting import extract
from tui.linking import identify, relate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gold_sample import GoldSpeaker, GoldStatement

    from tui.model import Article, Link, Span, Speaker, Statement

ENOUGH = 0.5
"""Share of the union that two spans must have in common to be one statement."""


@dataclass(frozen=True, slots=True)
class Findings:
    """The records the program makes of some articles."""

    articles: Mapping[str, Article]
    speakers: Mapping[str, Speaker]
    statements: Mapping[str, Statement]
    links: tuple[Link, ...]


def run(articles: Iterable[Article]) -> Findings:
    """Extract, identify and relate, without a cast."""
    texts = {article.id: article for article in articles}
    extractions = [extract(article) for article in texts.values()]
    known = identify(extractions, {id_: article.head for id_, article in texts.items()})
    speakers = {speaker.id: speaker for speaker in known.speakers}
    links = relate(known.statements, speakers)
    return Findings(texts, speakers, {one.id: one for one in known.statements}, tuple(links))


def run_sample() -> Findings:
    """Read the sample week."""
    return run(load_sample().articles.values())


def covered(one: Sequence[Span], other: Sequence[Span]) -> int:
    """How many characters two lists of segments share."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def size(segments: Sequence[Span]) -> int:
    """How many characters some segments hold."""
    return sum(end - start for start, end in segments)


def iou(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Shared characters as a share of all characters of both."""
    shared = covered(one, other)
    return shared / (size(one) + size(other) - shared) if shared else 0.0


def likeness(statement: Statement, gold: GoldStatement) -> float:
    """How well a find covers a gold statement in its best reading."""
    if statement.article != gold.article:
        return 0.0
    return max(iou(statement.segments, one) for one in (gold.segments, *gold.alternatives))


def matched(
    statements: Iterable[Statement], gold: Iterable[GoldStatement], right: Mapping[str, str | None]
) -> dict[str, str]:
    """Pair finds with gold statements one to one, the best overlap first.

    Args:
        statements: The program's.
        gold: Those of kind "silence" included.
        right: The canonical name of every program speaker, to tell apart two who say the same.

    Returns:
        Statement id to gold id.
    """
    marked = list(gold)
    options = []
    for statement in statements:
        name = right.get(statement.speaker or "")
        for one in marked:
            like = likeness(statement, one)
            if like >= ENOUGH:
                options.append((-round(like, 3), name not in one.speakers, statement.id, one.id))
    found: dict[str, str] = {}
    taken: set[str] = set()
    for _, _, id_, gold_id in sorted(options):
        if id_ not in found and gold_id not in taken:
            found[id_] = gold_id
            taken.add(gold_id)
    return found


def canonical(findings: Findings, speakers: Mapping[str, GoldSpeaker]) -> dict[str, str | None]:
    """The gold speaker behind each of the program's, by its name; None where there is none.

    A person whom the program takes for two is right only where it speaks most.
    """
    spoken = Counter(one.speaker for one in findings.statements.values())
    found: dict[str, str | None] = {}
    taken: set[str] = set()
    for id_, speaker in sorted(findings.speakers.items(), key=lambda item: -spoken[item[0]]):
        key = key_of(speaker.name)
        name = next((s.name for s in speakers.values() if key in s.spellings), None)
        if name in taken and not speakers[name].loose:
            name = None
        if name:
            taken.add(name)
        found[id_] = name
    return found
