"""The base of all commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.keys import key_to_character

from tui.app.commands.cyrillic import twins

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.app.screens.desk import DeskScreen

    Chosen = Mapping[str, tuple[str, ...]]
    """Keys that the reader has changed, as Textual names them, by the ids of their commands."""

_SHOWN: Final = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "enter": "⏎",
    "backspace": "⌫",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "⇧Tab",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "slash": "/",
    "question_mark": "?",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "space": "Space",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
}


def _shown(key: str) -> str:
    if key in _SHOWN:
        return _SHOWN[key]
    if key.startswith("ctrl+"):
        return f"^{key[5:]}"
    return key if len(key) == 1 else key_to_character(key) or key


class Command:
    """One thing a reader can do.

    Attributes:
        id: By which a keymap names it.
        keys: As Textual names them, the first the one that is shown in the footer; may be empty.
        title: In the palette and on the help screen.
        help: One sentence that explains it.
        label: In the footer, a word or two; the title if empty.
        group: The heading it stands under on the help screen.
        only_moves: Whether all it does is done at once and opens nothing that takes the keys.
    """

    id: ClassVar[str]
    keys: ClassVar[tuple[str, ...]] = ()
    title: ClassVar[str]
    help: ClassVar[str]
    label: ClassVar[str] = ""
    group: ClassVar[str] = "View"
    only_moves: ClassVar[bool] = False

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        raise NotImplementedError

    @classmethod
    def shown_keys(cls, chosen: Chosen) -> tuple[str, ...]:
        """Return the keys as a reader knows them.

        Args:
            chosen: Those that the reader has changed, by the ids of the commands.
        """
        return tuple(map(_shown, chosen.get(cls.id, cls.keys)))

    @classmethod
    def bindings(cls) -> list[Binding]:
        """Return the bindings, one a key."""
        keys = (*cls.keys, *twins(cls.keys))
        action = f"run('{cls.id}')"
        return [Binding(key, action, cls.title, show=False, id=cls.id) for key in keys]
