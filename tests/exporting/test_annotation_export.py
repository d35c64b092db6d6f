"""Web annotations: the model's own rules, and selectors that find the same words again."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from export_case import ARTICLES, NONE_SANK, SANK, SNAPSHOT, SOMETIME
from factories import dispute, dispute_articles
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.exporting import encoded, export
from tui.exporting.annotations_ import CONTEXT
from tui.exporting.selectors import selectors

PURPOSES = {"identifying", "describing", "commenting", "tagging"}
URN = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def collection(**options: Any) -> dict[str, Any]:
    document = json.loads(encoded(export(SNAPSHOT, ARTICLES, "annotations", **options)))
    assert document["@context"] == CONTEXT
    assert CONTEXT[0] == "http://www.w3.org/ns/anno.jsonld"
    assert document["type"] == "AnnotationCollection"
    assert URN.fullmatch(document["id"])
    items = document["first"]["items"] if document["total"] else []
    assert len(items) == document["total"]
    ids = [item["id"] for item in items]
    assert len(set(ids)) == len(ids)
    for item in items:
        check_annotation(item)
    return {"document": document, "items": items}


def check_annotation(item: dict[str, Any]) -> None:
    """What the model demands of an annotation with text bodies and specific targets."""
    assert set(item) == {"id", "type", "motivation", "body", "target"}
    assert (item["type"], item["motivation"]) == ("Annotation", "describing")
    assert URN.fullmatch(item["id"])
    for body in item["body"]:
        assert set(body) <= {"type", "purpose", "format", "value", "said"}
        assert (body["type"], body["format"]) == ("TextualBody", "text/plain")
        assert body["purpose"] in PURPOSES
        assert body["value"]
    assert item["target"]
    for target in item["target"]:
        assert (target["type"], set(target)) == (
            "SpecificResource",
            {"type", "source", "selector"},
        )
        source = target["source"]
        assert source["type"] == "Text"
        assert not re.search(r"[\s<>\"{}|\\^`]", source["id"])
        assert len(source["sha256"]) == 64
        quote, position = target["selector"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert set(quote) == {"type", "exact", "prefix", "suffix"}
        assert 0 <= position["start"] <= position["end"]


def test_one_annotation_a_statement_with_who_when_and_how() -> None:
    found = collection(bookmarks={"s1"})
    assert found["document"]["first"]["type"] == "AnnotationPage"
    assert found["document"]["first"]["startIndex"] == 0
    first = next(one for one in found["items"] if one["body"][0]["value"] == "Ada Brook")
    said = [body for body in first["body"] if "said" in body]
    assert said[0]["value"] == "Said on 12 May 2023, “said”"
    assert said[0]["said"] == "2023-05-12"
    assert [body["value"] for body in first["body"] if body["purpose"] == "tagging"] == [
        "indirect",
        "contested",
        "bookmarked",
    ]
    assert first["target"][0]["source"]["id"] == "https://lamp.example/boats"
    assert first["target"][0]["source"]["sha256"] == ARTICLES["a1"].sha256


def test_notes_and_tags_are_bodies_of_their_own() -> None:
    (item,) = collection(shown=[SANK], notes={"s1": "ask Ben"}, tags={"s1": ["check"]})["items"]
    bodies = [(body["purpose"], body["value"]) for body in item["body"]]
    assert ("commenting", "ask Ben") in bodies
    assert bodies[-1] == ("tagging", "check")


def test_a_split_quotation_has_a_target_for_each_segment() -> None:
    split = replace(NONE_SANK, segments=((0, 3), (10, 14)))
    (item,) = collection(shown=[split])["items"]
    exact = [target["selector"][0]["exact"] for target in item["target"]]
    assert exact == ["Ada", "said"]


def test_addresses_are_the_same_every_time_and_nobody_elses() -> None:
    assert collection()["items"] == collection()["items"]
    changed = {**ARTICLES, "a1": replace(ARTICLES["a1"], sha256="cd" * 32)}
    other = json.loads(export(SNAPSHOT, changed, "annotations", shown=[SANK]))
    assert other["first"]["items"][0]["id"] != collection(shown=[SANK])["items"][0]["id"]


def test_a_path_is_an_address_where_there_is_no_url() -> None:
    articles = {"a2": replace(ARTICLES["a2"], path="old news/a & b.txt")}
    document = json.loads(export(SNAPSHOT, articles, "annotations", shown=[SOMETIME]))
    target = document["first"]["items"][0]["target"][0]
    assert target["source"]["id"] == "old%20news/a%20%26%20b.txt"


def test_an_empty_collection_has_no_page() -> None:
    assert "first" not in collection(shown=[])["document"]


def resolved(text: str, quote: dict[str, str]) -> list[int]:
    """Return every place of a quote in a text, as a reader of annotations looks for it."""
    needle = quote["prefix"] + quote["exact"] + quote["suffix"]
    places, at = [], text.find(needle)
    while at >= 0:
        places.append(at + len(quote["prefix"]))
        at = text.find(needle, at + 1)
    return places


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_both_selectors_find_the_same_words(data: st.DataObject) -> None:
    text = data.draw(st.text(st.sampled_from("ab 𝒳\n”\u0301"), min_size=1, max_size=300))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote, position = json.loads(json.dumps(selectors(text, (start, end))))
    assert text[position["start"] : position["end"]] == quote["exact"] == text[start:end]
    assert resolved(text, quote) == [start]


def test_every_statement_of_a_store_is_found_again_in_its_article() -> None:
    snapshot, articles = dispute(), dispute_articles()
    document = json.loads(encoded(export(snapshot, articles, "annotations")))
    texts = {one.path: one.text for one in articles.values()}
    found = []
    for item in document["first"]["items"]:
        for target in item["target"]:
            quote, position = target["selector"]
            text = texts[target["source"]["id"]]
            assert resolved(text, quote) == [position["start"]]
            found.append(text[position["start"] : position["end"]])
    assert sorted(found) == sorted(one.words for one in snapshot.statements)


@pytest.mark.parametrize("length", [200_000])
def test_a_text_of_one_letter_takes_no_time(length: int) -> None:
    quote, _ = selectors("a" * length, (length // 2, length // 2 + 1))
    assert len(quote["prefix"]) == 512
