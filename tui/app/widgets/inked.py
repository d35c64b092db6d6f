"""What widgets that draw their own lines share: the inks of the theme, and full lines."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rich.style import Style
from textual.strip import Strip

from tui.app.inks import Inks, inks_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.segment import Segment
    from textual.app import App

_CACHE: dict[tuple[str, bool], Inks] = {}


def inks_for(app: App[Any]) -> Inks:
    """Return the inks of an app's theme."""
    ansi = app.native_ansi_color
    key = (app.theme, ansi)
    if key not in _CACHE:
        _CACHE[key] = inks_of(app.theme_variables, dark=app.current_theme.dark, ansi=ansi)
    return _CACHE[key]


def full_line(segments: Iterable[Segment], width: int, paper: Style) -> Strip:
    """Return segments as a line of exactly `width` cells on a paper."""
    return Strip(segments).adjust_cell_length(width, Style()).apply_style(paper)


@lru_cache(maxsize=64)
def blank_line(width: int, paper: Style) -> Strip:
    """Return a line of `width` cells with nothing on it, the same one whenever it is asked for."""
    return Strip.blank(width, paper)
