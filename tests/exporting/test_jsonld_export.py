"""Linked data: only terms that schema.org and CiTO have, on the types they are for."""

import json
from dataclasses import replace
from typing import Any

import pytest
from export_case import ADA, ARTICLES, DENIAL, NONE_SANK, SANK, SNAPSHOT, SOMETIME
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.exporting import encoded, export
from tui.exporting.jsonld import CONTEXT
from tui.model import Link

WORK = {"text", "creditText", "said", "dateCreated", "datePublished", "keywords"}
WORK |= {"contentLocation", "@id", "@type"}
ANSWERS = {"disagreesWith", "disputes", "agreesWith", "updates", "isBasedOn"}
ALLOWED = {
    "Claim": WORK | ANSWERS | {"author", "appearance", "firstAppearance"},
    "Quotation": WORK | {"creator", "isPartOf"},
    "NewsArticle": {
        *("@id", "@type", "headline", "publisher", "datePublished"),
        *("inLanguage", "url", "identifier"),
    },
    "Person": {"@id", "@type", "name", "alternateName", "jobTitle", "disambiguatingDescription"},
    "Organization": {
        *("@id", "@type", "name", "alternateName", "description", "disambiguatingDescription"),
    },
    "Place": {"@type", "name"},
}
"""The properties each type may have here, all of them in its definition at schema.org."""


def graph(**options: Any) -> dict[str, dict[str, Any]]:
    document = json.loads(encoded(export(SNAPSHOT, ARTICLES, "jsonld", **options)))
    assert document["@context"] == CONTEXT
    assert list(document) == ["@context", "@graph"]
    nodes: dict[str, dict[str, Any]] = {node["@id"]: node for node in document["@graph"]}
    assert len(nodes) == len(document["@graph"])
    for node in nodes.values():
        check(node, nodes)
    return nodes


def check(value: Any, nodes: dict[str, Any]) -> None:
    """Every node has a type with its own properties, or points to one that is there."""
    if isinstance(value, list):
        for one in value:
            check(one, nodes)
    if not isinstance(value, dict):
        return
    if set(value) == {"@id"}:
        assert value["@id"] in nodes
        return
    assert set(value) <= ALLOWED[value["@type"]]
    assert None not in value.values()
    for name, part in value.items():
        if name in ANSWERS - {"isBasedOn"}:
            assert all(id_ in nodes for id_ in part)
        check(part, nodes)


def test_claims_quotations_and_where_they_stand() -> None:
    nodes = graph()
    claim, quotation = nodes["#claim-s2"], nodes["#quotation-s2"]
    assert claim["author"] == quotation["creator"] == {"@id": "#speaker-ben-cole"}
    assert claim["appearance"] == [{"@id": "#article-a1"}, {"@id": "#quotation-s2"}]
    assert claim["firstAppearance"] == quotation["isPartOf"] == {"@id": "#article-a1"}
    assert claim["disagreesWith"] == ["#claim-s1"]
    assert (claim["said"], "dateCreated" in claim) == ("../2023-05-13", False)
    assert nodes["#claim-s1"]["dateCreated"] == "2023-05-12"
    assert "#quotation-s1" not in nodes
    assert nodes["#speaker-ada-brook"]["jobTitle"] == "harbour master"
    assert "ClaimReview" not in export(SNAPSHOT, ARTICLES, "jsonld")


def test_a_source_without_a_name_is_credited_as_the_article_calls_it() -> None:
    unnamed = replace(ADA, kind="unnamed", name="a sailor")
    snapshot = replace(SNAPSHOT, speakers={"ada-brook": unnamed})
    document = json.loads(export(snapshot, {}, "jsonld", shown=[SANK]))
    claim = document["@graph"][-1]
    assert (claim["creditText"], "author" in claim) == ("a sailor", False)
    assert {node["@type"] for node in document["@graph"]} == {"NewsArticle", "Claim"}


def test_a_denial_claims_what_it_denies_not() -> None:
    denied = replace(SANK, cue=replace(SANK.cue, text="denied", class_="deny"))  # type: ignore[type-var]
    assert graph(shown=[denied])["#claim-s1"]["text"] == "denied: up to 40 boats sank"


def test_where_a_report_was_first_made() -> None:
    early = replace(SOMETIME, published="2023-05-01")
    links = (DENIAL, Link("s1", "s3", "repeats", 0.9, "machine", ()))
    snapshot = replace(SNAPSHOT, statements=(SANK, NONE_SANK, early), links=links)
    nodes = {n["@id"]: n for n in json.loads(export(snapshot, {}, "jsonld"))["@graph"]}
    assert nodes["#claim-s1"]["firstAppearance"] == {"@id": "#article-a2"}
    assert nodes["#claim-s1"]["isBasedOn"] == [{"@id": "#claim-s3"}]
    alone = json.loads(export(snapshot, {}, "jsonld", shown=[SANK]))["@graph"]
    assert alone[-1]["firstAppearance"] == {"@id": "#article-a1"}


@settings(deadline=None, max_examples=40)
@given(st.text(), st.text(min_size=1))
def test_any_text_comes_back(words: str, url: str) -> None:
    head = replace(SNAPSHOT.articles["a1"], url=url)
    snapshot = replace(SNAPSHOT, articles={"a1": head}, statements=(replace(SANK, words=words),))
    raw = encoded(export(snapshot, {}, "jsonld"))
    nodes = {node["@id"]: node for node in json.loads(raw)["@graph"]}
    assert nodes["#claim-s1"].get("text", "") == words
    assert nodes["#article-a1"].get("url", "https://x").startswith(("http://", "https://"))


@pytest.mark.parametrize("format_", ["jsonld", "json", "annotations", "timelinejs"])
def test_no_text_breaks_out_of_the_script_of_a_page(format_: str) -> None:
    words = "</script><script>alert(1)</script><!--"
    document = export(SNAPSHOT, ARTICLES, format_, shown=[replace(SANK, words=words)])
    assert "alert" in document or format_ not in ("jsonld", "timelinejs")
    assert "<" not in document
    assert json.loads(document)
