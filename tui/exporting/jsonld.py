"""Linked data in the words of schema.org: who claims what, quoted where.

Every statement is a Claim, one with quotation marks a Quotation too; both point to the NewsArticle
they stand in. There is no ClaimReview: nothing here says what is true. How one claim stands to
another is told in CiTO, the Citation Typing Ontology; when it was made by `said`, an EDTF date, and
by `dateCreated` too where the day is certain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tui.browsing.chronology import is_exact
from tui.browsing.contest import Contest
from tui.exporting.encoding import array, encode, filled
from tui.exporting.web import fragment, web_address
from tui.exporting.wording import claim_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exporting.claims import Claims
    from tui.model import ArticleHead, Relation, Speaker, Statement


CONTEXT: Final[Any] = [
    "https://schema.org",
    {
        "cito": "http://purl.org/spar/cito/",
        "said": {
            "@id": "http://purl.org/dc/terms/created",
            "@type": "http://id.loc.gov/datatypes/edtf/EDTF",
        },
        "disagreesWith": {"@id": "cito:disagreesWith", "@type": "@id"},
        "disputes": {"@id": "cito:disputes", "@type": "@id"},
        "agreesWith": {"@id": "cito:agreesWith", "@type": "@id"},
        "updates": {"@id": "cito:updates", "@type": "@id"},
    },
]
"""What the names mean."""

_RELATIONS: Final[dict[Relation, str]] = {
    "denies": "disagreesWith",
    "contradicts": "disagreesWith",
    "disputes": "disputes",
    "corroborates": "agreesWith",
    "repeats": "isBasedOn",
    "revises": "updates",
}


def pieces(claims: Claims) -> Iterator[str]:
    """Yield the document one node a line."""
    yield f'{{"@context":{encode(CONTEXT)},\n"@graph":'
    yield from array(_nodes(claims))
    yield "}\n"


def _nodes(claims: Claims) -> Iterator[dict[str, Any]]:
    graph = _Graph(claims)
    for article in sorted({one.article for one in claims.statements}):
        yield _article(claims.snapshot.articles[article])
    for speaker in claims.speakers():
        if speaker.kind != "unnamed":
            yield _speaker(speaker)
    for statement in claims.statements:
        yield graph.claim(statement)
        if statement.kind != "indirect":
            yield graph.quotation(statement)


def _article(head: ArticleHead) -> dict[str, Any]:
    outlet = {"@type": "Organization", "name": head.outlet} if head.outlet else None
    return filled(
        {
            "@id": fragment("article", head.id),
            "@type": "NewsArticle",
            "headline": head.headline,
            "publisher": outlet,
            "datePublished": head.published,
            "inLanguage": head.language,
            "url": web_address(head.url),
            "identifier": head.path,
        }
    )


def _speaker(speaker: Speaker) -> dict[str, Any]:
    person = speaker.kind == "person"
    return filled(
        {
            "@id": fragment("speaker", speaker.id),
            "@type": "Person" if person else "Organization",
            "name": speaker.name,
            "alternateName": list(speaker.aliases),
            "jobTitle" if person else "description": speaker.role,
            "disambiguatingDescription": f"side: {speaker.side}" if speaker.side else None,
        }
    )


class _Graph:
    """Writes the statements of one export."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._contest = Contest(claims.snapshot.links, claims.snapshot.statements)
        self._articles = {one.id: one.article for one in claims.snapshot.statements}
        self._written = {one.article for one in claims.statements}
        self._answers: dict[str, dict[str, list[Any]]] = {}
        for link in claims.links():
            answers = self._answers.setdefault(link.from_, {})
            answers.setdefault(_RELATIONS[link.relation], []).append(fragment("claim", link.to))

    def claim(self, statement: Statement) -> dict[str, Any]:
        quoted = statement.kind != "indirect"
        places = [_ref("article", statement.article)]
        node = self._common(statement, "claim", "Claim")
        node["author"] = self._author(statement)
        node["appearance"] = [*places, _ref("quotation", statement.id)] if quoted else places
        node["firstAppearance"] = _ref("article", self._first(statement))
        for name, ids in self._answers.get(statement.id, {}).items():
            node[name] = [{"@id": id_} for id_ in ids] if name == "isBasedOn" else ids
        return filled(node)

    def quotation(self, statement: Statement) -> dict[str, Any]:
        node = self._common(statement, "quotation", "Quotation")
        node["creator"] = self._author(statement)
        node["isPartOf"] = _ref("article", statement.article)
        return filled(node)

    def _common(self, statement: Statement, kind: str, type_: str) -> dict[str, Any]:
        named = self._author(statement) is not None
        return {
            "@id": fragment(kind, statement.id),
            "@type": type_,
            "text": claim_of(statement) if kind == "claim" else statement.words,
            "creditText": None if named else self._source(statement),
            "said": statement.said.edtf,
            "dateCreated": statement.said.latest if is_exact(statement) else None,
            "datePublished": statement.published,
            "keywords": list(statement.topics),
            "contentLocation": [{"@type": "Place", "name": one} for one in statement.places],
        }

    def _author(self, statement: Statement) -> dict[str, str] | None:
        speaker = self._claims.speaker(statement)
        if speaker is None or speaker.kind == "unnamed":
            return None
        return _ref("speaker", speaker.id)

    def _source(self, statement: Statement) -> str | None:
        """Return what the article calls a source it does not name."""
        speaker = self._claims.speaker(statement)
        if speaker is not None:
            return speaker.name
        return statement.mention.text if statement.mention else None

    def _first(self, statement: Statement) -> str:
        """Return the article that reported it first, of those to be exported."""
        first = self._articles.get(self._contest.origins(statement.id).first, statement.article)
        return first if first in self._written else statement.article


def _ref(kind: str, id_: str) -> dict[str, str]:
    return {"@id": fragment(kind, id_)}
