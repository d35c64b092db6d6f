"""The base of screens that lie over the desk and act on what they have laid out."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType
    from textual.color import Color

Result = TypeVar("Result")


class Dimmed(BackgroundScreen):
    """The desk under a screen; each of its few styles is tinted once.

    Textual mixes the colours of every stretch of text anew in each frame, for as long as all else
    that it does for the frame.
    """

    @classmethod
    def process_segments(cls, segments: Iterable[Segment], color: Color) -> Iterable[Segment]:
        """Yield the segments in the colours that they have under the tint."""
        for segment in segments:
            text, style, control = segment
            if control:
                yield segment
            else:
                plain = style.clear_meta_and_links() if style else Style.null()
                yield Segment(text, _tinted(plain, color), control)


@lru_cache(maxsize=1024)
def _tinted(style: Style, color: Color) -> Style | None:
    (segment,) = BackgroundScreen.process_segments([Segment(" ", style)], color)
    return segment.style


class Legend(Widget):
    """The keys of a screen, on the line where the desk has its own."""

    DEFAULT_CSS = """
    Legend { dock: bottom; width: 1fr; height: 1; padding: 0 1; background: $background;
             color: $foreground 70%; }
    """

    def __init__(self, keys: str) -> None:
        super().__init__()
        self._keys = keys

    def render(self) -> Content:
        """Return the line."""
        return legend_of(self._keys)


def legend_of(keys: str) -> Content:
    """Return keys and what they do, given as "⏎ takes it · Esc leaves"."""
    parts: list[Content | tuple[str, str]] = []
    for entry in keys.split(" · "):
        key, _, does = entry.partition(" ")
        parts += [(key, "bold $accent"), (f" {does}   ", "")]
    return Content.assemble(*parts)


class Modal(ModalScreen[Result]):
    """Takes no key before its widgets are there; shows its own keys in place of the desk's.

    A key that follows the opening one within some milliseconds comes before them, and an action
    that looks for one would end the app.
    """

    KEYS: ClassVar[str] = "Esc closes"
    """The keys that matter, as `legend_of` takes them, the most wanted first."""

    @property
    def keys(self) -> str:
        """The keys that matter now."""
        return self.KEYS

    def render(self) -> RenderableType:
        """Return what is seen of the desk behind the screen."""
        behind = super().render()
        if isinstance(behind, BackgroundScreen):
            return Dimmed(behind.screen, behind.color)
        return behind

    def on_mount(self) -> None:
        """Show the keys."""
        self.mount(Legend(self.keys))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell whether an action can be done now."""
        return self.is_mounted and super().check_action(action, parameters)
