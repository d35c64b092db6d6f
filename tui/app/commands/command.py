"""The base of all commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding

from tui.app.commands.cyrillic import twins

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen

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
    "ctrl+p": "^p",
    "ctrl+r": "^r",
}


class Command:
    """One thing a reader can do.

    Attributes:
        id: By which a keymap names it.
        keys: As Textual names them, the first the one that is shown in the footer; may be empty.
        title: In the palette and on the help screen.
        help: One sentence that explains it.
        label: In the footer, a word or two; the title if empty.
        group: The heading it stands under on the help screen.
    """

    id: ClassVar[str]
    keys: ClassVar[tuple[str, ...]] = ()
    title: ClassVar[str]
    help: ClassVar[str]
    label: ClassVar[str] = ""
    group: ClassVar[str] = "View"

    @staticmethod
    def run(desk: DeskScreen) -> None:
        """Do it."""
        raise NotImplementedError

    @classmethod
    def shown_keys(cls) -> tuple[str, ...]:
        """Return the keys as a reader knows them."""
        return tuple(_SHOWN.get(key, key) for key in cls.keys)

    @classmethod
    def bindings(cls) -> list[Binding]:
        """Return the bindings, one a key."""
        keys = (*cls.keys, *twins(cls.keys))
        action = f"run('{cls.id}')"
        return [Binding(key, action, cls.title, show=False, id=cls.id) for key in keys]
