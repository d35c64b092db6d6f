"""The line that asks: words to search for, or a day to go to."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.app.widgets.line import Line

if TYPE_CHECKING:
    from textual.app import ComposeResult

How = Literal["typed", "entered", "cancelled"]


class Prompt(Widget):
    """One line in place of the keys: a label, what is typed, a note on the right."""

    DEFAULT_CSS = """
    Prompt { height: 1; layout: horizontal; background: $panel; }
    Prompt > .label { width: auto; padding: 0 1; color: $accent; text-style: bold; }
    Prompt > Input.-textual-compact:focus { width: 1fr; background: $panel;
                                            background-tint: $panel 0%; }
    Prompt > .note { width: auto; max-width: 50%; height: 1; padding: 0 1; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", show=False)]

    class Heard(Message):
        """Something was typed, entered, or left with Escape."""

        def __init__(self, kind: str, how: How, text: str) -> None:
            super().__init__()
            self.kind = kind
            self.how = how
            self.text = text

    def __init__(self, kind: str, label: str, hint: str, text: str = "") -> None:
        super().__init__()
        self.kind = kind
        self._label = label
        self._hint = hint
        self._text = text

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield Static(self._label, classes="label", markup=False)
        yield Line(self._text, placeholder=self._hint, compact=True, select_on_focus=True)
        yield Static("", classes="note", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one(Input).focus()

    def note(self, text: str) -> None:
        """Say something beside what is typed."""
        self.query_one(".note", Static).update(Content(text))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what is typed."""
        event.stop()
        self.post_message(self.Heard(self.kind, "typed", event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass on that it is complete."""
        event.stop()
        self.post_message(self.Heard(self.kind, "entered", event.value))

    def action_cancel(self) -> None:
        """Pass on that it was a mistake."""
        self.post_message(self.Heard(self.kind, "cancelled", ""))
