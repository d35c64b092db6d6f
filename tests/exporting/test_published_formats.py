"""The exports against what others have published: schema.org, JSON-LD, EDTF; and schemas of ours.

Compared with published work: the linked data with schema.org's own vocabulary, both JSON-LD
exports by a JSON-LD processor, dates by an EDTF parser. The JSON Schemas of web annotations and of
TimelineJS are written here from the specifications: those of the W3C's test suite come in no
package, and of TimelineJS there are none.
"""

import datetime
import json
from typing import Any

import edtf
import pytest
from factories import dispute, dispute_articles
from jsonschema import Draft202012Validator
from pendulum import Date
from vocabulary import SCHEMA, SCHEMAS, expanded, schema_org

from tui.exporting import encoded, export
from tui.extracting.when.dates import When
from tui.extracting.when.edtf import written

OURS = {"http://purl.org/dc/terms/created"}
CITO = "http://purl.org/spar/cito/"
LITERALS = {f"schema:{name}" for name in ("Text", "URL", "Date", "DateTime", "Language")}


def document(format_: str) -> dict[str, Any]:
    made = export(
        dispute(),
        dispute_articles(),
        format_,
        bookmarks={"crack"},
        notes={"crack": "ask the mayor"},
        tags={"crack": ("check",)},
    )
    read: dict[str, Any] = json.loads(encoded(made))
    return read


def names_in(value: Any) -> int:
    """Return how many names a JSON document has beside JSON-LD's own."""
    if isinstance(value, list):
        return sum(map(names_in, value))
    if not isinstance(value, dict):
        return 0
    own = [name for name in value if not name.startswith("@") and name not in ("id", "type")]
    return len(own) + sum(names_in(one) for name, one in value.items() if name != "@context")


@pytest.mark.parametrize("format_", ["jsonld", "annotations"])
def test_a_processor_of_linked_data_understands_every_name(format_: str) -> None:
    made = document(format_)
    assert names_in(expanded(made)) == names_in(made) > 100


def test_every_property_belongs_to_its_type_in_the_vocabulary_of_schema_org() -> None:
    terms, nodes = schema_org(), expanded(document("jsonld"))
    by_id = {node["@id"]: node for node in nodes}
    seen: set[str] = set()

    def short(address: str) -> str:
        return address.replace(SCHEMA, "schema:")

    def check(node: dict[str, Any]) -> None:
        (type_,) = map(short, node["@type"])
        assert terms.is_type(type_), type_
        for address, values in node.items():
            if address.startswith(("@", CITO)) or address in OURS:
                continue
            name = short(address)
            assert terms.bearers(name) & terms.kinds(type_), f"{name} on {type_}"
            for value in values:
                check_value(name, value)
            seen.add(name)

    def check_value(name: str, value: dict[str, Any]) -> None:
        if "@value" in value:
            assert terms.values(name) & LITERALS, name
            return
        other = by_id.get(value.get("@id", ""), value)
        (type_,) = map(short, other["@type"])
        assert terms.values(name) & terms.kinds(type_), f"{name} of {type_}"
        if "@id" not in value:
            check(value)

    for node in nodes:
        check(node)
    assert seen >= {"schema:author", "schema:creator", "schema:appearance", "schema:isPartOf"}


def test_the_check_itself_finds_what_is_wrong() -> None:
    terms = schema_org()
    assert not terms.is_type("schema:Quarrel")
    assert not terms.bearers("schema:appearance") & terms.kinds("schema:Quotation")
    assert terms.bearers("schema:text") & terms.kinds("schema:Quotation")
    assert not terms.bearers("schema:no-such-property")
    strange = {"@context": {"said": "https://words.example/said"}, "said": "so", "lost": "so"}
    assert (names_in(strange), names_in(expanded(strange))) == (2, 1)


@pytest.mark.parametrize(
    ("format_", "schema"), [("annotations", "web_annotation"), ("timelinejs", "timelinejs")]
)
def test_documents_keep_to_their_schema(format_: str, schema: str) -> None:
    rules = json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(rules)
    validator = Draft202012Validator(rules)
    made = document(format_)
    assert [error.message for error in validator.iter_errors(made)] == []
    broken = {**made, "total": -1, "events": [{"start_date": {"day": 3}}]}
    assert not validator.is_valid(broken)


def day_of(moment: Any) -> str:
    return datetime.date(*moment[:3]).isoformat()


@pytest.mark.parametrize("rough", [False, True])
@pytest.mark.parametrize(
    ("first", "last"),
    [
        (Date(2031, 3, 3), Date(2031, 3, 3)),
        (Date(2030, 12, 30), Date(2031, 1, 2)),
        (Date(2028, 2, 1), Date(2028, 2, 29)),
        (Date(2031, 1, 1), Date(2031, 12, 31)),
        (None, Date(2031, 3, 3)),
    ],
)
def test_dates_mean_in_edtf_what_they_mean_here(
    first: Date | None, last: Date, rough: bool
) -> None:
    parsed = edtf.parse_edtf(written(When(first, last, rough=rough)))
    assert day_of(parsed.upper_strict()) == last.isoformat()
    if first is None:
        assert isinstance(parsed, edtf.Level1Interval)
    else:
        assert day_of(parsed.lower_strict()) == first.isoformat()


def test_every_date_of_an_export_is_edtf() -> None:
    dates = [node["said"] for node in document("jsonld")["@graph"] if "said" in node]
    dates += [row["said"]["edtf"] for row in document("json")["statements"] if row["said"]["edtf"]]
    assert len(dates) > 20
    for date in dates:
        edtf.parse_edtf(date)
