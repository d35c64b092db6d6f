"""The two lines in which a note and tags are written on a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, Static

from tui.app.screens.modal import Modal
from tui.app.widgets.line import Line
from tui.app.writing import cut, harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult


class Noted(NamedTuple):
    """What was written; None where it was left as it was."""

    note: str | None
    tags: tuple[str, ...] | None


class NoteScreen(Modal[Noted | None]):
    """Returns what was written, None when it was left with Escape.

    Args:
        about: The statement's words.
        note: Its note so far.
        tags: Its tags so far.
        labels: Tags in use anywhere, the most used first.
    """

    DEFAULT_CSS = """
    NoteScreen { align-horizontal: center; background: $background 60%; }
    NoteScreen > Vertical { width: 76; max-width: 100%; height: auto; margin-top: 3;
                            background: $panel; padding: 1 0; }
    NoteScreen Input.-textual-compact, NoteScreen Input.-textual-compact:focus {
        background: $panel; background-tint: $panel 0%; padding: 0 2; }
    NoteScreen Static { width: 1fr; height: 1; padding: 0 2; color: $foreground 65%; }
    NoteScreen .name { color: $accent; text-style: bold; margin-top: 1; }
    """
    KEYS = "⏎ keeps it · Esc leaves · Tab other line · → completes a tag"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, about: str, note: str, tags: Sequence[str], labels: Sequence[str]) -> None:
        super().__init__()
        self._about = about
        self._note = harmless(" ".join(note.split()))
        self._tags = harmless(_line_of(tags))
        self._labels = labels

    def compose(self) -> ComposeResult:
        """Lay out the two lines."""
        room = min(76, self.app.size.width) - 4
        with Vertical():
            yield Static(Content(cut(harmless(self._about), room)), markup=False)
            yield Static("Note", classes="name", markup=False)
            yield Line(self._note, placeholder="what to remember about it", compact=True, id="note")
            yield Static("Tags", classes="name", markup=False)
            yield Line(
                self._tags,
                placeholder="#check #map",
                compact=True,
                id="tags",
                suggester=TagSuggester(self._labels),
                select_on_focus=False,
            )

    def on_mount(self) -> None:
        """Stand behind what is written."""
        for line in self.query(Input):
            line.cursor_position = len(line.value)

    def on_input_submitted(self) -> None:
        """Return what has been changed."""
        note, tags = self.query_one("#note", Input).value, self.query_one("#tags", Input).value
        self.dismiss(
            Noted(
                None if note == self._note else note,
                None if tags == self._tags else tags_of(tags),
            )
        )


def _line_of(tags: Sequence[str]) -> str:
    """Return tags as they are written; with commas where one has several words."""
    apart = ", " if any(" " in tag for tag in tags) else " "
    return apart.join(f"#{tag}" for tag in tags)


def tags_of(text: str) -> tuple[str, ...]:
    """Return the tags of a line: words, with or without #, or several words between commas."""
    parts = text.split(",") if "," in text else text.split()
    return tuple(tag for part in parts if (tag := part.strip().lstrip("#").strip()))


class TagSuggester(Suggester):
    """Completes the last tag of a line from those in use."""

    def __init__(self, labels: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._labels = labels

    async def get_suggestion(self, value: str) -> str | None:
        """Return the line with its last tag whole, None if there is nothing to add."""
        before = value[: value.rfind(" ") + 1]
        begun = value[len(before) :]
        sign, word = ("#", begun[1:]) if begun.startswith("#") else ("", begun)
        others = {tag.casefold() for tag in tags_of(before)}
        for label in self._labels:
            if word and label.startswith(word.casefold()) and label not in others:
                return f"{before}{sign}{label}"
        return None
