"""Argdown: the statements and how each stands to the others, for drawing an argument map.

A statement that denies another attacks it (`->`), one that disputes it undercuts it (`_>`), one
that corroborates it supports it (`+>`); two that contradict each other cannot both be so (`><`). A
repeated report supports nothing and a revision attacks nothing, so these stand in the data in
braces, as do the EDTF date and the source.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from tui.browsing.chronology import day_of, in_order
from tui.exporting.dates import long_day
from tui.exporting.encoding import filled
from tui.exporting.wording import claim_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exporting.claims import Claims
    from tui.model import Link, Relation, Statement


_ARROWS: Final[dict[Relation, str]] = {
    "denies": "->",
    "contradicts": "><",
    "disputes": "_>",
    "corroborates": "+>",
}
_ACTIVE: Final = re.compile(r"[\\@#*_\[\]<>{}()/=`|]|[.:](?=\S)|-(?=-)|(?<=-)-|^[-+]")
_BREAK: Final = re.compile(r"[\n\r\t\v\f\x00\x1c-\x1e\x85\u2028\u2029]+")
_NOT_IN_TITLE: Final = re.compile(r"[^\w ]+")
_NOT_IN_TAG: Final = re.compile(r"[()\s]+")
_IN_DATA: Final = str.maketrans({"{": "\\u007b", "}": "\\u007d", "/": "\\/", "<": "\\u003c"})
"""What would end the braces or begin a comment there, as JSON may write it too."""


def pieces(claims: Claims) -> Iterator[str]:
    """Yield the map statement by statement, in the order of the timeline."""
    yield '===\ntitle: "Who said what"\n===\n'
    known = {one.id: one for one in claims.statements}
    answers: dict[str, list[Link]] = {}
    for link in claims.links():
        answers.setdefault(link.from_, []).append(link)
    day: str | None = ""
    for statement in in_order(claims.statements):
        if day_of(statement) != day:
            day = day_of(statement)
            yield f"\n# {escape(long_day(day)) if day else 'Undated'}\n"
        yield _statement(claims, statement, answers.get(statement.id, []), known)


def _statement(
    claims: Claims, statement: Statement, links: list[Link], known: dict[str, Statement]
) -> str:
    speaker = claims.speaker(statement)
    sides = [speaker.side] if speaker and speaker.side else []
    tags = f"#{statement.kind}" + "".join(map(_tag, [*sides, *claims.labels(statement)]))
    first = f"\n[{_title(claims, statement)}]: {escape(claim_of(statement))} {tags} "
    data = _braces(_data(claims, statement, links))
    arrows = [
        f"  {_ARROWS[link.relation]} [{_title(claims, known[link.to])}]\n"
        for link in links
        if link.relation in _ARROWS
    ]
    return f"{first}{data}\n{''.join(arrows)}"


def _data(claims: Claims, statement: Statement, links: list[Link]) -> dict[str, Any]:
    head, speaker = claims.head(statement), claims.speaker(statement)
    mention = statement.mention.text if statement.mention else None
    return filled(
        {
            "id": statement.id,
            "speaker": speaker.name if speaker else mention,
            "role": speaker.role if speaker else None,
            "said": statement.said.edtf,
            "published": statement.published,
            "outlet": head.outlet,
            "source": head.url or head.path,
            "note": claims.note(statement),
            "repeats": [link.to for link in links if link.relation == "repeats"],
            "revises": [link.to for link in links if link.relation == "revises"],
        }
    )


def _braces(data: dict[str, Any]) -> str:
    """Return data in braces: YAML in the form that is JSON too, and no brace inside."""
    values = (f'"{key}": {json.dumps(value).translate(_IN_DATA)}' for key, value in data.items())
    return "{" + ", ".join(values) + "}"


def _title(claims: Claims, statement: Statement) -> str:
    """Return a title that is legible and no other statement's."""
    speaker = claims.speaker(statement)
    name = _NOT_IN_TITLE.sub(" ", speaker.name if speaker else "").replace("_", " ").split()
    return " ".join([*name, _NOT_IN_TITLE.sub("-", statement.id)])


def _tag(label: str) -> str:
    return f" #({' '.join(_NOT_IN_TAG.sub(' ', label).split()) or '-'})"


def escape(text: str) -> str:
    """Return text so that Argdown takes it as it stands, on one line."""
    return _ACTIVE.sub(r"\\\g<0>", _BREAK.sub(" ", text).strip())
