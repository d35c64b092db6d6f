"""The list of what the reader has done, with what of it fits no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.screens.chooser import NOTHING, Choice, Chooser
from tui.app.screens.correcting.menu import narrowing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.journal import Logged, Orphan

_WIDTH = 116
_EMPTY = "Bookmarks, notes and corrections are listed here; each can be taken back."


def log_screen(log: Sequence[Logged], orphans: Sequence[Orphan]) -> Chooser:
    """Return the list, its values a number and the record it is about.

    Args:
        log: What was done, the latest last; it is listed first.
        orphans: What fits no longer; it is listed before everything.
    """
    choices = [
        Choice(
            f"! {one.recorded.id}",
            f"! Fits no longer: {one.text}",
            f"{one.reason} · {one.about} · {', '.join(one.articles)}",
        )
        for one in orphans
    ]
    for number, one in enumerate(reversed(log)):
        done = one.kind == "change" and not one.active
        about = f"{one.about} · taken back" if done else one.about
        choices.append(Choice(f"{number} {one.record}", one.line(), about))
    hint = "Your changes, the latest first · ⏎ takes one back" if choices else "No change yet"
    return Chooser(hint, narrowing(choices), _WIDTH, empty=NOTHING if choices else _EMPTY)
