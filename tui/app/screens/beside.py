"""The screen with two sources beside each other, one under the other where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Container, Vertical

from tui.app.commands import comparing
from tui.app.commands.table import BY_ID
from tui.app.commands.viewing import Help
from tui.app.screens.copying import CopyScreen
from tui.app.widgets.beside.between import Between, Head, Tie
from tui.app.widgets.beside.exhibit import Exhibit
from tui.app.widgets.beside.topline import TopLine
from tui.app.widgets.inked import inks_for
from tui.app.widgets.keysbar import KeysBar
from tui.browsing.reasons import reasons_in_words

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.app.commands.command import Command
    from tui.app.screens.desk import DeskScreen
    from tui.app.widgets.beside.between import Voice
    from tui.browsing.contest import Seen

UPRIGHT_FROM: Final = 100
"""Columns from which the sources stand beside each other."""

_ALL: Final[tuple[type[Command], ...]] = (*comparing.INSIDE, Help)
_INSIDE: Final = {command.id: command for command in comparing.INSIDE}
_KEYS: Final = tuple((one.label, one) for one in (*comparing.SHOWN, Help))


class BesideScreen(CopyScreen):
    """Two sources, who speaks in each, and what stands between them.

    Args:
        desk: The screen that the statements are from; it decides what is shown.
    """

    DEFAULT_CSS = """
    BesideScreen { layout: vertical; background: $background; overflow: hidden; }
    BesideScreen #pair { layout: vertical; height: 1fr; }
    BesideScreen #pair > Vertical { height: 1fr; width: 1fr; }
    BesideScreen #pair > Between { height: auto; width: 1fr; }
    BesideScreen.-upright #pair { layout: horizontal; }
    BesideScreen.-upright #pair > Between { height: 1fr; width: 24; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        binding for command in _ALL for binding in command.bindings()
    ]
    AUTO_FOCUS = "Exhibit"

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__()
        self._desk = desk
        self._top = TopLine()
        self._heads = (Head(), Head())
        self.exhibits = (Exhibit(), Exhibit())
        self._between = Between()
        self._keys = KeysBar(desk.keysbar.chosen)

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield self._top
        with Container(id="pair"):
            with Vertical():
                yield self._heads[0]
                yield self.exhibits[0]
            yield self._between
            with Vertical():
                yield self._heads[1]
                yield self.exhibits[1]
        yield self._keys

    def on_mount(self) -> None:
        """Show what is to be shown, and the keys."""
        self._keys.show(_KEYS, "")
        self._desk.comparing.show()

    def on_resize(self, event: events.Resize) -> None:
        """Lay the sources beside each other, or one under the other."""
        self.set_class(event.size.width >= UPRIGHT_FROM, "-upright")
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Give a band as many lines as it takes."""
        upright = self.has_class("-upright")
        if self._between.tie is not None:
            self._between.show(self._between.tie, upright=upright)
        lines = len(self._between.lines(self.size.width, inks_for(self.app)))
        self._between.styles.height = "1fr" if upright else max(lines, 1)

    def introduce(self, first: Voice, second: Voice) -> None:
        """Say who speaks in each source."""
        for head, voice in zip(self._heads, (first, second), strict=True):
            head.show(voice)

    def tie(self, seen: Seen, number: int, total: int) -> None:
        """Say how the statements stand to each other, and the how manieth pair of them it is."""
        reasons = reasons_in_words(seen.link)
        tie = Tie(seen.link.relation, seen.label, seen.forward, reasons)
        self._between.show(tie, upright=self.has_class("-upright"))
        self._top.show(number, total)
        self._fit()

    def cross(self) -> None:
        """Give the keys to the other source."""
        first, second = self.exhibits
        self.set_focus(second if first.has_focus else first, scroll_visible=False)

    def scroll_source(self, by: int) -> None:
        """Scroll the source that has the keys."""
        exhibit = next((one for one in self.exhibits if one.has_focus), self.exhibits[0])
        if abs(by) > 1:
            exhibit.page(1 if by > 0 else -1)
        else:
            exhibit.step(by)

    def action_run(self, command: str) -> None:
        """Run a command by its id: one of this screen's, or after leaving it one of the desk's."""
        if command in _INSIDE:
            _INSIDE[command].run(self._desk)
        elif command == Help.id:
            Help.run(self._desk)
        elif command in BY_ID:
            self._desk.comparing.close()
            self._desk.call_after_refresh(self._desk.action_run, command)

    @on(KeysBar.Pressed)
    def _key_pressed(self, message: KeysBar.Pressed) -> None:
        self.action_run(message.command.id)
