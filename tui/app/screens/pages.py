"""Pages of text that open over the desk: the keys, and what could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.app.commands.comparing import INSIDE
from tui.app.commands.table import COMMANDS, GROUPS
from tui.app.screens.modal import Modal
from tui.app.writing import cells, cut, harmless, pad, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from tui.app.commands.command import Chosen, Command
    from tui.app.messages import Refused


_WIDEST: Final = 86
_FRAME: Final = 6
"""Cells that a page takes for itself: padding and scroll bar."""


class Page(Modal[None]):
    """A text that scrolls, broken to the width there is; most keys that one would try close it.

    Args:
        text: Returns the text in lines of at most so many cells.
    """

    KEYS = "Esc closes · ↓ j scrolls · Space a page · G the end"

    DEFAULT_CSS = """
    Page { align: center middle; background: $background 60%; }
    Page > VerticalScroll { width: 86; max-width: 100%; height: auto; max-height: 90%;
                            background: $panel; padding: 1 2; scrollbar-size-vertical: 1; }
    Page Static { width: 1fr; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter,backspace,й", "dismiss(None)", show=False),
        Binding("j,down,о", "scroll(1)", show=False, priority=True),
        Binding("k,up,л", "scroll(-1)", show=False, priority=True),
        Binding("space,pagedown", "page(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("g,home,п", "end(-1)", show=False, priority=True),
        Binding("G,end,П", "end(1)", show=False, priority=True),
    ]

    def __init__(self, text: Callable[[int], Content]) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with VerticalScroll():
            yield Static(markup=False)

    def on_resize(self) -> None:
        """Break lines anew."""
        self.rewrite()

    def rewrite(self) -> None:
        """Show the text as it is now."""
        width = max(min(self.app.size.width, _WIDEST) - _FRAME, 10)
        self.query_one("VerticalScroll > Static", Static).update(self._text(width))

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by what is seen at once, the last line of it staying in view."""
        self.action_scroll(by * max(self.query_one(VerticalScroll).size.height - 1, 1))

    def action_end(self, by: int) -> None:
        """Scroll to the beginning or the end."""
        text = self.query_one(VerticalScroll)
        text.scroll_to(y=text.max_scroll_y if by > 0 else 0, animate=False)


def keys_page(chosen: Chosen) -> Page:
    """Return the page of all commands that have keys, in their groups.

    Args:
        chosen: Keys that the reader has changed, by the ids of their commands.
    """
    return Page(lambda width: keys_text(chosen, width))


def keys_text(chosen: Chosen, width: int) -> Content:
    """Return the page of keys in lines of at most `width` cells."""
    lines: list[Content] = [Content.styled("All keys", "bold"), Content("")]
    for group in GROUPS:
        commands = [one for one in COMMANDS if one.group == group]
        lines += _group(group, commands, chosen, width)
    lines += _group("Side by side", INSIDE, chosen, width)
    lines.append(Content.styled("Signs", "bold $accent"))
    for sign, meaning in _SIGNS:
        lines += _row(sign, meaning, width)
    lines.append(Content(""))
    for paragraph in _LAST:
        lines += [Content(paragraph[start:end]) for start, end in wrap(paragraph, width)]
    return Content("\n").join(lines)


_SIGNS = (
    ("≠2", "two statements deny, contradict or dispute this one"),
    ("=1", "one other speaker says the same"),
    ("3×", "three articles report it, all from one origin"),
    ("≡ ↻", "repeats: the same words in another article; revises: changed by their speaker later"),
    ("● ◆ □ …", "the side that the speaker is counted on, each with a sign and a colour"),
    ("★ ¶ ✎", "yours: bookmarked, with a note or tags, corrected"),
    ("≤", "said on that day or before it; 8–12 May is between the two"),
    ("“ ”", "the speaker's own words; without marks it is reported speech"),
    ("which […]", "in brackets is what the word before them speaks of"),
    ("── 3 4", "at the end of a title: the keys of the panes that are not open"),
    ("▂▂ ██ ≠4", "above: how much was said on a day, and how much of it is contested"),
)

_LAST: Final = (
    "^p opens the palette, which has all of this, and other colours.",
    "Motion is stilled by --no-animation, by TEXTUAL_ANIMATIONS=none in the environment, or by"
    " animation = false in settings.toml.",
)
_KEYS_WIDTH: Final = 14


def _group(
    name: str, commands: Sequence[type[Command]], chosen: Chosen, width: int
) -> list[Content]:
    """Return the rows of those commands that have a key, under a heading."""
    lines = [Content.styled(name, "bold $accent")]
    for command in commands:
        if keys := command.shown_keys(chosen):
            lines += _row(" ".join(keys), command.help, width)
    return [*lines, Content("")]


def _row(keys: str, meaning: str, width: int) -> list[Content]:
    """Return keys and what they do, the second line of it under the first."""
    lines = [meaning[start:end] for start, end in wrap(meaning, width - _KEYS_WIDTH)]
    named = f"  {keys}"
    if cells(named) >= _KEYS_WIDTH:  # of the reader's own choice there may be any number
        head = [Content.styled(cut(named, width), "bold")]
    else:
        head = [Content.assemble((pad(named, _KEYS_WIDTH), "bold"), lines.pop(0))]
    return [*head, *(Content(" " * _KEYS_WIDTH + line) for line in lines)]


def problems_page(problems: Sequence[Refused]) -> Page:
    """Return the page of articles that could not be read."""
    return Page(lambda width: problems_text(problems, width))


def problems_text(problems: Sequence[Refused], width: int) -> Content:
    """Return the page of articles that could not be read, in lines of at most `width` cells."""
    lines: list[Content] = [Content.styled("Problems", "bold"), Content("")]
    if not problems:
        lines.append(Content("Every article could be read."))
    for problem in problems:
        name, reason = harmless(problem.name), harmless(problem.reason)
        lines += [Content.styled(name[start:end], "bold") for start, end in wrap(name, width)]
        lines += [Content(f"  {reason[start:end]}") for start, end in wrap(reason, width - 2)]
        lines.append(Content(""))
    return Content("\n").join(lines)
