"""What things are written in: the styles of a theme, ready for widgets that draw their own lines.

Inks colour the letters; `paper` and `raised` colour what is behind them and are laid under a
finished line, so that a line is drawn the same wherever it lies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.style import Style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.app.sides import Mark

_ACCENTS_DARK: Final = (
    "#7fb2e5",
    "#e0917f",
    "#d9b36c",
    "#8fc28a",
    "#b9a0e3",
    "#70c2bd",
    "#dd94bd",
    "#b5b973",
)
_ACCENTS_LIGHT: Final = (
    "#1f5f9e",
    "#a8412b",
    "#85600a",
    "#35702f",
    "#6a4aa8",
    "#12706c",
    "#99336b",
    "#62660f",
)
_ACCENTS_ANSI: Final = (
    "blue",
    "red",
    "yellow",
    "green",
    "magenta",
    "cyan",
    "bright_magenta",
    "bright_cyan",
)


class Inks(NamedTuple):
    """Two greys, a few accents, and the two papers they are written on."""

    paper: Style
    raised: Style
    text: Style
    strong: Style
    dim: Style
    rule: Style
    accent: Style
    opposing: Style
    supporting: Style
    star: Style
    hit: Style
    lit: Style
    marked: Style
    accents: tuple[Style, ...]

    def side(self, mark: Mark) -> Style:
        """Return the ink of a side."""
        return self.accents[mark.accent] if mark.accent >= 0 else self.dim


def inks_of(theme: Mapping[str, str], *, dark: bool, ansi: bool) -> Inks:
    """Return the inks of a theme.

    Args:
        theme: `App.theme_variables`; ours bring `desk-dim`, `desk-rule`, `desk-raised`, `desk-lit`,
            for others these are derived.
        dark: Whether the paper is dark.
        ansi: Whether only the terminal's own sixteen colours may be used.
    """
    if ansi:
        return _terminal_inks()
    paper, letters = theme["background"][:7], theme["foreground"][:7]
    dim = theme.get("desk-dim") or _between(paper, letters, 0.62)
    return Inks(
        paper=Style(color=letters, bgcolor=paper),
        raised=Style(
            color=letters, bgcolor=theme.get("desk-raised") or _between(paper, letters, 0.1)
        ),
        text=Style(color=letters),
        strong=Style(color=letters, bold=True),
        dim=Style(color=dim),
        rule=Style(color=theme.get("desk-rule") or _between(paper, letters, 0.2)),
        accent=Style(color=theme["accent"][:7], bold=True),
        opposing=Style(color=theme["error"][:7]),
        supporting=Style(color=theme["success"][:7]),
        star=Style(color=theme["warning"][:7]),
        hit=Style(color=paper, bgcolor=theme["warning"][:7]),
        lit=Style(
            color=letters,
            bgcolor=theme.get("desk-lit") or _between(paper, theme["warning"][:7], 0.25),
        ),
        marked=Style(
            color=letters, bgcolor=theme.get("desk-raised") or _between(paper, letters, 0.1)
        ),
        accents=tuple(Style(color=c) for c in (_ACCENTS_DARK if dark else _ACCENTS_LIGHT)),
    )


def _terminal_inks() -> Inks:
    """Return inks in the terminal's own colours: attributes do what greys do elsewhere.

    No paper but the terminal's own: nobody knows which of the sixteen can be read on which.
    """
    return Inks(
        paper=Style(color="default", bgcolor="default"),
        raised=Style(color="default", bgcolor="default", bold=True),
        text=Style(color="default"),
        strong=Style(color="default", bold=True),
        dim=Style(color="default", dim=True),
        rule=Style(color="default", dim=True),
        accent=Style(color="blue", bold=True),
        opposing=Style(color="red"),
        supporting=Style(color="green"),
        star=Style(color="yellow"),
        hit=Style(color="default", reverse=True),
        lit=Style(color="default", reverse=True),
        marked=Style(underline=True),
        accents=tuple(Style(color=name) for name in _ACCENTS_ANSI),
    )


def _between(one: str, other: str, share: float) -> str:
    """Return the colour that lies `share` of the way from one `#rrggbb` to another."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
