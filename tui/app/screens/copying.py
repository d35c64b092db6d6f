"""Copying, and telling what was copied and how."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

from textual.actions import SkipAction
from textual.screen import Screen

from tui.app.clipboard import copied_by, tool
from tui.app.writing import harmless_lines

if TYPE_CHECKING:
    from textual.app import App

_SHOWN: Final = 300
"""Characters of a copied text that a toast shows."""


def copy(app: App[Any], text: str, title: str = "Copied") -> None:
    """Copy a text, and tell what was copied and how.

    It goes to the clipboard of this machine; over SSH, or where there is none, to the terminal
    (OSC 52), which hands it to the machine that the reader sits at.
    """
    text = harmless_lines(text)
    app.copy_to_clipboard(text)
    app.run_worker(_tell(app, text, title), group="copying")


async def _tell(app: App[Any], text: str, title: str) -> None:
    by = await asyncio.to_thread(copied_by, text, tool())
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    how = f"with {by}" if by else "by way of the terminal"
    app.notify(shown, title=f"{title}, {how}", markup=False)


class CopyScreen(Screen[None]):
    """A screen that tells what Textual's keys for copying have copied."""

    def action_copy_text(self) -> None:
        """Copy what is selected."""
        selected = self.get_selected_text()
        if not selected:
            raise SkipAction
        copy(self.app, selected)
