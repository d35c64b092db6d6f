"""Whether every link leads from one statement to another and says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.verifying.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.verifying.holding import Holding


def check_links(held: Holding) -> Iterator[Finding]:
    """Check the two ends, the score and the reasons of every link."""
    known = {one.id for one in held.statements}
    for link in held.links.values():
        where = f"{link.from_} {link.relation} {link.to}"
        for end in (link.from_, link.to):
            if end not in known:
                yield Finding("links", where, f"statement {end} is not in the store")
        if link.from_ == link.to:
            yield Finding("links", where, "a statement linked to itself")
        if not 0 <= link.score <= 1:
            yield Finding("links", where, f"a score of {link.score}")
        if not link.reasons:
            yield Finding("links", where, "no reason is given")
