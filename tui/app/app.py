"""The app itself: themes, the palette, and one screen with a desk on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.constants import DEFAULT_THEME

from tui.app.keeper import open_journal
from tui.app.screens.front import FrontScreen
from tui.app.themes import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from textual.command import Provider
    from textual.screen import Screen

    from tui.app.keeper import Keeper
    from tui.app.loader import Loader


def _provider() -> type[Provider]:
    """Return the palette's provider, imported when the palette is first opened."""
    from tui.app.commands.provider import CommandProvider

    return CommandProvider


class CounterclaimApp(App[None]):
    """Shows what is said in some articles on a timeline.

    Run it and leave with its `return_code`: it is not 0 where nothing could be shown.

    Args:
        paths: Folders or files of articles.
        folder: Where their claim store stands or will stand.
        journal: The reader's journal, None for their own.
        loader: What reads instead of the claim store; for tests.
        open_keeper: What opens the journal instead; for tests.
    """

    TITLE = "Counterclaim"
    CSS = """
    CommandPalette > Vertical { width: 84; max-width: 100%; }
    CommandPalette SearchIcon { display: none; }
    Toast { max-width: 80%; }
    Timeline:ansi, Pane:ansi, VerticalScroll:ansi {
        scrollbar-color: ansi_bright_black; scrollbar-background: ansi_default;
        scrollbar-color-hover: ansi_white; scrollbar-background-hover: ansi_default;
        scrollbar-color-active: ansi_white; scrollbar-background-active: ansi_default;
    }
    """
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_provider}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, system=True, priority=True),
    ]

    def __init__(
        self,
        paths: Sequence[Path],
        folder: Path,
        journal: Path | None = None,
        *,
        loader: Loader | None = None,
        open_keeper: Callable[[], Keeper] | None = None,
    ) -> None:
        super().__init__()
        self._paths = paths
        self._folder = folder
        self._loader = loader
        self._open_keeper = open_keeper or (lambda: open_journal(journal))
        for theme in THEMES:
            self.register_theme(theme)
        # TEXTUAL_THEME names another one to begin with, as in every Textual app.
        named = DEFAULT_THEME in self.available_themes and DEFAULT_THEME != "textual-dark"
        self.theme = DEFAULT_THEME if named else THEMES[0].name

    def get_default_screen(self) -> Screen[Any]:
        """Return the screen of the first frame."""
        return FrontScreen()

    def on_mount(self) -> None:
        """Bring the desk once the first frame is painted."""
        self.call_after_refresh(self._bring_desk)

    async def _bring_desk(self) -> None:
        from tui.app.loader import StoreLoader
        from tui.app.screens.desk import DeskScreen

        loader = self._loader or StoreLoader(self._paths, self._folder)
        await self.push_screen(DeskScreen(loader, self._open_keeper))
