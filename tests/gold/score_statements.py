"""Score the statements of the sample week: python tests/gold/score_statements.py [--errors]"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from gold_program import canonical, covered, matched, run_sample, size
from gold_sample import load_sample

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gold_program import Findings
    from gold_sample import GoldQuantity, GoldStatement, Interval, Sample

    from tui.model import Quantity, Statement

SPEECH = ("direct", "mixed", "indirect")


@dataclass(slots=True)
class Rate:
    """So many right of so many, and what was wrong in words."""

    right: int = 0
    of: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, right: bool, words: str = "") -> None:
        """Count one more."""
        self.of += 1
        self.right += right
        if not right:
            self.wrong.append(words)

    @property
    def value(self) -> float:
        """The share that is right; 1 of nothing."""
        return self.right / self.of if self.of else 1.0

    def __str__(self) -> str:
        return f"{self.value:5.3f} ({self.right}/{self.of})"


def f1(precision: Rate, recall: Rate) -> float:
    """The harmonic mean of two rates."""
    total = precision.value + recall.value
    return 2 * precision.value * recall.value / total if total else 0.0


@dataclass(slots=True)
class Scores:
    """All figures on the statements of the sample."""

    precision: dict[str, Rate]
    recall: dict[str, Rate]
    kind: Rate
    speaker: Rate
    cue: Rate
    said: Rate
    said_best: Rate
    quantities_found: Rate
    quantities_right: Rate
    silence: Rate


@cache
def score_sample() -> Scores:
    """Run the program on the sample week and score it."""
    return score(run_sample(), load_sample())


def score(findings: Findings, sample: Sample) -> Scores:
    """Compare what was found with what is marked."""
    names = canonical(findings, sample.speakers)
    pairs = matched(findings.statements.values(), sample.statements.values(), names)
    rates = Scores(
        {kind: Rate() for kind in ("all", *SPEECH)},
        {kind: Rate() for kind in ("all", *SPEECH)},
        *(Rate() for _ in range(8)),
    )
    silences = [one for one in sample.statements.values() if one.kind == "silence"]
    for id_, statement in findings.statements.items():
        gold = sample.statements.get(pairs.get(id_, ""))
        if gold is None or gold.kind == "silence":
            if gold is None and not _answers(statement, silences):
                for kind in ("all", statement.kind):
                    rates.precision[kind].add(False, told(statement))
            continue
        for kind in ("all", statement.kind):
            rates.precision[kind].add(True)
        _compare(rates, statement, gold, names.get(statement.speaker or ""))
    _recall(rates, sample, set(pairs.values()))
    _silences(rates.silence, findings, silences)
    return rates


def _recall(rates: Scores, sample: Sample, found: set[str]) -> None:
    for gold in sample.statements.values():
        if gold.kind != "silence" and not gold.optional:
            for kind in ("all", gold.kind):
                rates.recall[kind].add(gold.id in found, marked(gold))


def _silences(rate: Rate, findings: Findings, silences: list[GoldStatement]) -> None:
    for gold in silences:
        if not gold.optional:
            hedged = [one for one in findings.statements.values() if one.hedge]
            rate.add(any(_answers(one, [gold]) for one in hedged), marked(gold))


def _answers(statement: Statement, silences: Iterable[GoldStatement]) -> bool:
    """Whether a find covers half of a silence or lies in it with half of its own words."""
    return any(
        2 * covered(statement.segments, one.segments)
        >= min(size(one.segments), size(statement.segments))
        for one in silences
        if one.article == statement.article
    )


def _compare(rates: Scores, statement: Statement, gold: GoldStatement, name: str | None) -> None:
    rates.kind.add(statement.kind == gold.kind, f"{marked(gold)}: taken for {statement.kind}")
    mention = statement.mention.text if statement.mention else None
    who = f"{marked(gold)}: given to {statement.speaker} by the words {mention!r}"
    rates.speaker.add(name in gold.speakers, who)
    if gold.cue:
        cue = statement.cue
        at = (cue.start, cue.end) if cue else (0, 0)
        rates.cue.add(bool(covered([at], [gold.cue])), f"{marked(gold)}: cue {cue and cue.text!r}")
    days = (statement.said.earliest, statement.said.latest)
    wrong = f"{marked(gold)}: {_days(days)}, is {' or '.join(map(_days, gold.said))}"
    rates.said.add(days in gold.said, wrong)
    rates.said_best.add(days == gold.said[0], wrong)
    for quantity in gold.quantities:
        if not quantity.may:
            hit = any(same(one, quantity) for one in statement.quantities)
            given = ", ".join(map(_figure, statement.quantities)) or "none"
            rates.quantities_found.add(hit, f"{marked(gold)}: {quantity.text!r}, found: {given}")
    for one in statement.quantities:
        right = any(same(one, quantity) for quantity in gold.quantities)
        rates.quantities_right.add(right, f"{marked(gold)}: {_figure(one)}")


def same(one: Quantity, gold: GoldQuantity) -> bool:
    """Whether two figures say the same; a unit counted is the same in singular and plural."""
    bounds = (one.min or 0, one.max) == (gold.min or 0, gold.max)
    units = {unit.casefold().split()[-1:][0].rstrip("s") for unit in (one.unit or "-", gold.unit)}
    return bounds and one.dimension == gold.dimension and len(units) == 1


def _figure(one: Quantity) -> str:
    return f"{one.text!r} = {one.min}..{one.max} {one.unit} ({one.dimension})"


def _days(days: Interval) -> str:
    first, last = days
    return str(last) if first == last else f"{first or '..'}/{last or '..'}"


def told(statement: Statement) -> str:
    """A find in one line."""
    mention = statement.mention.text if statement.mention else None
    return f"[{statement.kind}] {mention!r}: {statement.words}"


def marked(gold: GoldStatement) -> str:
    """A gold statement in one line."""
    return f"{gold.id} [{gold.kind}] {', '.join(gold.speakers[:1]) or '-'}: {gold.words}"


def report(scores: Scores, errors: bool) -> None:
    """Print the figures, and with `errors` every wrong one."""
    print("statements   precision        recall           F1")
    for kind in ("all", *SPEECH):
        precision, recall = scores.precision[kind], scores.recall[kind]
        print(f"  {kind:9}  {precision}  {recall}  {f1(precision, recall):.3f}")
    rest = {
        "kind": scores.kind,
        "speaker": scores.speaker,
        "cue": scores.cue,
        "said, any right reading": scores.said,
        "said, the best reading": scores.said_best,
        "quantities found": scores.quantities_found,
        "quantities right": scores.quantities_right,
        "silences found": scores.silence,
    }
    for name, rate in rest.items():
        print(f"  {name:24} {rate}")
    if errors:
        lists = {
            "statements missed": scores.recall["all"],
            "statements that are none, or too much or too little of one": scores.precision["all"],
            **rest,
        }
        for name, rate in lists.items():
            if rate.wrong and name != "said, the best reading":
                print(f"\n{name}: {len(rate.wrong)}", *sorted(rate.wrong), sep="\n  - ")


def main() -> None:
    """Score the sample from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list every error in words")
    report(score_sample(), parser.parse_args().errors)


if __name__ == "__main__":
    main()
