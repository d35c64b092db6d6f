"""What a user can change, one class a change.

A kind of change is imported when a journal first has one, or the user first makes one: together
they take as long as reading a week, and most readers bookmark and no more.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from tui.journal.errors import ChangeError

if TYPE_CHECKING:
    from tui.journal.changes.articles import Published
    from tui.journal.changes.bounds import Bounds
    from tui.journal.changes.change import Change
    from tui.journal.changes.links import AddLink, DropLink, RetypeLink
    from tui.journal.changes.marking import Bookmark, Mark, Note, Tags
    from tui.journal.changes.sides import RenameSide
    from tui.journal.changes.speakers import MergeSpeakers, RenameSpeaker, SpeakerRole, SpeakerSide
    from tui.journal.changes.splitting import SplitSpeaker
    from tui.journal.changes.statements import NoStatement, OfKind, SaidBy, SaidWhen
    from tui.journal.entries import Entry

__all__ = [
    "OPERATIONS",
    "AddLink",
    "Bookmark",
    "Bounds",
    "Change",
    "DropLink",
    "Mark",
    "MergeSpeakers",
    "NoStatement",
    "Note",
    "OfKind",
    "Published",
    "RenameSide",
    "RenameSpeaker",
    "RetypeLink",
    "SaidBy",
    "SaidWhen",
    "SpeakerRole",
    "SpeakerSide",
    "SplitSpeaker",
    "Tags",
    "parse_change",
]

OPERATIONS: Final = {
    "bookmark": "marking.Bookmark",
    "note": "marking.Note",
    "tags": "marking.Tags",
    "statement.speaker": "statements.SaidBy",
    "statement.said": "statements.SaidWhen",
    "statement.kind": "statements.OfKind",
    "statement.segments": "bounds.Bounds",
    "statement.drop": "statements.NoStatement",
    "speaker.merge": "speakers.MergeSpeakers",
    "speaker.split": "splitting.SplitSpeaker",
    "speaker.rename": "speakers.RenameSpeaker",
    "speaker.role": "speakers.SpeakerRole",
    "speaker.side": "speakers.SpeakerSide",
    "side.rename": "sides.RenameSide",
    "article.published": "articles.Published",
    "link.add": "links.AddLink",
    "link.drop": "links.DropLink",
    "link.retype": "links.RetypeLink",
}
"""Module and class of every change, by the name of its operation in the file."""

_HOMES: Final = {
    **{home.partition(".")[2]: home.partition(".")[0] for home in OPERATIONS.values()},
    "Change": "change",
    "Mark": "marking",
}


def __getattr__(name: str) -> Any:
    """Import a kind of change when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def parse_change(entry: Entry) -> Change | None:
    """Return the change of a record; None if it is none, or not one this program can make."""
    home = OPERATIONS.get(str(entry.get("op")))
    if home is None:
        return None
    kind: type[Change] = __getattr__(home.partition(".")[2])
    try:
        return kind.parse(entry)
    except (ValueError, TypeError, ChangeError):
        return None
