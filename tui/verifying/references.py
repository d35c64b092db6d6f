"""Whether the records of a store fit together: ids, speakers, articles, dates."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.verifying.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model import Statement
    from tui.verifying.holding import Holding


def check_references(held: Holding) -> Iterator[Finding]:
    """Check that every id is given once and everything named is there."""
    yield from held.unreadable
    for kind, ids in (
        ("speaker", [one.id for one in held.speakers]),
        ("statement", [one.id for one in held.statements]),
    ):
        for id_, times in Counter(ids).items():
            if times > 1:
                yield Finding("records", id_, f"{times} {kind}s have this id")
    speakers = {one.id for one in held.speakers}
    for one in held.statements:
        if one.article not in held.heads:
            yield Finding("records", one.id, f"its article {one.article} is not in the store")
        if one.speaker is not None and one.speaker not in speakers:
            yield Finding("records", one.id, f"its speaker {one.speaker} is not in the store")
        yield from _check_values(held, one)


def _check_values(held: Holding, one: Statement) -> Iterator[Finding]:
    said = one.said
    if said.earliest and said.latest and said.earliest > said.latest:
        yield Finding("records", one.id, f"said from {said.earliest} to {said.latest}")
    if not 0 <= one.confidence <= 1:
        yield Finding("records", one.id, f"a confidence of {one.confidence}")
    head = held.heads.get(one.article)
    if head is not None and head.published != one.published:
        yield Finding("records", one.id, "published on another day than its article")
