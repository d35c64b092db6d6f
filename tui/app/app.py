"""The app itself: themes, the palette, and one screen with a desk on it."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual.app import App, ScreenStackError
from textual.binding import Binding, BindingType
from textual.constants import DEFAULT_THEME
from textual.css.query import NoMatches
from textual.events import Event, Key, Paste
from textual.widget import MountError
from textual.worker import WorkerFailed

from tui.app.keeper import open_journal
from tui.app.screens.front import FrontScreen
from tui.app.session import Memory
from tui.app.themes import THEMES
from tui.app.turns import Turns
from tui.app.writing import harmless, harmless_segments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from textual.command import Provider
    from textual.screen import Screen

    from tui.app.commands.command import Chosen
    from tui.app.keeper import Keeper
    from tui.app.loader import Loader
    from tui.app.screens.desk import DeskScreen
    from tui.app.watching import Watcher
    from tui.verifying import Report


_YOUNG: Final = 10_000
"""Objects made before the garbage collector looks at them: a frame makes thousands, and all but a
few are gone by the next. At every 700th, as is usual, it takes as long as the frames themselves."""

_OFTEN: Final = 15.0
"""Seconds after which is kept how the desk would be left now."""


_GONE: Final = (NoMatches, MountError, ScreenStackError)
"""What is raised where something is asked of a screen that is not there, or not there any more."""


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
        session: Where is kept how the desk is left, None to keep nothing.
        open_keeper: What opens the journal instead; for tests.
        keys: Those that the reader has changed, by the ids of their commands.
        watch: Whether to read again whenever the articles change; needs the extra `watch`.
        animation: Whether anything may move by itself; not either where the environment variable
            TEXTUAL_ANIMATIONS is "none".
        shown: Called as soon as there are statements on the screen.
    """

    TITLE = "Counterclaim"
    CSS = """
    CommandPalette > Vertical { width: 84; max-width: 100%; }
    CommandPalette SearchIcon { display: none; }
    CommandPalette CommandList { min-width: 12; }
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
        session: Path | None = None,
        loader: Loader | None = None,
        open_keeper: Callable[[], Keeper] | None = None,
        keys: Chosen | None = None,
        watch: bool = False,
        animation: bool = True,
        shown: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__()
        if not animation:
            self.animation_level = "none"
        self.turns = Turns(self, super().on_event, self._move_of)
        self.keys = keys or {}
        self._memory = Memory(session)
        self._desk: DeskScreen | None = None
        self._paths = paths
        self._folder = folder
        self._loader = loader
        self._journal = journal
        self._watches = watch
        self._watcher: Watcher | None = None
        self._open_keeper = open_keeper or (lambda: open_journal(journal))
        self._when_shown = shown
        for theme in THEMES:
            self.register_theme(theme)
        # TEXTUAL_THEME names another one to begin with, as in every Textual app.
        self._named = DEFAULT_THEME in self.available_themes and DEFAULT_THEME != "textual-dark"
        self._begun_with = DEFAULT_THEME if self._named else THEMES[0].name
        # One of ours was named before it was known: Textual has fallen back to another since.
        self.theme = "textual-dark"
        self.theme = self._begun_with

    def get_default_screen(self) -> Screen[Any]:
        """Return the screen of the first frame."""
        return FrontScreen(self.keys, painted=self._bring_desk)

    def on_mount(self) -> None:
        """Take up the theme that was left."""
        gc.set_threshold(max(_YOUNG, gc.get_threshold()[0]))
        theme = self._memory.recall().theme
        if theme in self.available_themes and not self._named:
            self.theme = theme
        self._begun_with = self.theme

    def on_shown(self) -> None:
        """Go on with what could wait for the first statements."""
        self._when_shown()

    async def on_event(self, event: Event) -> None:
        """Give keys their turns; make what is pasted harmless, which may come from anywhere."""
        if isinstance(event, Paste):
            event.text = "\n".join(map(harmless, event.text.splitlines()))
        if isinstance(event, Key) and not event.is_forwarded:
            await self.turns.take(event)
        else:
            await super().on_event(event)

    def _move_of(self, key: Key) -> Callable[[], None] | None:
        """Return what a key does that does all of it at once."""
        desk = self._desk if self.screen is self._desk and self.app_focus else None
        return desk.move_of(key.key) if desk is not None else None

    def _handle_exception(self, error: Exception) -> None:
        """End with an error, but not with one about a screen that is gone because the app ends.

        Keys, timers and workers that Textual still has in hand then may ask for what it has removed
        already, its own palette among them: the reader who quits in that moment would be shown a
        traceback.
        """
        cause = error.error if isinstance(error, WorkerFailed) else error
        if not (self._ending and isinstance(cause, _GONE)):
            super()._handle_exception(error)
            # What is shown of it may be words of an article.
            self._exit_renderables[:] = map(harmless_segments, self._exit_renderables)

    @property
    def _ending(self) -> bool:
        """Whether the desk was there and is being taken away."""
        return self._desk is not None and not (self.is_running and self._desk.is_attached)

    def action_command_palette(self) -> None:
        """Open the palette unless it is open."""
        from tui.app.screens.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def check(self) -> Report:
        """Check the store and the journal against the files; nothing is changed.

        Raises:
            JournalError: The journal cannot be read.
            ReadingError: A path is gone, or there is no article in it any more.
            StoreError: There is no store yet, or it cannot be read.
        """
        from tui.journal import Journal
        from tui.verifying import verify

        return verify(self._paths, self._folder, Journal.open(self._journal))

    async def _bring_desk(self) -> None:
        from tui.app.loader import StoreLoader
        from tui.app.screens.desk import DeskScreen

        loader = self._loader or StoreLoader(self._paths, self._folder)
        self._desk = DeskScreen(loader, self._open_keeper, self._memory.recall(), self.keys)
        if self.keys:
            from tui.app.commands.keymap import keymap_of

            self.set_keymap(keymap_of(self.keys))
        # What is read comes with the desk where it is at hand, so that the desk is painted once.
        await self._desk.reading.begin()
        front = self.screen
        await self.push_screen(self._desk)
        if self._ending:  # the reader has quit meanwhile
            return
        # Textual would go on laying it out below the desk, and paint the desk again each time.
        front.remove()
        self.theme_changed_signal.subscribe(self, lambda _: self._remember())
        # A window that is closed ends the app without asking.
        self.set_interval(_OFTEN, self._remember)
        if self._watches:
            self._watch(self._desk)

    def _watch(self, desk: DeskScreen) -> None:
        """Read again whenever the articles change."""
        from tui.app.messages import Changed
        from tui.app.watching import Watcher

        self._watcher = Watcher(self._paths, self._folder, lambda: desk.reading.post(Changed()))
        self._watcher.start()

    def _remember(self) -> None:
        """Keep how the desk is left, with the theme if the reader chose it."""
        if self._desk is not None:
            now = self._desk.remembering.now
            theme = now.theme if self.theme == self._begun_with else self.theme
            self._memory.keep(replace(now, theme=theme))

    def on_unmount(self) -> None:
        """Keep how the desk is left when the reader quits."""
        self._remember()
        if self._watcher is not None:
            self._watcher.stop()
