"""What a user can change, one class a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.journal.changes.articles import Published
from tui.journal.changes.bounds import Bounds
from tui.journal.changes.change import Change
from tui.journal.changes.links import AddLink, DropLink, RetypeLink
from tui.journal.changes.marking import Bookmark, Mark, Note, Tags
from tui.journal.changes.sides import RenameSide
from tui.journal.changes.speakers import MergeSpeakers, RenameSpeaker, SpeakerRole, SpeakerSide
from tui.journal.changes.splitting import SplitSpeaker
from tui.journal.changes.statements import NoStatement, OfKind, SaidBy, SaidWhen
from tui.journal.errors import ChangeError

if TYPE_CHECKING:
    from tui.journal.entries import Entry

__all__ = [
    "CHANGES",
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

_ALL: Final[tuple[type[Change], ...]] = (
    Bookmark,
    Note,
    Tags,
    SaidBy,
    SaidWhen,
    OfKind,
    Bounds,
    NoStatement,
    MergeSpeakers,
    SplitSpeaker,
    RenameSpeaker,
    SpeakerRole,
    SpeakerSide,
    RenameSide,
    Published,
    AddLink,
    DropLink,
    RetypeLink,
)

CHANGES: Final[dict[str, type[Change]]] = {one.op: one for one in _ALL}
"""Every change by the name of its operation in the file."""


def parse_change(entry: Entry) -> Change | None:
    """Return the change of a record; None if it is none, or not one this program can make."""
    kind = CHANGES.get(str(entry.get("op")))
    if kind is None:
        return None
    try:
        return kind.parse(entry)
    except (ValueError, TypeError, ChangeError):
        return None
