"""Laying the source of a statement beside that of another one that answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.comparison import counterparts, telling_words
from tui.app.views import name_of, side_of
from tui.app.when_said import long_day
from tui.browsing.chronology import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.screens.beside import BesideScreen
    from tui.app.screens.desk import DeskScreen
    from tui.app.widgets.beside.between import Voice
    from tui.app.widgets.beside.exhibit import Exhibit
    from tui.browsing.contest import Seen
    from tui.model import Statement


class Comparing:
    """Opens two sources side by side for a screen, and turns to the next.

    What it shows is imported when it is first opened, for the sake of the first frame.
    """

    def __init__(self, screen: DeskScreen) -> None:
        self._screen = screen
        self._open: BesideScreen | None = None
        self._seen: Sequence[Seen] = ()
        self._at = 0
        self._statement: Statement | None = None

    def open(self) -> None:
        """Open it on the statement under the cursor and its counter-statement.

        That is the one chosen in the counter-statements pane, else the strongest that opposes it,
        else the strongest of all.
        """
        screen, desk = self._screen, self._screen.desk
        if desk.current is None or not screen.arranging.opened:
            return
        seen = [one for one in counterparts(desk.contest, desk.current.id) if self._known(one)]
        if not seen:
            screen.say("Nothing speaks for or against this statement.")
            return
        from tui.app.screens.beside import BesideScreen

        self._statement, self._seen = desk.current, seen
        self._at = next((n for n, one in enumerate(seen) if one.other == self._chosen()), 0)
        self._open = BesideScreen(screen)
        screen.app.push_screen(self._open)

    def _known(self, seen: Seen) -> bool:
        return seen.other in self._screen.desk.by_id

    def _chosen(self) -> str | None:
        pane = self._screen.counter
        if self._screen.arranging.focused is not pane or not pane.targets():
            return None
        return pane.targets()[pane.entry]

    # What the screen asks when it is there.

    def show(self) -> None:
        """Show the two statements on the screen that is open."""
        if self._open is None or self._statement is None or not self._open.is_attached:
            return
        seen = self._seen[self._at]
        other = self._screen.desk.by_id.get(seen.other)
        if other is None:
            self.close()
            return
        self._open.introduce(self._voice(self._statement), self._voice(other))
        self._open.tie(seen, self._at + 1, len(self._seen))
        for exhibit, statement in zip(self._open.exhibits, (self._statement, other), strict=True):
            self._exhibit(exhibit, statement, seen)

    def _exhibit(self, exhibit: Exhibit, statement: Statement, seen: Seen) -> None:
        desk = self._screen.desk
        article = self._screen.showing.article(statement.article)
        telling = telling_words(seen.link, statement, article.text) if article else ()
        head = desk.snapshot.articles.get(statement.article)
        exhibit.exhibit(statement, head, article, telling, seen.link.relation)

    def _voice(self, statement: Statement) -> Voice:
        from tui.app.widgets.beside.between import Voice

        desk = self._screen.desk
        side = side_of(desk, statement)
        cue = statement.cue.text if statement.cue else ""
        how = " · ".join(part for part in (cue, long_day(day_of(statement, desk.by))) if part)
        return Voice(name_of(desk, statement), side, desk.sides.of(side), how)

    def fetched(self) -> None:
        """Show the text of an article that has been fetched."""
        self.show()

    def missed(self, article: str, reason: str) -> None:
        """Say why there is no text."""
        if self._open is not None and self._open.is_mounted:
            for exhibit in self._open.exhibits:
                if exhibit.article_id == article:
                    exhibit.say(reason)

    # What its commands do.

    def turn(self, by: int) -> None:
        """Lay the next statement beside it, round the end."""
        self._at = (self._at + by) % len(self._seen)
        self.show()

    def cross(self) -> None:
        """Give the keys to the other source."""
        if self._open is not None:
            self._open.cross()

    def scroll(self, by: int) -> None:
        """Scroll the source that has the keys."""
        if self._open is not None:
            self._open.scroll_source(by)

    def close(self) -> None:
        """Go back to the timeline."""
        if self._open is not None:
            self._open.dismiss()
            self._open = None

    def go_there(self) -> None:
        """Go to the counter-statement on the timeline."""
        other = self._seen[self._at].other
        self.close()
        self._screen.travelling.go_to(other)
