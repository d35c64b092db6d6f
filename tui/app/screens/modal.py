"""The base of screens that lie over the desk and act on what they have laid out."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import ModalScreen

Result = TypeVar("Result")


class Modal(ModalScreen[Result]):
    """Takes no key before its widgets are there.

    A key that follows the opening one within some milliseconds comes before them, and an action
    that looks for one would end the app.
    """

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell whether an action can be done now."""
        return self.is_mounted and super().check_action(action, parameters)
