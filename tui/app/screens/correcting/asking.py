"""A question that is answered in one line, checked while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from tui.app.screens.modal import Modal
from tui.app.widgets.line import Line
from tui.app.writing import harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.app import ComposeResult


class UnfitError(ValueError):
    """An answer that will not do; the message says what would."""


class Question(Modal[str | None]):
    """Returns the answer, None when it was left with Escape.

    Args:
        title: What is asked.
        text: The answer to begin with.
        hint: What the empty line says.
        check: Returns what is said of an answer, in words; raises `UnfitError`.
        known: Answers that are completed.
        confirm: Returns what an answer would do that has to be confirmed with a second Enter, ""
            for nothing.
    """

    DEFAULT_CSS = """
    Question { align-horizontal: center; background: $background 60%; }
    Question > Vertical { width: 76; max-width: 100%; height: auto; margin-top: 3;
                          background: $panel; padding: 1 0; }
    Question Input.-textual-compact:focus { background: $panel; background-tint: $panel 0%;
                                            padding: 0 2; }
    Question Static { width: 1fr; height: auto; max-height: 4; padding: 0 2;
                      color: $foreground 65%; }
    Question .title { color: $accent; text-style: bold; margin-bottom: 1; }
    Question .wrong { color: $error; }
    """
    KEYS = "⏎ writes it · Esc leaves"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(
        self,
        title: str,
        text: str = "",
        hint: str = "",
        check: Callable[[str], str] = lambda _: "",
        known: Iterable[str] = (),
        confirm: Callable[[str], str] = lambda _: "",
    ) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._hint = hint
        self._check = check
        self._confirm = confirm
        self._warned: str | None = None
        self._known = SuggestFromList(list(known), case_sensitive=False)

    def compose(self) -> ComposeResult:
        """Lay out question, answer, and what is said of it."""
        with Vertical():
            yield Static(Content(harmless(self._title)), classes="title")
            yield Line(
                harmless(self._text),
                placeholder=self._hint,
                compact=True,
                suggester=self._known,
            )
            yield Static(classes="verdict", markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what the answer means, or quietly what is wrong with it so far."""
        self._warned = None
        try:
            self._say(self._check(event.value))
        except UnfitError as error:
            self._say(str(error))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Return the answer if it will do."""
        try:
            self._check(event.value)
        except UnfitError as error:
            self._say(str(error), wrong=True)
            return
        warning = self._confirm(event.value)
        if warning and self._warned != event.value:
            self._warned = event.value
            self._say(warning, wrong=True)
            return
        self.dismiss(event.value)

    def _say(self, text: str, *, wrong: bool = False) -> None:
        verdict = self.query_one(".verdict", Static)
        verdict.update(Content(harmless(text)))
        verdict.set_class(wrong, "wrong")


def required(what: str) -> Callable[[str], str]:
    """Return a check for an answer that may not be empty."""

    def check(text: str) -> str:
        if not text.strip():
            raise UnfitError(f"Write {what}.")
        return ""

    return check
