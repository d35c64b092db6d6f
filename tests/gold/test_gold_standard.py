"""The yardstick itself: annotations fit their texts, scorers tell right from wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import score_links
import score_statements
from factories import make_article, make_said, make_speaker, make_statement
from gold_links import RELATIONS, GoldLinks, load_links, read_links
from gold_pairs import load_pairs, read_pairs
from gold_program import Findings, canonical, iou
from gold_sample import GoldError, interval, load_sample, paragraphs_of, place, read_statements

from tui.model import Cue, Link, Quantity

if TYPE_CHECKING:
    from pathlib import Path

    from gold_sample import GoldStatement

    from tui.model import Statement

TEXT = "The mill stands still.\n\nThe mayor said the mill burned. The mill is old, he said."
ONE = {
    "id": "mill",
    "paragraph": 1,
    "kind": "indirect",
    "words": ["the mill burned"],
    "cue": "said",
    "said": ["2031-03-03"],
}


def _read(**changes: Any) -> GoldStatement:
    (one,) = read_statements([{**ONE, **changes}], make_article(text=TEXT), "mill.toml")
    return one


def test_words_are_found_in_their_paragraph() -> None:
    one = _read(words=["The mill", "is old"], cue="said")
    assert [TEXT[start:end] for start, end in one.segments] == ["The mill", "is old"]
    assert one.cue == (TEXT.rindex("said"), TEXT.rindex("said") + 4)
    assert one.said == (("2031-03-03", "2031-03-03"),)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"words": ["the mill drowned"]}, "mill.toml, mill: not in this paragraph"),
        ({"words": ["the mill burned", "The mayor"]}, "or not in this order: 'The mayor'"),
        ({"words": ["said"]}, "more than once in this paragraph: 'said'"),
        ({"paragraph": 0}, "not in this paragraph"),
        ({"paragraph": 2}, "the article has 2 paragraphs"),
        ({"cue": "sai"}, "not in this paragraph: 'sai'"),
        ({"kind": "poetry"}, "kind 'poetry'"),
        ({"colour": "red"}, "unknown field {'colour'}"),
        ({"said": ["last week"]}, "no day, interval or open interval: 'last week'"),
    ],
)
def test_what_does_not_fit_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(GoldError, match=message.replace("(", r"\(")):
        _read(**changes)


def test_what_is_skipped_is_no_paragraph() -> None:
    article = make_article(text="---\ndate: 1\n\n# The mill\n\nIt burned.", skipped=((0, 15),))
    assert [article.text[a:b] for a, b in paragraphs_of(article)] == ["The mill", "It burned."]


def test_place_finds_one_segment_after_the_other() -> None:
    assert place("a b a", (0, 5), ["b", "a"], "x") == ((2, 3), (4, 5))


def test_intervals() -> None:
    assert interval("../2023-05-12", "") == (None, "2023-05-12")
    assert interval("2023-05-08/2023-05-12", "") == ("2023-05-08", "2023-05-12")


def test_the_sample_is_annotated_all_through() -> None:
    sample = load_sample()
    assert {one.article for one in sample.statements.values()} == {
        article.id for article in sample.articles.values()
    }
    texts = {article.id: article.text for article in sample.articles.values()}
    for one in sample.statements.values():
        said = " ".join(texts[one.article][start:end] for start, end in one.segments)
        assert all(quantity.text in said for quantity in one.quantities), one.id


def _links(*links: dict[str, Any]) -> GoldLinks:
    cluster = {"id": "c", "members": ["a", "b"], "may": ["m"], "why": "one utterance"}
    return read_links({"cluster": [cluster], "link": links}, {"a", "b", "m", "x", "y"})


def test_a_denial_runs_one_way_and_a_contradiction_both() -> None:
    link = {"from": ["x"], "to": ["c"], "relation": "denies", "also": ["contradicts"], "why": ""}
    allowed = _links(link).allowed
    assert ("x", "m", "denies") in allowed
    assert ("m", "x", "denies") not in allowed
    assert {("x", "a", "contradicts"), ("a", "x", "contradicts")} <= allowed
    assert ("a", "m", "repeats") in allowed
    assert ("x", "y", "denies") not in allowed


@pytest.mark.parametrize(
    "changes", [{"from": ["nobody"]}, {"relation": "hates"}, {"also": ["hates"]}]
)
def test_links_to_nothing_are_refused(changes: dict[str, Any]) -> None:
    link = {"from": ["x"], "to": ["y"], "relation": "denies", "why": ""}
    with pytest.raises(GoldError, match=r"there is no (nobody|hates)"):
        _links({**link, **changes})


def test_repeats_must_tie_a_cluster_together() -> None:
    (cluster,) = _links().clusters
    assert score_links.loose_ends(cluster, frozenset()) == ["a", "b"]
    through = frozenset({("m", "a", "repeats"), ("b", "m", "repeats")})
    assert score_links.loose_ends(cluster, through) == ["a"]
    assert score_links.loose_ends(cluster, frozenset({("a", "b", "denies")})) == ["a", "b"]


def test_both_files_of_pairs_are_large_and_apart() -> None:
    tuned, held_out = load_pairs("tuned"), load_pairs("held_out")
    assert min(len(tuned), len(held_out)) >= 40
    assert {one for pair in held_out for one in pair.relations} == RELATIONS
    texts = [{one.earlier.text + one.later.text for one in many} for many in (tuned, held_out)]
    assert not texts[0] & texts[1]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 1"),
        ('{"id": "p", "relation": "hates"}', "there is no hates"),
        (
            '{"id": "p", "relation": "denies", "earlier": {"published": "2031-02-02", "text": "a"},'
            ' "later": {"published": "2031-02-01", "text": "b"}}',
            "published before",
        ),
    ],
)
def test_pairs_that_cannot_be_are_refused(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(GoldError, match=message):
        read_pairs(path)


def test_iou_is_the_shared_part_of_all() -> None:
    assert iou([(0, 4), (6, 8)], [(2, 7)]) == 3 / 8
    assert iou([(0, 2)], [(2, 4)]) == 0


def test_of_two_speakers_who_are_one_only_the_one_that_speaks_more_is_right() -> None:
    speakers = {
        "full": make_speaker("full", "Hanna Malyar"),
        "short": make_speaker("short", "Maliar"),
        "role": make_speaker("role", "the deputy minister"),
    }
    spoken = ("full", "full", "short", "role")
    statements = {str(n): make_statement(str(n), speaker=who) for n, who in enumerate(spoken)}
    names = canonical(Findings({}, speakers, statements, ()), load_sample().speakers)
    assert names == {"full": "Hanna Maliar", "short": None, "role": None}


def _perfect() -> Findings:
    """What a program would find that agrees with every annotation."""
    sample, gold = load_sample(), load_links()
    articles = {article.id: article for article in sample.articles.values()}
    statements = {one.id: _as_found(one) for one in sample.statements.values()}
    links = [Link(a, b, r, 1.0, "machine", ()) for a, b, r in sorted(gold.allowed)]  # type: ignore[arg-type]
    speakers = {name: make_speaker(name, name) for name in sample.speakers}
    return Findings(articles, speakers, statements, tuple(links))


def _as_found(one: GoldStatement) -> Statement:
    first, last = one.said[0]
    silence = one.kind == "silence"
    return make_statement(
        one.id,
        one.words,
        article=one.article,
        segments=one.segments,
        kind="indirect" if silence else one.kind,
        cue=Cue("", *one.cue, "say") if one.cue else None,
        speaker=one.speakers[0] if one.speakers else None,
        said=make_said(earliest=first, latest=last),
        quantities=tuple(
            Quantity(q.text, q.min, q.max, q.unit, q.dimension) for q in one.quantities
        ),
        hedge="not verified" if silence else None,
    )


def _rates(scores: score_statements.Scores) -> list[score_statements.Rate]:
    return [
        *scores.precision.values(),
        *scores.recall.values(),
        scores.kind,
        scores.speaker,
        scores.cue,
        scores.said,
        scores.said_best,
        scores.quantities_found,
        scores.quantities_right,
        scores.silence,
    ]


def test_a_program_that_agrees_has_full_marks() -> None:
    rates = _rates(score_statements.score(_perfect(), load_sample()))
    assert [rate.wrong for rate in rates] == [[]] * len(rates)
    links = score_links.score_week(_perfect(), load_sample(), load_links())
    assert [links.precision.wrong, links.recall.wrong, links.relation.wrong] == [[], [], []]
    assert links.recall.of > 40


def test_a_program_that_finds_nothing_has_none() -> None:
    nothing = Findings({}, {}, {}, ())
    scores = score_statements.score(nothing, load_sample())
    assert scores.recall["all"].value == scores.silence.value == 0
    assert score_links.score_week(nothing, load_sample(), load_links()).recall.right == 0


def test_every_wrong_field_is_counted() -> None:
    perfect = _perfect()
    one = perfect.statements["10-headline"]
    wrong = replace(one, speaker="Moscow", said=make_said(), kind="mixed", cue=None)
    scores = score_statements.score(
        replace(perfect, statements={**perfect.statements, one.id: wrong}), load_sample()
    )
    for rate in (scores.speaker, scores.said, scores.kind, scores.cue):
        assert len(rate.wrong) == 1
        assert rate.wrong[0].startswith("10-headline [indirect] Oleksandr Syrskyi")


def test_a_link_with_the_wrong_relation_or_the_wrong_ends_is_wrong() -> None:
    perfect = _perfect()
    wrong = (
        Link("12k-no-position", "19z-great-job", "repeats", 1.0, "machine", ()),
        Link("12k-forward", "12k-denied", "denies", 1.0, "machine", ()),
    )
    scores = score_links.score_week(replace(perfect, links=wrong), load_sample(), load_links())
    assert (scores.precision.right, scores.precision.of) == (0, 2)
    assert (scores.opposing.of, scores.relation.of) == (1, 1)
    assert "gold: denies" in scores.opposing.wrong[0]


def test_no_error_on_a_held_out_pair_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["score_links.py", "--errors"])
    score_links.main()
    printed = capsys.readouterr().out
    assert "pairs, held out" in printed
    assert not [one.id for one in load_pairs("held_out") if f"{one.id}:" in printed]
