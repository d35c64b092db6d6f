"""One of two sources beside each other: an article with the telling words of a statement marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from rich.style import Style

from tui.app.when_said import full_day
from tui.app.widgets.panes.counter import ink_of
from tui.app.widgets.panes.source import SourcePane
from tui.app.writing import cells, cut, harmless

if TYPE_CHECKING:
    from tui.app.inks import Inks
    from tui.app.widgets.panes.marks import Stress
    from tui.model import Article, ArticleHead, Relation, Span, Statement


class Exhibit(SourcePane):
    """A source whose title line says outlet and date; who speaks stands over it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._telling: tuple[Span, ...] = ()
        self._relation: Relation = "denies"

    def exhibit(
        self,
        statement: Statement,
        head: ArticleHead | None,
        article: Article | None,
        telling: tuple[Span, ...],
        relation: Relation,
    ) -> None:
        """Show a statement in its article, scroll to it, and mark its telling words.

        Args:
            statement: The one to light up.
            head: Its article, None when the store does not know it.
            article: The same with its text, None while it is being read.
            telling: Where the words stand that the relation rests on.
            relation: How the two statements stand to each other; it decides the ink.
        """
        same = (statement, article) == (self._statement, self._article)
        changed = (telling, relation) != (self._telling, self._relation)
        self._telling, self._relation = telling, relation
        self.show(statement, head, article, ())
        if same and changed:
            self.renew(top=False)

    @property
    def article_id(self) -> str | None:
        """The id of the article it is about."""
        return self._statement.article if self._statement else None

    def title_line(self, width: int, inks: Inks) -> list[Segment]:
        """Return where the statement stands, and when that came out."""
        if self._head is None:
            return [Segment("─" * width, inks.rule)]
        day = f" · {full_day(self._head.published)}" if self._head.published else " · no date"
        name = harmless(self._head.outlet or self._head.path)
        text = f" {cut(name, max(width - len(day) - 4, 8))}{day} "
        ink = inks.accent if self.has_focus else inks.strong
        return [Segment(text, ink), Segment("─" * max(width - cells(text) - 1, 0), inks.rule)]

    def stretches(self) -> list[tuple[Span, Stress]]:
        """Return what stands out from the text, the telling words most."""
        return super().stretches() + [(span, "telling") for span in self._telling]

    def written(self, inks: Inks) -> dict[Stress, Style]:
        """Return what every stress is written in."""
        return super().written(inks) | {"telling": marker(self._relation, inks)}


def marker(relation: Relation, inks: Inks) -> Style:
    """Return the ink of a relation the other way round: letters of paper on its colour."""
    return ink_of(relation, inks) + Style(reverse=True, bold=True)
