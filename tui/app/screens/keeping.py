"""Bookmarks: in the journal, and on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.keeper import KeeperError

if TYPE_CHECKING:
    from tui.app.keeper import Keeper
    from tui.app.screens.desk import DeskScreen


class Keeping:
    """Keeps the bookmarks of a screen in the reader's journal."""

    def __init__(self, screen: DeskScreen) -> None:
        self._screen = screen
        self._keeper: Keeper | None = None

    def keep_with(self, keeper: Keeper) -> None:
        """Keep bookmarks in a journal that has been opened."""
        self._keeper = keeper
        self.resolve()
        self._screen.timeline.redraw()

    def resolve(self) -> None:
        """Find bookmarked statements again after the articles have been read anew."""
        desk = self._screen.desk
        if self._keeper is not None:
            self._keeper.resolve(desk.snapshot)
            desk.bookmarks = set(self._keeper.bookmarks)
            if desk.narrowed:
                desk.rearrange()

    def toggle(self) -> None:
        """Bookmark the statement under the cursor, or take the bookmark away.

        The journal is written before anything is shown: a few milliseconds, and what is on the
        screen is on the disk.
        """
        screen, desk = self._screen, self._screen.desk
        statement = desk.current
        if statement is None:
            return
        if self._keeper is None:
            screen.say("The journal is not open.")
            return
        try:
            article = desk.snapshot.articles[statement.article]
            marked = self._keeper.toggle_bookmark(statement, article)
        except KeeperError as error:
            screen.tell(str(error), title="The bookmark was not kept", severity="error")
            return
        desk.bookmarks = set(self._keeper.bookmarks)
        screen.say("Bookmarked." if marked else "Bookmark taken away.")
        if desk.narrowed:
            desk.rearrange()
            screen.showing.all()
        else:
            screen.timeline.redraw(desk.row)
