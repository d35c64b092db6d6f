"""All commands, and which of them the footer shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.app.commands import (
    checking,
    comparing,
    correcting,
    finding,
    marking,
    moving,
    scaling,
    telling,
    viewing,
)
from tui.app.commands.cyrillic import twins

if TYPE_CHECKING:
    from textual.binding import Binding

    from tui.app.commands.command import Chosen, Command

COMMANDS: Final[tuple[type[Command], ...]] = (
    *moving.COMMANDS,
    *finding.COMMANDS,
    *viewing.COMMANDS,
    *comparing.COMMANDS,
    *telling.COMMANDS,
    *scaling.COMMANDS,
    *marking.COMMANDS,
    *correcting.COMMANDS,
    *checking.COMMANDS,
)

BY_ID: Final[dict[str, type[Command]]] = {command.id: command for command in COMMANDS}

GROUPS: Final = ("Move", "Find", "Panes", "Keep", "View")
"""The headings of the help screen, in order."""

_TIMELINE: Final = (
    moving.NextContested,
    finding.FindSpeaker,
    viewing.Enter,
    viewing.ToCounter,
    viewing.Bookmark,
    viewing.Help,
)
_MARKED: Final = (
    moving.NextContested,
    marking.Annotate,
    viewing.Enter,
    viewing.ToCounter,
    correcting.Export,
    viewing.Help,
)
_SOURCE: Final = (
    viewing.Back,
    marking.Annotate,
    correcting.Correct,
    telling.Why,
    telling.Copy,
    viewing.Help,
)
_SPEAKER: Final = (
    viewing.Enter,
    viewing.Back,
    viewing.NextPane,
    finding.OnlySpeaker,
    correcting.Correct,
    viewing.Help,
)
_COUNTER: Final = (
    viewing.Enter,
    viewing.Back,
    comparing.SideBySide,
    telling.Why,
    correcting.Correct,
    viewing.Help,
)
_SEARCH: Final = (
    finding.NextHit,
    finding.PreviousHit,
    finding.Clear,
    viewing.Enter,
    viewing.ToCounter,
    viewing.Help,
)


def bindings() -> list[Binding]:
    """Return the key bindings of all commands."""
    return [binding for command in COMMANDS for binding in command.bindings()]


def moves(chosen: Chosen) -> dict[str, str]:
    """Return the commands that only move the cursor, by the keys that are theirs alone.

    Args:
        chosen: Keys that the reader has changed, by the ids of the commands.
    """
    found: dict[str, list[type[Command]]] = {}
    for command in COMMANDS:
        own = chosen.get(command.id, command.keys)
        for key in (*own, *twins(own)):
            found.setdefault(key, []).append(command)
    return {key: one.id for key, (one, *others) in found.items() if one.only_moves and not others}


def footer(
    pane: int, *, searching: bool, narrowed: bool, marked: bool = False
) -> tuple[tuple[str, type[Command]], ...]:
    """Return at most six commands that matter now, each with what the footer calls it.

    Args:
        pane: Number of the pane that has the keys.
        searching: Whether a search is under way.
        narrowed: Whether a filter hides something.
        marked: Whether the statement under the cursor is bookmarked.
    """
    timeline = _SEARCH if searching else _MARKED if marked else _TIMELINE
    commands = {1: timeline, 2: _SOURCE, 3: _SPEAKER, 4: _COUNTER}[pane]
    if pane == 1 and narrowed and not searching:
        commands = (finding.Clear, *commands[:4], commands[-1])
    return tuple((_label(command, pane), command) for command in commands)


def _label(command: type[Command], pane: int) -> str:
    if command is viewing.Enter and pane > 2:
        return "go there"
    if command is finding.PreviousHit:
        return "previous"
    if command is correcting.Correct and pane == 4:
        return "correct link"
    return command.label or command.title.lower()
