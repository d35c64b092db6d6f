"""What a statement speaks of whose words are one that points back: "…, which the firm denies"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.browsing.contest import Contest
    from tui.model import Statement

_POINTING: Final = frozenset(
    {"both", "it", "so", "that", "them", "these", "this", "those", "which"}
)


def pointed_at(
    statement: Statement, contest: Contest, by_id: Mapping[str, Statement]
) -> Statement | None:
    """Return what a statement answers whose words alone tell nobody what it is about.

    That is the last thing said before it in its article of all that it answers, else what it
    answers most surely; None for all other statements, and where nothing is answered.
    """
    if statement.kind == "direct" or statement.words.casefold() not in _POINTING:
        return None
    answered = [
        by_id[seen.other]
        for group in contest.of(statement.id).values()
        for seen in group
        if seen.forward and seen.other in by_id
    ]
    before = [
        one
        for one in answered
        if one.article == statement.article and one.segments < statement.segments
    ]
    return max(before, key=lambda one: one.segments) if before else next(iter(answered), None)
