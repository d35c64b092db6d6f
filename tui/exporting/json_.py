"""The whole store as one JSON object, its names a promise to other programs.

```
{"articles":   [{"id","path","outlet","headline","published","url","language","text","sha256",
                 "skipped":[[start,end]]}],
 "speakers":   [{"id","name","aliases":[…],"role","side","kind"}],
 "statements": [{"id","article","segments":[[start,end],…],"kind",
                 "cue":{"text","start","end","class"},"mention":{"text","start","end"},"speaker",
                 "said":{"edtf","earliest","latest","basis"},"published","topics":[…],"places":[…],
                 "quantities":[{"text","min","max","unit","dimension"}],"hedge","confidence"}],
 "links":      [{"from","to","relation","score","origin","reasons":[{"kind","text",
                 "from":[[start,end]],"to":[[start,end]]}]}]}
```

Offsets are Unicode code points into `text`, the end exclusive. Those of a reason are of the words
that it rests on in the articles of the two statements.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from tui.exporting.encoding import array

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exporting.claims import Claims
    from tui.model import Article, Cue, Link, Mention, Quantity, Reason, Speaker, Statement


def pieces(claims: Claims) -> Iterator[str]:
    """Yield the document a few records at a time, one record a line."""
    articles = (claims.articles[id_] for id_ in claims.article_ids())
    yield '{"articles":'
    yield from array(_article(one) for one in articles)
    yield ',\n"speakers":'
    yield from array(_speaker(one) for one in claims.speakers())
    yield ',\n"statements":'
    yield from array(_statement(one) for one in claims.statements)
    yield ',\n"links":'
    yield from array(_link(one) for one in claims.links())
    yield "}\n"


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "outlet": article.outlet,
        "headline": article.headline,
        "published": article.published,
        "url": article.url,
        "language": article.language,
        "text": article.text,
        "sha256": article.sha256,
        "skipped": article.skipped,
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "aliases": speaker.aliases,
        "role": speaker.role,
        "side": speaker.side,
        "kind": speaker.kind,
    }


def _statement(statement: Statement) -> dict[str, Any]:
    said = statement.said
    return {
        "id": statement.id,
        "article": statement.article,
        "segments": statement.segments,
        "kind": statement.kind,
        "cue": _cue(statement.cue) if statement.cue else None,
        "mention": _mention(statement.mention) if statement.mention else None,
        "speaker": statement.speaker,
        "said": {
            "edtf": said.edtf,
            "earliest": said.earliest,
            "latest": said.latest,
            "basis": said.basis,
        },
        "published": statement.published,
        "topics": statement.topics,
        "places": statement.places,
        "quantities": [_quantity(one) for one in statement.quantities],
        "hedge": statement.hedge,
        "confidence": statement.confidence,
    }


def _cue(cue: Cue) -> dict[str, Any]:
    return {"text": cue.text, "start": cue.start, "end": cue.end, "class": cue.class_}


def _mention(mention: Mention) -> dict[str, Any]:
    return {"text": mention.text, "start": mention.start, "end": mention.end}


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "text": quantity.text,
        "min": _finite(quantity.min),
        "max": _finite(quantity.max),
        "unit": quantity.unit,
        "dimension": quantity.dimension,
    }


def _finite(number: float | None) -> float | None:
    """Return a number as JSON can hold it: an end that is infinite is an open end."""
    return number if number is not None and math.isfinite(number) else None


def _reason(reason: Reason) -> dict[str, Any]:
    return {"kind": reason.kind, "text": reason.text, "from": reason.from_, "to": reason.to}


def _link(link: Link) -> dict[str, Any]:
    return {
        "from": link.from_,
        "to": link.to,
        "relation": link.relation,
        "score": link.score,
        "origin": link.origin,
        "reasons": [_reason(reason) for reason in link.reasons],
    }
