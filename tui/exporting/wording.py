"""What a speaker claims, in words that stand by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.model import CueClass, Statement

_TURNING: Final[frozenset[CueClass]] = frozenset({"deny", "accuse", "threaten"})
"""Behind such a verb the words alone are not the claim: "denied any crack" claims there is none."""


def claim_of(statement: Statement) -> str:
    """Return the words, behind the verb that turns them round if one does: "denied: any crack"."""
    cue = statement.cue
    if statement.kind == "direct" or cue is None or cue.class_ not in _TURNING:
        return statement.words
    return f"{cue.text}: {statement.words}"
