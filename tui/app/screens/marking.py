"""What a reader adds to statements and takes out of the app, and the way between bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.turns import ASKING
from tui.app.views import words_of
from tui.browsing.steps import following, positions, preceding

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen
    from tui.app.screens.noting import Noted


class Marking:
    """Opens what is asked of a reader who writes on the statements of a screen."""

    def __init__(self, screen: DeskScreen) -> None:
        self._screen = screen

    def annotate(self) -> None:
        """Open the two lines for note and tags."""
        from tui.app.screens.noting import NoteScreen

        screen, desk = self._screen, self._screen.desk
        statement, keeper = desk.current, screen.keeping.keeper
        if statement is None:
            return
        if keeper is None:
            screen.keeping.not_open()
            return
        id_ = statement.id
        about = words_of(desk, statement)
        note, tags = desk.notes.get(id_, ""), desk.tags.get(id_, ())
        screen.app.push_screen(
            NoteScreen(about, note, tags, keeper.marks.labels),
            lambda noted: self._write(id_, noted),
        )

    def _write(self, statement: str, noted: Noted | None) -> None:
        """Write what was changed; note and tags are two records, which are taken back singly."""
        from tui.journal.changes import Note, Tags

        keeping = self._screen.keeping
        if noted is None or noted == (None, None):
            return
        note, tags = noted
        kept = note is None or keeping.mark(lambda laid: Note.of(laid, statement, note))
        kept = kept and (tags is None or keeping.mark(lambda laid: Tags.of(laid, statement, tags)))
        if kept:
            self._screen.say("Noted. / finds it, and note: or tag: in a filter.")

    def correct(self) -> None:
        """Ask what to correct, and correct it."""
        screen, statement = self._screen, self._screen.desk.current
        laid = screen.keeping.laid
        if statement is None:
            return
        if laid is None:
            screen.keeping.not_open()
            return
        from tui.app.screens.correcting.correcting import Correcting

        screen.run_worker(Correcting(screen).start(laid, statement), group=ASKING)

    def export(self) -> None:
        """Ask what to export and where to, and write it."""
        from tui.app.screens.exporting.exporting import Exporting

        self._screen.run_worker(Exporting(self._screen).start(), group=ASKING)

    def show_log(self) -> None:
        """List what was done, and what of it fits no longer; the chosen change is taken back."""
        keeping = self._screen.keeping
        if keeping.keeper is None or keeping.laid is None:
            keeping.not_open()
            return
        from tui.app.screens.correcting.log import log_screen

        screen = log_screen(keeping.keeper.log(), keeping.laid.orphans)
        self._screen.app.push_screen(screen, self._take_back)

    def _take_back(self, record: str | None) -> None:
        if record is not None:
            self._screen.keeping.undo(record.partition(" ")[2])

    def step_bookmark(self, by: int) -> None:
        """Go to the next or previous bookmarked statement that is shown."""
        desk = self._screen.desk
        if not desk.bookmarks:
            self._screen.say("No bookmark yet: m sets one.")
            return
        marked = positions(desk.shown, lambda id_: id_ in desk.bookmarks)
        row = (following if by > 0 else preceding)(marked, desk.row)
        where = "down" if by > 0 else "up"
        moved = row is not None and desk.go(row)
        self._screen.moved(moved, f"No bookmark further {where}.")
