"""Pages of text that open over the desk: the keys, and what could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app.commands.table import COMMANDS, GROUPS
from tui.app.writing import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui.app.commands.command import Command
    from tui.app.messages import Refused


class Page(ModalScreen[None]):
    """A text that scrolls; most keys that one would try close it."""

    DEFAULT_CSS = """
    Page { align: center middle; background: $background 60%; }
    Page > VerticalScroll { width: 84; max-width: 100%; height: auto; max-height: 90%;
                            background: $panel; padding: 1 2; scrollbar-size-vertical: 1; }
    Page Static { width: 1fr; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter,backspace,й", "dismiss(None)", show=False),
        Binding("j,down,о", "scroll(1)", show=False, priority=True),
        Binding("k,up,л", "scroll(-1)", show=False, priority=True),
        Binding("space,pagedown", "scroll(10)", show=False, priority=True),
        Binding("pageup", "scroll(-10)", show=False, priority=True),
    ]

    def __init__(self, content: Content) -> None:
        super().__init__()
        self._content = content

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with VerticalScroll():
            yield Static(self._content)

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)


def keys_page() -> Page:
    """Return the page of all commands that have keys, in their groups."""
    lines: list[Content] = [Content.styled("Counterclaim: all keys", "bold"), Content("")]
    for group in GROUPS:
        rows = [command for command in COMMANDS if command.group == group and command.keys]
        if rows:
            lines.append(Content.styled(group, "bold $accent"))
            lines += [_key_row(command) for command in rows]
            lines.append(Content(""))
    lines += [
        Content.styled("Signs", "bold $accent"),
        *(Content(line) for line in _SIGNS),
        Content(""),
        Content("^p opens the palette, which has all of this and the themes. Esc closes."),
    ]
    return Page(Content("\n").join(lines))


_SIGNS = (
    "  ≠2       two statements deny, contradict or dispute this one",
    "  =1       another speaker says the same",
    "  3×/1     three articles report it, from one origin",
    "  ★        bookmarked",
    "  ≤ 12 May said on that day or before it",
    "  “ ”      the speaker's own words; without marks, reported speech",
)


def _key_row(command: type[Command]) -> Content:
    keys = " ".join(command.shown_keys())
    return Content.assemble(
        (f"  {keys:<9}", "bold"),
        f"{command.title:<28}"[:28],
        (f" {command.help}", "$foreground 65%"),
    )


def problems_page(problems: Sequence[Refused]) -> Page:
    """Return the page of articles that could not be read."""
    lines: list[Content] = [Content.styled("Problems", "bold"), Content("")]
    if not problems:
        lines.append(Content("Every article could be read."))
    for problem in problems:
        lines.append(Content.styled(harmless(problem.name), "bold"))
        lines += [Content(f"  {harmless(problem.reason)}"), Content("")]
    return Page(Content("\n").join(lines))
