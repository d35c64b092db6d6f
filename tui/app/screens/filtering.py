"""The line in which a filter is written: completed, counted and judged while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.app.offers import Offers
from tui.app.screens.chooser import Choice, line_of
from tui.app.screens.modal import Modal
from tui.app.widgets.line import Line
from tui.app.writing import harmless
from tui.browsing.query import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.timer import Timer

    from tui.app.desk import Desk
    from tui.browsing.query import Candidate

_WIDTH = 84
_COLUMN = 16
_LOW = 24

_MANY = 20_000
"""Statements from which completing takes longer than a key does."""

_REST = 0.15
"""Seconds that typing has to rest there."""

_CHOOSING = "Tab takes the first of these, ↓ goes to another."
_HINT = "Show only …  words, is:contested, side:…, on:…, -outlet:…"


class FilterScreen(Modal[Query | None]):
    """Returns the filter that was written, None when it was left with Escape.

    Nothing in the list is chosen until an arrow key goes there, so that Enter shows what is
    written; Tab takes what is chosen, or the first, into the line.

    Args:
        desk: What is filtered; its filter is there to begin with.
    """

    DEFAULT_CSS = """
    FilterScreen { align-horizontal: center; background: $background 60%; }
    FilterScreen > Vertical { width: 84; max-width: 100%; height: auto; max-height: 84%;
                              margin-top: 3; background: $panel; padding: 1 0; }
    FilterScreen Input.-textual-compact:focus { background: $panel; background-tint: $panel 0%;
                                                padding: 0 2; }
    FilterScreen Static { width: 1fr; height: auto; max-height: 4; padding: 0 2;
                          color: $foreground 65%; }
    FilterScreen.low > Vertical { margin-top: 1; padding: 0; max-height: 100%; }
    FilterScreen.low OptionList { margin-top: 0; }
    FilterScreen Static.well { color: $success; }
    FilterScreen Static.wrong { color: $error; }
    FilterScreen OptionList { width: 1fr; min-width: 8; height: auto; max-height: 100%;
                              margin-top: 1; background: $panel; background-tint: $panel 0%;
                              border: none; padding: 0; scrollbar-size-vertical: 1; }
    """
    KEYS = "⏎ shows it · Tab completes · ↑↓ chooses · Esc leaves"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("tab", "take", show=False, priority=True),
        Binding("down,ctrl+n", "step(1)", show=False, priority=True),
        Binding("up,ctrl+p", "step(-1)", show=False, priority=True),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        text = harmless(str(desk.filter))
        self._text = f"{text} " if text else ""
        self._offers = Offers(desk)
        self._found: Sequence[Candidate] = ()
        self._slow = len(desk.snapshot.statements) > _MANY
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the line, what is said of it, and the list."""
        choices = OptionList(compact=True, markup=False)
        choices.can_focus = False
        with Vertical():
            yield Line(self._text, placeholder=_HINT, compact=True, select_on_focus=False)
            yield Static(markup=False)
            yield choices

    def on_mount(self) -> None:
        """Stand behind what is written."""
        line = self.query_one(Input)
        line.cursor_position = len(line.value)
        self._judge(line.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Complete and count; of many statements once the fingers rest."""
        if not self._slow:
            self._judge(event.value)
            return
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_REST, self._catch_up)

    def _catch_up(self) -> None:
        """Judge what has been typed since it was last judged."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
            self._judge(self.query_one(Input).value)

    def on_resize(self) -> None:
        """Break the lines of the list anew; on a low screen nothing is spent on air."""
        height = self.app.size.height
        self.set_class(height < _LOW, "low")
        self.query_one(OptionList).styles.max_height = height - (4 if height < _LOW else 12)
        self._judge(self.query_one(Input).value)

    def _judge(self, text: str) -> None:
        verdict = self._offers.verdict(text)
        self._found = self._offers.of(text, self.query_one(Input).cursor_position)
        state = self.query_one(Static)
        # Nobody has done anything wrong who is about to choose.
        choosing = verdict.mood == "unfinished" and self._found
        state.update(Content(_CHOOSING if choosing else harmless(verdict.text)))
        for mood in ("well", "wrong"):
            state.set_class(verdict.mood == mood, mood)
        width = max(min(_WIDTH, self.app.size.width) - 6, 8)
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(
            [
                Option(line_of(Choice("", one.text, one.detail, one.count), width, _COLUMN))
                for one in self._found
            ]
        )
        options.highlighted = None

    def on_input_submitted(self) -> None:
        """Show what is chosen in the list, or else what is written."""
        candidate = self._chosen()
        if candidate is not None:
            self._take(candidate)
            if candidate.count is None:
                return
        self._show()

    def _show(self) -> None:
        """Close with what is written, if it can be read."""
        verdict = self._offers.verdict(self.query_one(Input).value)
        if verdict.query is None:
            state = self.query_one(Static)
            state.update(Content(harmless(verdict.text)))
            state.set_class(True, "wrong")
        else:
            self.dismiss(verdict.query)

    def _chosen(self) -> Candidate | None:
        self._catch_up()
        at = self.query_one(OptionList).highlighted
        return self._found[at] if at is not None and at < len(self._found) else None

    def _take(self, candidate: Candidate) -> None:
        """Write a candidate into the line."""
        line = self.query_one(Input)
        text, cursor = candidate.into(line.value)
        line.value, line.cursor_position = harmless(text), cursor

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Write what was clicked."""
        self._take(self._found[event.option_index])

    def action_take(self) -> None:
        """Write what is chosen, or the first of the list."""
        candidate = self._chosen() or next(iter(self._found), None)
        if candidate is not None:
            self._take(candidate)

    def action_step(self, by: int) -> None:
        """Move in the list while the line keeps the keys; above its first entry is the line."""
        options = self.query_one(OptionList)
        at = options.highlighted
        if by > 0:
            options.action_cursor_down()
        elif at == 0:
            options.highlighted = None
        elif at is not None:
            options.action_cursor_up()
