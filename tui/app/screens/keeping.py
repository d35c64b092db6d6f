"""What the reader keeps: bookmarks, notes and corrections, in the journal and on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.arrival import Arrival
from tui.app.keeper import KeeperError
from tui.app.messages import Arrived
from tui.app.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.app.keeper import Keeper
    from tui.app.loader import Loader
    from tui.app.screens.desk import DeskScreen
    from tui.app.span import Span
    from tui.journal import Logged, Overlay
    from tui.journal.changes import Change
    from tui.model import Article, Snapshot


class Keeping:
    """Lays the reader's journal over what is read, and writes in it what the reader does.

    The journal is written before anything is shown: a few milliseconds, and what is on the screen
    is on the disk.
    """

    def __init__(self, screen: DeskScreen, loader: Loader) -> None:
        self._screen = screen
        self._texts = Texts(loader)
        self._revision = 0
        self.keeper: Keeper | None = None
        self.laid: Overlay | None = None

    @property
    def texts(self) -> Mapping[str, Article]:
        """Whole articles, with what the reader corrected of them."""
        return self.laid.texts if self.laid is not None else self._texts

    # Laying it over what is read.

    def keep_with(self, keeper: Keeper) -> None:
        """Keep everything in a journal that has been opened."""
        self.keeper = keeper

    def lay(self, snapshot: Snapshot, span: Span | None) -> Arrived:
        """Lay the journal over what the machine found; called outside the app's own thread too."""
        by = self._screen.desk.by
        if self.keeper is None:
            return Arrived(Arrival.of(snapshot, by, span=span))
        laid, revision = self.keeper.lay(snapshot, self._texts)
        return Arrived(Arrival.of(laid.snapshot, by, span=span), laid, revision)

    def over(self, message: Arrived) -> Arrived:
        """Lay the journal over what arrives; what needs no correction is not prepared again."""
        if self.keeper is None:
            return message
        machine = message.arrival.snapshot
        laid, revision = self.keeper.lay(machine, self._texts)
        if laid.snapshot == machine:
            return Arrived(message.arrival, laid, revision)
        arrival = Arrival.of(laid.snapshot, message.arrival.by, span=message.arrival.span)
        return Arrived(arrival, laid, revision)

    def take(self, message: Arrived) -> None:
        """Put what arrives on the desk, with what was written since it was prepared."""
        keeper = self.keeper
        if keeper is not None and (message.laid is None or message.revision != keeper.revision):
            machine = message.laid.before if message.laid else message.arrival.snapshot
            message = self.lay(machine, message.arrival.span)
        self.laid = message.laid
        if self.laid is not None:
            self._screen.desk.mark(self.laid.marks, self.laid.corrected)
        self._screen.desk.take(message.arrival)

    # Writing in it.

    def not_open(self) -> None:
        """Say why nothing can be written."""
        self._screen.say("The journal is not open.")

    def toggle(self) -> None:
        """Bookmark the statement under the cursor, or take the bookmark away."""
        screen, desk = self._screen, self._screen.desk
        statement = desk.current
        if statement is None:
            return
        if self.keeper is None:
            self.not_open()
            return
        try:
            article = desk.snapshot.articles[statement.article]
            marked = self.keeper.toggle_bookmark(statement, article)
        except KeeperError as error:
            screen.tell(str(error), title="The bookmark was not kept", severity="error")
            return
        self._remark()
        screen.say("Bookmarked." if marked else "Bookmark taken away.")

    def record(self, make: Callable[[Overlay], Change]) -> bool:
        """Make a change, write it and show it; tell whether that went well."""
        if self.keeper is None or self.laid is None:
            self.not_open()
            return False
        try:
            self.keeper.record(self.laid, make)
        except KeeperError as error:
            self._screen.tell(str(error), title="Not written", severity="error")
            return False
        self._renew()
        self._screen.say("Corrected · u takes it back, L lists your changes")
        return True

    def mark(self, make: Callable[[Overlay], Change]) -> bool:
        """Write a note or tags, which change nothing that is counted or linked."""
        if self.keeper is None or self.laid is None:
            self.not_open()
            return False
        try:
            self.keeper.record(self.laid, make)
        except KeeperError as error:
            self._screen.tell(str(error), title="The note was not kept", severity="error")
            return False
        self._remark()
        return True

    def undo(self, record: str | None = None) -> None:
        """Take back the latest change, or another one."""
        self._step(lambda keeper: keeper.undo(record), "Nothing to take back.", "U does it again")

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(lambda keeper: keeper.redo(), "Nothing to do again.", "u takes it back")

    def _step(self, step: Callable[[Keeper], Logged | None], nothing: str, way_back: str) -> None:
        if self.keeper is None or self.laid is None:
            self.not_open()
            return
        try:
            logged = step(self.keeper)
        except KeeperError as error:
            self._screen.tell(str(error), title="Not written", severity="error")
            return
        if logged is not None:
            self._renew()
        self._screen.say(f"{logged.text} · {way_back}" if logged else nothing)

    def _renew(self) -> None:
        """Lay the journal anew over what the machine found, and show it."""
        assert self.laid is not None, "only what was laid can be changed"
        desk = self._screen.desk
        here, row = desk.current, desk.row
        self.take(self.lay(self.laid.before, desk.span))
        if here is not None and desk.row_of(here.id) is None:
            desk.go(row)
        self._screen.showing.all()

    def _remark(self) -> None:
        """Show other marks; where they may be filtered by, work out what is shown."""
        screen, desk = self._screen, self._screen.desk
        assert self.keeper is not None, "it has just been written in"
        desk.mark(self.keeper.marks, desk.corrected)
        if desk.narrowed:
            desk.rearrange()
            screen.showing.all()
        else:
            screen.timeline.redraw(desk.row)
            screen.showing.panes()
