"""The JSON document: its names are a promise."""

import json
import math
from dataclasses import replace
from typing import Any

import pytest
from export_case import ARTICLES, NONE_SANK, SANK, SNAPSHOT, TEXT
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.exporting import encoded, export
from tui.model import Quantity


def _document(**options: Any) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(encoded(export(SNAPSHOT, ARTICLES, "json", **options)))
    return document


def test_every_key_is_there_and_no_other() -> None:
    document = _document()
    assert list(document) == ["articles", "speakers", "statements", "links"]
    statement, other, undated = document["statements"]
    assert " ".join(document["articles"][0]) == (
        "id path outlet headline published url language text sha256 skipped"
    )
    assert list(document["speakers"][0]) == ["id", "name", "aliases", "role", "side", "kind"]
    assert " ".join(statement) == (
        "id article segments kind cue mention speaker said published topics places quantities"
        " hedge confidence"
    )
    assert list(statement["cue"]) == ["text", "start", "end", "class"]
    assert list(statement["mention"]) == ["text", "start", "end"]
    assert list(statement["said"]) == ["edtf", "earliest", "latest", "basis"]
    assert list(statement["quantities"][0]) == ["text", "min", "max", "unit", "dimension"]
    (link,) = document["links"]
    assert list(link) == ["from", "to", "relation", "score", "origin", "reasons"]
    assert link["reasons"] == [{"kind": "words", "text": "“no” / “sank”", "from": [], "to": []}]
    assert other["said"]["earliest"] is None
    assert (undated["cue"], undated["mention"], undated["speaker"]) == (None, None, None)


def test_offsets_point_into_the_text() -> None:
    document = _document()
    text = document["articles"][0]["text"]
    assert text == TEXT
    for statement in document["statements"][:2]:
        ((start, end),) = statement["segments"]
        assert text[start:end] in ("up to 40 boats sank", "No boat sank")


def test_only_what_is_shown_is_exported() -> None:
    document = _document(shown=[SANK])
    assert [one["id"] for one in document["statements"]] == ["s1"]
    assert [one["id"] for one in document["articles"]] == ["a1"]
    assert [one["id"] for one in document["speakers"]] == ["ada-brook"]
    assert document["links"] == []
    assert len(_document(shown=[NONE_SANK, SANK])["links"]) == 1


def test_an_empty_store_is_a_document_too() -> None:
    document = json.loads(
        export(replace(SNAPSHOT, statements=(), links=(), speakers={}), {}, "json")
    )
    assert document == {"articles": [], "speakers": [], "statements": [], "links": []}


@settings(deadline=None, max_examples=50)
@given(st.text())
def test_any_text_comes_back_the_same(text: str) -> None:
    articles = {"a1": replace(ARTICLES["a1"], text=text)}
    raw = encoded(export(SNAPSHOT, articles, "json"))
    assert json.loads(raw)["articles"][0]["text"] == text


@pytest.mark.parametrize("number", [math.inf, -math.inf, math.nan])
def test_an_end_that_json_cannot_hold_is_open(number: float) -> None:
    odd = replace(SANK, quantities=(Quantity("endless", number, number, "m", "length"),))
    document = json.loads(export(SNAPSHOT, ARTICLES, "json", shown=[odd]))
    assert document["statements"][0]["quantities"][0]["min"] is None
