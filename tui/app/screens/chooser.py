"""A list that narrows as one types: speakers, filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tui.app.screens.modal import Modal
from tui.app.widgets.line import Line
from tui.app.writing import cells, cut, harmless, pad

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult


CHART: Final = 12
"""Cells of a chart; where a line has fewer than four times as many there is none."""

_COUNT: Final = 4
"""Cells of a count beside a chart, so that the charts stand under one another."""


_LEAST: Final = 8
"""Cells below which a detail says nothing."""


_TELLING: Final = 20
"""Cells in which a detail says most: names that are not whole in a column leave it so many."""


NOTHING: Final = "Nothing matches what is typed."


class Choice(NamedTuple):
    """One line of the list: what choosing it returns, its words, what stands behind, a count.

    `chart` is a row of bars that stands before the count.
    """

    value: str
    text: str
    detail: str
    tally: int | None = None
    chart: str = ""


class Chooser(Modal[str | None]):
    """Returns the value of the choice, None when it was left with Escape.

    Args:
        hint: What the empty line says.
        find: Returns the choices for what has been typed, the best first.
        width: Cells it takes where there are as many.
        drop: Does away with a choice; without it none can be.
        stay: Does something with a choice and tells whether the list stays open for another one.
        empty: What is said where nothing is found.
    """

    DEFAULT_CSS = """
    Chooser { align-horizontal: center; background: $background 60%; }
    Chooser > Vertical { width: 76; max-width: 100%; height: auto; max-height: 80%; margin-top: 3;
                         background: $panel; padding: 1 0; }
    Chooser Input.-textual-compact:focus { background: $panel; background-tint: $panel 0%;
                                           padding: 0 2; }
    Chooser OptionList { width: 1fr; min-width: 8; height: auto; max-height: 100%; margin-top: 1;
                         background: $panel; background-tint: $panel 0%; border: none; padding: 0;
                         scrollbar-size-vertical: 1; }
    """
    KEYS = "⏎ takes it · ↑↓ chooses · Esc leaves"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down,ctrl+n", "step(1)", show=False, priority=True),
        Binding("up,ctrl+p", "step(-1)", show=False, priority=True),
        Binding("ctrl+d", "drop", show=False, priority=True),
    ]

    def __init__(
        self,
        hint: str,
        find: Callable[[str], Sequence[Choice]],
        width: int = 76,
        *,
        drop: Callable[[str], None] | None = None,
        stay: Callable[[str], bool] = lambda _: False,
        empty: str = NOTHING,
    ) -> None:
        super().__init__()
        self._drop = drop
        self._stay = stay
        self._empty = empty
        self._hint = hint
        self._width = width
        self._find = find
        self._waiting = ""

    def compose(self) -> ComposeResult:
        """Lay out the line and the list."""
        choices = OptionList(compact=True, markup=False)
        choices.can_focus = False
        with Vertical() as frame:
            frame.styles.width = self._width
            yield Line(placeholder=harmless(self._hint), compact=True)
            yield choices

    def wait(self, text: str) -> None:
        """Say of an empty list that more is on its way, until it is there."""
        self._waiting = text

    def renew(self) -> None:
        """List what there is now, with the cursor on the same choice."""
        self._waiting = ""
        if not (self.is_attached and self.is_mounted):
            return
        options = self.query_one(OptionList)
        # The first is the best so far, and one that nobody has gone to.
        chosen = options.highlighted_option if options.highlighted else None
        self._list(self.query_one(Input).value)
        ids = [option.id for option in options.options]
        if chosen is not None and chosen.id in ids:
            options.highlighted = ids.index(chosen.id)

    @property
    def keys(self) -> str:
        """The keys that matter now."""
        return f"{self.KEYS} · ^d forgets it" if self._drop else self.KEYS

    def on_mount(self) -> None:
        """List everything."""
        self._list("")

    def _list(self, query: str) -> None:
        choices = self._find(query)
        width = max(min(self._width, self.app.size.width) - 6, 8)
        column = column_of(choices, width)
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Option(line_of(one, width, column), id=one.value) for one in choices])
        if not choices:
            said = cut(f"  {self._waiting or self._empty}", width + 2)
            options.add_option(Option(Content(said), disabled=True))
        options.highlighted = 0 if choices else None

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self._list(event.value)

    def on_input_submitted(self) -> None:
        """Choose what is highlighted."""
        option = self.query_one(OptionList).highlighted_option
        if option is not None and not option.disabled:
            self._choose(option.id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose what was clicked."""
        self._choose(event.option.id)

    def _choose(self, value: str | None) -> None:
        if value is not None and self._stay(value):
            self._list_again()
        else:
            self.dismiss(value)

    def _list_again(self) -> None:
        """List what there is now, with the cursor where it was."""
        options = self.query_one(OptionList)
        at = options.highlighted or 0
        self._list(self.query_one(Input).value)
        options.highlighted = min(at, options.option_count - 1)

    def action_drop(self) -> None:
        """Do away with what is highlighted."""
        options = self.query_one(OptionList)
        option = options.highlighted_option
        if self._drop is not None and option is not None and option.id is not None:
            self._drop(option.id)
            self._list_again()

    def action_step(self, by: int) -> None:
        """Move in the list while the line keeps the keys."""
        options = self.query_one(OptionList)
        (options.action_cursor_down if by > 0 else options.action_cursor_up)()


def column_of(choices: Sequence[Choice], width: int) -> int:
    """Return how wide the words of choices with charts are set, so that details line up."""
    widths = [cells(harmless(one.text)) for one in choices if one.chart]
    spare = width - CHART - _COUNT - _TELLING
    return min(max(widths, default=0), max(width * 2 // 5, min(width // 2, spare)))


def line_of(choice: Choice, width: int, column: int = 0) -> Content:
    """Return a choice in one line, its chart and count on the right.

    Args:
        choice: What can be chosen.
        width: Cells of the line.
        column: Cells that its words take at least, so that the details of a list line up.
    """
    count = "" if choice.tally is None else f"{choice.tally:,}"
    chart = ""
    if choice.chart and width >= 4 * CHART:
        count, chart = f"{count:>{_COUNT}}", f"{choice.chart:<{CHART}}"
    right = len(chart) + len(count)
    text = cut(harmless(choice.text), max(width - right - 2, 1))
    text = pad(text, max(column, cells(text)))
    room = width - cells(text) - right - 1
    detail = f"  {harmless(choice.detail)}" if choice.detail and room > _LEAST else ""
    detail = cut(detail, max(room - 1, 0))
    gap = " " * max(room - cells(detail), 1)
    return Content.assemble(
        "  ",
        (text, "bold"),
        (detail, "$foreground 65%"),
        gap,
        (chart, "$foreground 45%"),
        (count, "$accent"),
        "  ",
    )
