"""The reader's own keys, from a file of lines such as `bookmark = "b"` or `next = ["j", "n"]`."""

from __future__ import annotations

import difflib
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from tui.app.commands.comparing import INSIDE
from tui.app.commands.cyrillic import twins
from tui.app.commands.table import COMMANDS
from tui.app.config import ConfigError, entries_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from tui.app.commands.command import Chosen, Command

_COMMANDS: Final[dict[str, type[Command]]] = {one.id: one for one in (*COMMANDS, *INSIDE)}
_NAMED: Final = frozenset(key.value for key in Keys) | {"space"}
_MODIFIERS: Final = frozenset({"ctrl", "alt", "shift", "super"})
_KEPT: Final = frozenset({"ctrl+c", "ctrl+q"})
"""Keys that always copy and always leave."""


class KeymapError(ConfigError):
    """A keymap cannot be used; the message names file and entry, and what to write instead."""


def read(path: Path) -> Chosen:
    """Return the keys chosen in a file; none if there is no such file.

    Raises:
        ConfigError: It cannot be read, or an entry of it not be used.
    """
    entries = entries_of(path)
    try:
        return chosen(entries)
    except KeymapError as error:
        raise KeymapError(f"{path}: {error}") from error


def chosen(entries: Mapping[str, Any]) -> Chosen:
    """Return the keys of all commands that some entries change.

    A command loses a key that another one is given.

    Raises:
        KeymapError: There is no such command or key, or a key is wanted twice.
    """
    wanted = {id_: tuple(_keys(id_, value)) for id_, value in entries.items()}
    keys: dict[str, tuple[str, ...]] = {}
    for scope in (COMMANDS, INSIDE):
        taken: dict[str, str] = {}
        for command in scope:
            for key in wanted.get(command.id, ()):
                if taken.setdefault(key, command.id) != command.id:
                    raise KeymapError(f"{command.id}: {key} is the key of {taken[key]} already")
        for command in scope:
            left = tuple(key for key in command.keys if key not in taken)
            if command.id in wanted or left != command.keys:
                keys[command.id] = wanted.get(command.id, left)
    return keys


def _keys(id_: str, value: Any) -> Iterable[str]:
    if id_ not in _COMMANDS:
        near = difflib.get_close_matches(id_, _COMMANDS, n=1, cutoff=0.5)
        meant = f"did you mean {near[0]}?" if near else "? in the app lists all keys"
        raise KeymapError(f"{id_}: there is no such command; {meant}")
    wanted = value if isinstance(value, list) else [value]
    if not wanted or not all(isinstance(one, str) and one.strip() for one in wanted):
        raise KeymapError(f'{id_}: write a key as "m", or several as ["m", "ctrl+n"]')
    return dict.fromkeys(_key(id_, one) for one in wanted)


def _key(id_: str, written: str) -> str:
    """Return a key as Textual names it."""
    before, _, name = written.rpartition("+") if len(written) > 1 else ("", "", written)
    modifiers = before.lower().split("+") if before else []
    if not _MODIFIERS.issuperset(modifiers):
        raise KeymapError(f"{id_}: {written!r} is no key; before + stand ctrl, alt or shift")
    name = _character(name) if len(name) == 1 and not modifiers else name.lower()
    if len(name) > 1 and name not in _NAMED and not name.isidentifier():
        raise KeymapError(f"{id_}: {written!r} is no key; write m, M, ?, f5, ctrl+n, space")
    key = "+".join([*modifiers, name])
    if key in _KEPT:
        raise KeymapError(f"{id_}: {key} cannot be changed; choose another key")
    return key


def _character(char: str) -> str:
    """Return the key that types a character."""
    if char.isalnum():
        return char
    name = unicodedata.name(char, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def keymap_of(keys: Chosen) -> dict[str, str]:
    """Return chosen keys as Textual takes them, with their twins on a Cyrillic keyboard."""
    return {id_: ",".join((*own, *twins(own))) for id_, own in keys.items()}
