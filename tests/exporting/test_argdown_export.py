"""The argument map: titles, relations, data, and text that stays text."""

import json
import re
from dataclasses import replace

import pytest
from export_case import ADA, ARTICLES, NONE_SANK, SANK, SNAPSHOT, SOMETIME
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.exporting import export
from tui.exporting.argdown import escape
from tui.model import Link, Relation

BLOCK = re.compile(
    r"\[(?P<title>[\w -]+)\]: (?P<text>.*?) #(?P<kind>\w+)(?: #\((?P<side>[^()]+)\))? "
    r"(?P<data>\{[^{}]*\})\n(?P<arrows>(?:  (?:->|><|_>|\+>) \[[\w -]+\]\n)*)"
)
"""One statement as this export writes it, within the grammar of Argdown."""


def blocks(document: str) -> dict[str, dict[str, str]]:
    """Read the whole document: front matter, headings and statements, nothing else."""
    matter, *parts = document.split("\n\n")
    assert matter == '===\ntitle: "Who said what"\n==='
    found = {}
    for part in parts:
        if part.startswith("# "):
            assert "\n" not in part.strip()
            continue
        block = BLOCK.fullmatch(part if part.endswith("\n") else f"{part}\n")
        assert block is not None, part
        found[block["title"]] = block.groupdict()
    return found


def test_statements_with_tags_data_and_relations() -> None:
    found = blocks(export(SNAPSHOT, ARTICLES, "argdown"))
    assert list(found) == ["Ada Brook s1", "Ben Cole s2", "s3"]
    first, second, third = found.values()
    assert (first["text"], first["kind"], first["side"]) == (
        "up to 40 boats sank",
        "indirect",
        "the town",
    )
    assert second["arrows"] == "  -> [Ada Brook s1]\n"
    assert json.loads(second["data"])["said"] == "../2023-05-13"
    assert json.loads(first["data"])["source"] == "https://lamp.example/boats"
    assert "said" not in json.loads(third["data"])


@pytest.mark.parametrize(
    ("relation", "arrow"),
    [("denies", "->"), ("contradicts", "><"), ("disputes", "_>"), ("corroborates", "+>")],
)
def test_relations(relation: Relation, arrow: str) -> None:
    links = (Link("s2", "s1", relation, 0.5, "machine", ()),)
    found = blocks(export(replace(SNAPSHOT, links=links), {}, "argdown"))
    assert found["Ben Cole s2"]["arrows"] == f"  {arrow} [Ada Brook s1]\n"


@pytest.mark.parametrize("relation", ["repeats", "revises"])
def test_a_repeat_supports_nothing_and_a_revision_attacks_nothing(relation: Relation) -> None:
    links = (Link("s2", "s1", relation, 0.5, "machine", ()),)
    second = blocks(export(replace(SNAPSHOT, links=links), {}, "argdown"))["Ben Cole s2"]
    assert second["arrows"] == ""
    assert json.loads(second["data"])[relation] == ["s1"]


def test_a_relation_to_what_is_not_shown_is_left_out() -> None:
    found = blocks(export(SNAPSHOT, {}, "argdown", shown=[NONE_SANK]))
    assert found["Ben Cole s2"]["arrows"] == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words, 3 km - really.", "plain words, 3 km - really."),
        ("[s1]: a <b> #tag @[x]", "\\[s1\\]: a \\<b\\> \\#tag \\@\\[x\\]"),
        ("// no /* comment", "\\/\\/ no \\/\\* comment"),
        ("{a: 1} :b: .c.", "\\{a: 1\\} \\:b: \\.c."),
        ("a--b", "a\\-\\-b"),
        ("1) one\n- two", "1\\) one - two"),
        ("+ one", "\\+ one"),
        ("back\\slash", "back\\\\slash"),
    ],
)
def test_escaping(text: str, expected: str) -> None:
    assert escape(text) == expected


@settings(deadline=None, max_examples=80)
@given(st.text(st.sampled_from("[]<>#@{}()*_/\\-+=:.\n\r 1ab`|\u2028"), max_size=60))
def test_no_text_leaves_its_statement(evil: str) -> None:
    speaker = replace(ADA, name=evil or "x", side=evil or "x", role=evil)
    head = replace(SNAPSHOT.articles["a1"], outlet=evil, url=evil, path=evil)
    snapshot = replace(SNAPSHOT, speakers={ADA.id: speaker}, articles={"a1": head})
    shown = [replace(SANK, words=evil)]
    ((title, block),) = blocks(export(snapshot, {}, "argdown", shown=shown)).items()
    assert title.endswith("s1")
    plain = re.sub(r"\\(.)", r"\1", block["text"])
    assert plain.split() == evil.split()
    assert not re.search(r"[\[\]<>#@{}()*_/]", re.sub(r"\\.", "", block["text"]))
    assert json.loads(block["data"]).get("role", "") == evil


def test_a_denial_is_mapped_as_a_denial() -> None:
    denied = replace(SOMETIME, cue=replace(SANK.cue, text="rejected", class_="deny"))  # type: ignore[type-var]
    (block,) = blocks(export(SNAPSHOT, {}, "argdown", shown=[denied])).values()
    assert block["text"] == "rejected: we shall see"
