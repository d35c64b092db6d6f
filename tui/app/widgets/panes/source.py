"""The source pane: the whole article, the statement lit up where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from rich.segment import Segment

from tui.app.arrangement import SOURCE
from tui.app.when_said import full_day, short_day
from tui.app.widgets.inked import inks_for
from tui.app.widgets.panes.marks import Marks, Stress, break_lines, line_of
from tui.app.widgets.panes.pane import Pane, Row, wrapped
from tui.app.widgets.skeleton import READING
from tui.app.writing import cut, harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual.selection import Selection

    from tui.app.inks import Inks
    from tui.app.writing import Line
    from tui.model import Article, ArticleHead, Span, Statement


_GUTTER: Final = 2
"""Cells before the words of a line."""


class SourcePane(Pane):
    """An article; other statements in it are faintly marked, what is no article is dimmed."""

    NUMBER: ClassVar[int] = SOURCE

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._head: ArticleHead | None = None
        self._article: Article | None = None
        self._statement: Statement | None = None
        self._others: Sequence[Span] = ()
        self._remarks: Sequence[str] = ()
        self._lit_line = 0
        self._lines: dict[int, Line] = {}
        self._said = READING

    def say(self, text: str) -> None:
        """Set what is said in place of the text while there is none."""
        self._said = text
        self.renew(top=False)

    def show(
        self,
        statement: Statement | None,
        head: ArticleHead | None,
        article: Article | None,
        others: Sequence[Span],
        remarks: Sequence[str] = (),
    ) -> None:
        """Show a statement in its article and scroll to it.

        Args:
            statement: The one to light up.
            head: Its article, None when the store does not know it.
            article: The same with its text, None while it is being read.
            others: Segments of the other statements in the article.
            remarks: What is written under the statement, each behind its sign.
        """
        if (statement, article, remarks) == (self._statement, self._article, self._remarks):
            return
        self._statement, self._head, self._article = statement, head, article
        self._others, self._remarks = others, remarks
        self._said = READING
        self.renew(top=False)
        self._scroll_to_statement()

    def _scroll_to_statement(self) -> None:
        room = max(self.size.height - 1, 1)
        self.scroll_instantly(self._lit_line - room // 3)

    def lay(self) -> None:
        """Break lines anew and find the statement again."""
        super().lay()
        self._scroll_to_statement()

    def subject(self, width: int) -> str:
        """Return the outlet and the day the article came out."""
        if self._head is None:
            return ""
        day = published = self._head.published
        if published:
            day = f"published {full_day(published)}" if width >= 56 else short_day(published)
        day = day or "no date"
        name = harmless(self._head.outlet or self._head.path)
        return f"{cut(name, max(width - len(day) - 16, 8))} · {day}"

    def rows(self, width: int) -> Sequence[Row]:
        """Return headline and text, and note where the statement begins."""
        self._lit_line = 0
        self._lines = {}
        inks = inks_for(self.app)
        if self._head is None:
            return ()
        rows = self._headline(width, inks)
        if self._article is None:
            rows += [Row(line) for line in wrapped(self._said, width, inks.dim)]
            return rows + self._written_under(width, inks)
        text = "\n".join(map(harmless, self._article.text.split("\n")))
        lines = break_lines(text, max(width - 3, 1))
        marks = Marks(len(text), self.stretches())
        written = self.written(inks)
        last = -1
        if self._statement is not None and self._statement.segments:
            self._lit_line = len(rows) + line_of(lines, self._statement.segments[0][0])
            last = line_of(lines, self._statement.segments[-1][1] - 1)
        for at, (start, end) in enumerate(lines):
            pieces = marks.pieces(start, end)
            body = [Segment(text[a:b], written[stress]) for a, b, stress in pieces]
            self._lines[len(rows)] = (start, end)
            lit = any(stress in ("lit", "telling") for _, _, stress in pieces)
            rows.append(Row([Segment(" ▎" if lit else "  ", inks.accent), *body]))
            if at == last:
                rows += self._written_under(width, inks)
        return rows

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected words as they stand in the article, not as the lines are broken."""
        picked = [
            (start + max(span[0] - _GUTTER, 0), end if span[1] < 0 else start + span[1] - _GUTTER)
            for y, (start, end) in self._lines.items()
            if (span := selection.get_span(y)) is not None
        ]
        if self._article is None or not picked:
            return super().get_selection(selection)
        return self._article.text[picked[0][0] : max(picked[-1][1], 0)], "\n"

    def _written_under(self, width: int, inks: Inks) -> list[Row]:
        """Return the remarks, indented under the words they are on."""
        lines = (wrapped(one, width, inks.star, indent="    ") for one in self._remarks)
        return [Row(line) for remark in lines for line in remark]

    def _headline(self, width: int, inks: Inks) -> list[Row]:
        """Return the headline, unless the text begins with it anyway."""
        headline = self._head.headline if self._head else None
        if not headline:
            return []
        if self._article and self._article.text.lstrip()[: len(headline)] == headline:
            return []
        lines = wrapped(headline, width, inks.strong, indent="  ")
        return [*(Row(line) for line in lines), Row([])]

    def written(self, inks: Inks) -> dict[Stress, Style]:
        """Return what every stress is written in."""
        return {
            "plain": inks.text,
            "lit": inks.lit,
            "marked": inks.marked,
            "skipped": inks.dim,
            "telling": inks.lit,
        }

    def stretches(self) -> list[tuple[Span, Stress]]:
        """Return what stands out from the text."""
        lit = self._statement.segments if self._statement else ()
        skipped = self._article.skipped if self._article else ()
        stretches: list[tuple[Span, Stress]] = [(span, "skipped") for span in skipped]
        stretches += [(span, "marked") for span in self._others]
        return stretches + [(span, "lit") for span in lit]
