"""Handing the widgets what to show: at once what is near the eye, the panes a moment later."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from tui.app import views
from tui.app.arrangement import COUNTER, SOURCE, SPEAKER
from tui.app.narrowing import way_out
from tui.app.remarks import remarks
from tui.app.zoom import bars

if TYPE_CHECKING:
    from tui.app.arrival import Section
    from tui.app.screens.desk import DeskScreen
    from tui.model import Article

REST: Final = 0.05
"""Seconds the cursor has to rest before the panes follow it: a key held down repeats faster."""

_ARTICLES: Final = 64
"""Articles kept in memory."""


class Showing:
    """Shows what lies on the desk of a screen.

    Attributes:
        behind: Whether the panes have yet to follow the cursor.
    """

    def __init__(self, screen: DeskScreen) -> None:
        self._screen = screen
        self._moved = 0.0
        self._articles: dict[str, Article] = {}
        self._zone = ""
        self._section: Section | None = None
        self.behind = False

    def all(self) -> None:
        """Show other statements, or the same in another order."""
        screen, desk = self._screen, self._screen.desk
        self._zone = views.zone_of(desk.snapshot.statements)
        emptied = desk.emptied()
        if emptied is not None:
            screen.timeline.say(*way_out(emptied)[1], *self._further())
        screen.timeline.show(
            desk.shown, desk.sections, lambda row: views.card_of(desk, row), desk.row
        )
        self.around()
        # The statements first: in the panes there is as much to work out and to paint again.
        self.behind = True
        screen.call_after_refresh(self._rest)

    def _further(self) -> tuple[str, ...]:
        """Return the way to what a filter does not reach from here, if there is anything."""
        reach = views.reach(self._screen.desk)
        if not reach:
            return ()
        return (
            "",
            f"Looked {reach}: ] goes on to later ones, [ to earlier ones.",
            "On the command line, list --filter asks all of them.",
        )

    def cursor(self) -> None:
        """Follow the cursor of the desk."""
        desk = self._screen.desk
        if self._screen.timeline.row != desk.row:
            self._screen.timeline.move_to(desk.row)
        if desk.section is not self._section or desk.zoom == "day":
            self.around()
        self._moved = monotonic()
        if not self.behind:
            self.behind = True
            self._screen.set_timer(REST, self._rest)

    def _rest(self) -> None:
        """Let the panes follow, unless the cursor has moved since this was asked for."""
        left = self._moved + REST - monotonic()
        if not self.behind:
            return
        if left > 0:
            self._screen.set_timer(left, self._rest)
        else:
            self.panes()

    def around(self) -> None:
        """Show the lines above."""
        screen, desk = self._screen, self._screen.desk
        self._section = desk.section
        screen.banner.show(views.standing(desk, self._zone))
        screen.strip.show(*bars(desk, screen.size.width))

    def panes(self) -> None:
        """Show the statement under the cursor in the open panes, and in no other."""
        self.behind = False
        screen, desk = self._screen, self._screen.desk
        statement, opened = desk.current, screen.arranging.opened
        if SOURCE in opened:
            self._source()
        if SPEAKER in opened:
            profile = views.profile(desk, statement) if statement else None
            screen.speaker.show(profile, statement.id if statement else None)
        if COUNTER in opened:
            laid = screen.keeping.laid
            screen.counter.show(views.counters(desk, statement, laid) if statement else None)
        screen.wandering.follow()

    def _source(self) -> None:
        screen, desk = self._screen, self._screen.desk
        statement = desk.current
        if statement is None:
            screen.source.show(None, None, None, ())
            return
        article = self.article(statement.article)
        head = desk.snapshot.articles.get(statement.article)
        others = views.others_in_article(desk, statement)
        added = remarks(desk, screen.keeping.laid, statement)
        screen.source.show(statement, head, article, others, added)

    def article(self, id_: str) -> Article | None:
        """Return an article with its text; None while it is being fetched."""
        article = self._articles.get(id_)
        if article is None:
            self._screen.reading.article(id_)
        return article

    def fetched(self, article: Article) -> None:
        """Keep the text of an article, and show it if it is the one looked at."""
        while len(self._articles) >= _ARTICLES:
            self._articles.pop(next(iter(self._articles)))
        self._articles[article.id] = article
        current = self._screen.desk.current
        if current is not None and current.article == article.id:
            self.panes()
        self._screen.comparing.fetched()

    def forget(self) -> None:
        """Forget the texts of articles, which may have changed on disk."""
        self._articles.clear()
