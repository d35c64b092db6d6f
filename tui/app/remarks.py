"""What the reader has added to a statement, in lines to be read beside its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.app.desk import Desk
    from tui.journal import Overlay
    from tui.model import Speaker, Statement

NOTED: Final = "¶"
"""The sign of a note or of tags."""

CORRECTED: Final = "✎"
"""The sign of a correction."""

BOOKMARKED: Final = "★"


def signs(desk: Desk, statement: str) -> str:
    """Return the signs a statement carries of the reader's, at most three."""
    noted = statement in desk.notes or statement in desk.tags
    return (
        (BOOKMARKED if statement in desk.bookmarks else "")
        + (NOTED if noted else "")
        + (CORRECTED if statement in desk.corrected else "")
    )


def searchable(desk: Desk) -> Mapping[str, str]:
    """Return notes and tags by statement, as a search finds them."""
    ids = desk.notes.keys() | desk.tags.keys()
    return {id_: f"{desk.notes.get(id_, '')} {tagged(desk, id_)}" for id_ in ids}


def tagged(desk: Desk, statement: str) -> str:
    """Return the tags of a statement as they are shown: "#check #map"."""
    return " ".join(f"#{tag}" for tag in desk.tags.get(statement, ()))


def remarks(desk: Desk, laid: Overlay | None, statement: Statement) -> tuple[str, ...]:
    """Return the note, the tags, and what the machine had where something is corrected."""
    lines = []
    note, tags = desk.notes.get(statement.id, ""), tagged(desk, statement.id)
    if note or tags:
        lines.append(f"{NOTED} {' '.join(f'{note} {tags}'.split())}")
    if laid is not None:
        lines += (f"{CORRECTED} {line}" for line in _machine(laid, statement))
    return tuple(lines)


def _machine(laid: Overlay, statement: Statement) -> list[str]:
    """Return what the machine had of a statement and its speaker, where it is something else."""
    lines = []
    if statement.id in laid.corrected:
        values = laid.machine_values(statement.id)
        lines += [f"{part}: the machine had {_short(before)}" for part, before in values.items()]
    was = laid.before.speakers.get(statement.speaker or "")
    now = laid.snapshot.speakers.get(statement.speaker or "")
    if was is not None and now is not None:
        lines += [
            f"{part}: the machine had {_short(before)}" for part, before in _details(was, now)
        ]
    return lines


def _details(was: Speaker, now: Speaker) -> list[tuple[str, str]]:
    pairs = (
        ("Name", was.name, now.name),
        ("Role", was.role, now.role),
        ("Side", was.side, now.side),
    )
    return [(part, before or "none") for part, before, after in pairs if before != after]


def _short(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:119]}…"
