"""The program may not fall below the figures it has reached on the gold standard."""

from __future__ import annotations

import tomllib

import pytest
import score_links
import score_statements
from gold_sample import SAMPLE

FLOORS = tomllib.loads((SAMPLE.parent / "floors.toml").read_text("utf-8"))


def _statement_figures() -> dict[str, float]:
    scores = score_statements.score_sample()
    f1 = {
        f"f1_{kind}": score_statements.f1(scores.precision[kind], scores.recall[kind])
        for kind in ("all", *score_statements.SPEECH)
    }
    return {
        **f1,
        "kind": scores.kind.value,
        "speaker": scores.speaker.value,
        "cue": scores.cue.value,
        "said": scores.said.value,
        "said_best": scores.said_best.value,
        "quantities_found": scores.quantities_found.value,
        "quantities_right": scores.quantities_right.value,
        "silence": scores.silence.value,
    }


def _link_figures(name: str) -> dict[str, float]:
    if name == "sample":
        scores = score_links.score_sample()
    else:
        scores = score_links.score_pairs("tuned" if name == "tuned" else "held_out")
    return {
        "precision": scores.precision.value,
        "opposing": scores.opposing.value,
        "recall": scores.recall.value,
        "relation": scores.relation.value,
    }


@pytest.mark.parametrize("figure", sorted(FLOORS["statements"]))
def test_statements_stay_above_their_floor(figure: str) -> None:
    assert _statement_figures()[figure] >= FLOORS["statements"][figure]


@pytest.mark.parametrize("figure", sorted(FLOORS["sample"]))
@pytest.mark.parametrize("name", ["sample", "tuned", "held_out"])
def test_links_stay_above_their_floor(name: str, figure: str) -> None:
    assert _link_figures(name)[figure] >= FLOORS[name][figure]


def test_every_figure_has_a_floor() -> None:
    assert set(FLOORS["statements"]) == set(_statement_figures())
    for name in ("sample", "tuned", "held_out"):
        assert set(FLOORS[name]) == set(_link_figures(name))
