"""Web annotations: every statement as a note on the very words of its article.

One AnnotationCollection of the W3C Web Annotation Data Model, its only page in it. An annotation
has a target for each segment; its bodies say who spoke, when, and how. `said` is an EDTF date,
`sha256` the digest of the file whose text the positions count in.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any, Final

from tui.browsing.contest import Contest
from tui.exporting.dates import said_in_words
from tui.exporting.encoding import array, encode, filled
from tui.exporting.selectors import selectors
from tui.exporting.web import path_address, web_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.exporting.claims import Claims
    from tui.model import Article, Statement


CONTEXT: Final[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "sha256": "https://schema.org/sha256",
        "said": {
            "@id": "http://purl.org/dc/terms/date",
            "@type": "http://id.loc.gov/datatypes/edtf/EDTF",
        },
    },
]
"""What the names mean."""

_GENERATOR: Final = {"type": "Software", "name": "Counterclaim"}
_SPACE: Final = uuid.UUID("5d0a8a34-5a9f-5c53-9f0c-2b0cf3c8a0de")
"""The same statement has the same address in every export."""


def pieces(claims: Claims) -> Iterator[str]:
    """Yield the collection one annotation a line, article by article."""
    statements = sorted(claims.statements, key=lambda one: (one.article, one.segments, one.id))
    address = _address("collection", *(one.id for one in statements))
    head = {
        "id": address,
        "type": "AnnotationCollection",
        "label": "Who said what",
        "generator": _GENERATOR,
        "total": len(statements),
    }
    yield f'{{"@context":{encode(CONTEXT)},\n{encode(head)[1:-1]}'
    if statements:
        page = {"id": _address("page", address), "type": "AnnotationPage", "startIndex": 0}
        yield f',\n"first":{{{encode(page)[1:-1]},"items":'
        yield from array(_annotations(claims, statements))
        yield "}"
    yield "}\n"


def _annotations(claims: Claims, statements: Sequence[Statement]) -> Iterator[dict[str, Any]]:
    contest = Contest(claims.snapshot.links)
    article: Article | None = None
    for statement in statements:
        if article is None or article.id != statement.article:
            article = claims.articles[statement.article]
        contested = contest.is_contested(statement.id)
        yield {
            "id": _address(article.sha256, statement.id),
            "type": "Annotation",
            "motivation": "describing",
            "body": _bodies(claims, statement, contested),
            "target": _targets(statement, article),
        }


def _bodies(claims: Claims, statement: Statement, contested: bool) -> list[dict[str, Any]]:
    speaker = claims.speaker(statement)
    mention = statement.mention.text if statement.mention else None
    name = speaker.name if speaker else mention
    role = ", ".join(part for part in (speaker.role, speaker.side) if part) if speaker else ""
    cue = f", “{statement.cue.text}”" if statement.cue else ""
    when = f"Said {said_in_words(statement.said)}{cue}"
    tags = [statement.kind, *(["contested"] if contested else [])]
    tags += ["bookmarked"] if statement.id in claims.bookmarks else []
    tags += claims.labels(statement)
    bodies = [
        _text("identifying", name),
        _text("describing", role),
        _text("describing", when) | filled({"said": statement.said.edtf}),
        _text("commenting", claims.note(statement)),
        *(_text("tagging", tag) for tag in tags),
    ]
    return [body for body in bodies if body["value"]]


def _text(purpose: str, value: str | None) -> dict[str, Any]:
    """Return a body that no reader takes for HTML."""
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value or ""}


def _targets(statement: Statement, article: Article) -> list[dict[str, Any]]:
    source = filled(
        {
            "id": web_address(article.url) or path_address(article.path),
            "type": "Text",
            "label": article.headline,
            "language": article.language,
            "sha256": article.sha256,
        }
    )
    return [
        {
            "type": "SpecificResource",
            "source": source,
            "selector": selectors(article.text, span),
        }
        for span in statement.segments
    ]


def _address(*parts: str) -> str:
    return uuid.uuid5(_SPACE, ascii(parts)).urn
