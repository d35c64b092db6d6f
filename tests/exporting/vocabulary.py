"""What others have published about the formats, for tests to hold the exports against.

The vocabulary of schema.org comes from the package rocrate, which carries it as it is published.
The context of the W3C's annotations is in no package: the names used here are mapped by hand, to
the addresses that the Web Annotation Vocabulary gives them.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from pyld import jsonld

SCHEMA: Final = "http://schema.org/"
SCHEMAS: Final = Path(__file__).with_name("schemas")
_BASE: Final = "https://export.example/"
_OA: Final = "http://www.w3.org/ns/oa#"
_AS: Final = "http://www.w3.org/ns/activitystreams#"

_COUNT: Final = {"@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"}
_MOTIVATIONS: Final = ("commenting", "describing", "identifying", "tagging")

ANNOTATION: Final[dict[str, Any]] = {
    "id": "@id",
    "type": "@type",
    **{name: _OA + name for name in ("Annotation", "SpecificResource", "TextualBody")},
    **{name: _OA + name for name in ("TextQuoteSelector", "TextPositionSelector")},
    **{name: _OA + name for name in ("exact", "prefix", "suffix", *_MOTIVATIONS)},
    "AnnotationCollection": f"{_AS}OrderedCollection",
    "AnnotationPage": f"{_AS}OrderedCollectionPage",
    "Software": f"{_AS}Application",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "body": {"@id": f"{_OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{_OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{_OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{_OA}hasSelector", "@type": "@id"},
    "motivation": {"@id": f"{_OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{_OA}hasPurpose", "@type": "@vocab"},
    "start": {"@id": f"{_OA}start", **_COUNT},
    "end": {"@id": f"{_OA}end", **_COUNT},
    "first": {"@id": f"{_AS}first", "@type": "@id"},
    "items": {"@id": f"{_AS}items", "@type": "@id", "@container": "@list"},
    "startIndex": {"@id": f"{_AS}startIndex", **_COUNT},
    "total": {"@id": f"{_AS}totalItems", **_COUNT},
    "generator": {"@id": f"{_AS}generator", "@type": "@id"},
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "name": "http://xmlns.com/foaf/0.1/name",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
}
"""The names of the W3C's annotation context that are used here."""


class Vocabulary:
    """The terms of schema.org: which types there are, and which properties each may have."""

    def __init__(self, graph: list[dict[str, Any]]) -> None:
        self._terms = {node["@id"]: node for node in graph}

    def is_type(self, name: str) -> bool:
        """Tell whether there is such a type."""
        return "rdfs:Class" in _listed(self._terms.get(name, {}).get("@type"))

    def kinds(self, name: str) -> set[str]:
        """Return a type and all that it is a kind of."""
        above = _ids(self._terms.get(name, {}).get("rdfs:subClassOf"))
        return {name}.union(*map(self.kinds, above))

    def properties(self) -> list[str]:
        """Return the names of all properties."""
        return [id_ for id_, node in self._terms.items() if node["@type"] == "rdf:Property"]

    def bearers(self, name: str) -> set[str]:
        """Return the types that may have a property; none of one that is out of use."""
        term = self._terms.get(name, {})
        return set() if "schema:supersededBy" in term else _ids(term.get("schema:domainIncludes"))

    def values(self, name: str) -> set[str]:
        """Return the types that a property's values may have."""
        return _ids(self._terms[name].get("schema:rangeIncludes"))


@cache
def schema_org() -> Vocabulary:
    """Return the vocabulary that schema.org publishes."""
    spec = find_spec("rocrate")
    assert spec is not None
    assert spec.origin is not None
    path = Path(spec.origin).with_name("data") / "schema.jsonld"
    return Vocabulary(json.loads(path.read_text(encoding="utf-8"))["@graph"])


def expanded(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a document in full addresses, as a JSON-LD processor reads it.

    Raises:
        JsonLdError: It is no JSON-LD, or has a name that no context explains.
    """
    found: list[dict[str, Any]] = jsonld.expand(document, {"base": _BASE, "documentLoader": _load})
    return found


def _load(url: str, _: Any) -> dict[str, Any]:
    contexts = {
        "https://schema.org": lambda: {
            "schema": SCHEMA,
            "@vocab": SCHEMA,
            **{name.removeprefix("schema:"): name for name in schema_org().properties()},
        },
        "http://www.w3.org/ns/anno.jsonld": lambda: ANNOTATION,
    }
    context = contexts[url]()
    return {"documentUrl": url, "contextUrl": None, "document": {"@context": context}}


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _ids(value: Any) -> set[str]:
    return {one["@id"] for one in _listed(value)}
