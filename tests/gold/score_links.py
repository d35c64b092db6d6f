"""Score the links: python tests/gold/score_links.py [--errors]"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from gold_links import SYMMETRIC, load_links
from gold_pairs import load_pairs
from gold_program import canonical, covered, matched, run, run_sample, size
from gold_sample import load_sample
from score_statements import Rate

from tui.model import OPPOSING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gold_links import Cluster, GoldLinks
    from gold_pairs import Pair, Split
    from gold_program import Findings
    from gold_sample import Sample

    from tui.model import Link

INSIDE = 0.9
"""Share of a find that lies in a gold statement of which it is only a part."""

Edges = frozenset[tuple[str, str, str]]


@dataclass(slots=True)
class Scores:
    """The figures on some links: what was made is right, what must be made is there."""

    precision: Rate = field(default_factory=Rate)
    opposing: Rate = field(default_factory=Rate)
    recall: Rate = field(default_factory=Rate)
    relation: Rate = field(default_factory=Rate)

    def made(self, link: Link, right: bool, related: bool, words: str) -> None:
        """Count a link that the program made."""
        self.precision.add(right, words)
        if link.relation in OPPOSING:
            self.opposing.add(right, words)
        if related:
            self.relation.add(right, words)


@cache
def score_sample() -> Scores:
    """Run the program on the sample week and score its links."""
    return score_week(run_sample(), load_sample(), load_links())


def score_week(findings: Findings, sample: Sample, gold: GoldLinks) -> Scores:
    """Compare the links that were made with those that must and may be."""
    readings = _readings(findings, sample)
    scores = Scores()
    right_edges: set[tuple[str, str, str]] = set()
    for link in findings.links:
        pairs = [(a, b) for a in readings[link.from_] for b in readings[link.to]]
        right = {(a, b, link.relation) for a, b in pairs} & gold.allowed
        known = sorted({r for a, b in pairs for r in gold.related(a, b)})
        right_edges |= right
        scores.made(link, bool(right), bool(known), told(findings, link, known))
    for one in gold.links:
        if one.must:
            hit = any(edge in right_edges for edge in one.edges())
            scores.recall.add(hit, f"{one.named}: {one.why}")
    for cluster in gold.clusters:
        _score_cluster(scores.recall, cluster, frozenset(right_edges))
    return scores


def _score_cluster(recall: Rate, cluster: Cluster, edges: Edges) -> None:
    loose = loose_ends(cluster, edges)
    for _ in range(len(cluster.members) - len(loose)):
        recall.add(True)
    for one in loose[1:]:
        recall.add(False, f"{one} repeats {cluster.id}: {cluster.why}")


def _readings(findings: Findings, sample: Sample) -> Mapping[str, tuple[str, ...]]:
    """Which gold statements each find is, or else lies in."""
    names = canonical(findings, sample.speakers)
    pairs = matched(findings.statements.values(), sample.statements.values(), names)
    found: dict[str, tuple[str, ...]] = {}
    for id_, one in findings.statements.items():
        around = (
            gold.id
            for gold in sample.statements.values()
            if gold.article == one.article
            and covered(one.segments, gold.segments) >= INSIDE * size(one.segments)
        )
        found[id_] = (pairs[id_],) if id_ in pairs else tuple(around)
    return found


def loose_ends(cluster: Cluster, edges: Edges) -> list[str]:
    """One member for each part of a cluster that repeats do not tie to the rest."""
    parts = [{one} for one in cluster.all]
    for one, other, relation in edges:
        if relation == "repeats" and one in cluster.all and other in cluster.all:
            joined = [part for part in parts if part & {one, other}]
            parts = [part for part in parts if part not in joined] + [set().union(*joined)]
    with_members = (sorted(part & set(cluster.members)) for part in parts)
    return sorted(part[0] for part in with_members if part)


@cache
def score_pairs(split: Split) -> Scores:
    """Read every pair as a folder of its own and score the links between its two articles."""
    scores = Scores()
    for pair in load_pairs(split):
        _score_pair(scores, pair)
    return scores


def _score_pair(scores: Scores, pair: Pair) -> None:
    findings = run((pair.earlier, pair.later))
    hit = False
    for link in findings.links:
        ends = [findings.statements[id_].article for id_ in (link.from_, link.to)]
        if ends[0] == ends[1]:
            continue
        forward = ends == [pair.later.id, pair.earlier.id] or link.relation in SYMMETRIC
        right = forward and link.relation in pair.relations
        hit = hit or right
        words = told(findings, link, sorted(pair.relations))
        scores.made(link, right, bool(pair.relations), f"{pair.id}: {words}")
    if pair.relations:
        both = f"{pair.earlier.text.strip()} / {pair.later.text.strip()}"
        scores.recall.add(hit, f"{pair.id}: {both}")


def told(findings: Findings, link: Link, known: Iterable[str]) -> str:
    """A link in words, with its reasons and what the gold says of the two statements."""
    ends = []
    for id_ in (link.from_, link.to):
        one = findings.statements[id_]
        ends.append(f"{findings.articles[one.article].path[:16]} {one.speaker}: {one.words!r}")
    why = "; ".join(f"{reason.kind}: {reason.text}" for reason in link.reasons)
    gold = ", ".join(known) or "unrelated"
    return (
        f"{link.relation} ({link.score:.2f}), gold: {gold}\n"
        f"      from {ends[0]}\n      to   {ends[1]}\n      why  {why}"
    )


def report(title: str, scores: Scores, errors: bool) -> None:
    """Print the figures of one set, and with `errors` every wrong and missing link."""
    print(
        f"{title:16} precision {scores.precision}  opposing {scores.opposing}"
        f"  recall of must {scores.recall}  relation right {scores.relation}"
    )
    if errors:
        for name, rate in {"wrong": scores.precision, "missing": scores.recall}.items():
            print(f"  {name}: {len(rate.wrong)}")
            for words in sorted(rate.wrong):
                print(f"  - {words}")


def main() -> None:
    """Score the sample and the pairs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--errors", action="store_true", help="list every error, but none of the held-out pairs"
    )
    errors = parser.parse_args().errors
    report("sample week", score_sample(), errors)
    report("pairs, tuned", score_pairs("tuned"), errors)
    report("pairs, held out", score_pairs("held_out"), errors=False)


if __name__ == "__main__":
    main()
