"""Two quiet themes; Textual's, and the terminal's own colours, are in the palette too."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

QUIET_DARK: Final = Theme(
    name="quiet-dark",
    dark=True,
    primary="#8ba4c4",
    secondary="#9aa5b5",
    accent="#8ba4c4",
    warning="#d8b36a",
    error="#e0877c",
    success="#93b98a",
    foreground="#d6d9df",
    background="#15181d",
    surface="#1a1e24",
    panel="#20252d",
    variables={
        "desk-dim": "#8d95a3",
        "desk-rule": "#333a45",
        "desk-raised": "#242a33",
        "desk-lit": "#3a3a28",
        "scrollbar": "#2b313b",
        "scrollbar-hover": "#3d4653",
        "scrollbar-active": "#525d6d",
        "scrollbar-background": "#15181d",
        "scrollbar-background-hover": "#15181d",
        "scrollbar-background-active": "#15181d",
        "footer-background": "#15181d",
    },
)

QUIET_LIGHT: Final = Theme(
    name="quiet-light",
    dark=False,
    primary="#355c8c",
    secondary="#56606e",
    accent="#355c8c",
    warning="#8a5d00",
    error="#a8372c",
    success="#3d6b35",
    foreground="#262a31",
    background="#faf9f6",
    surface="#f3f1ec",
    panel="#eceae4",
    variables={
        "desk-dim": "#5f656f",
        "desk-rule": "#d2cfc6",
        "desk-raised": "#eae7df",
        "desk-lit": "#f6e9b8",
        "scrollbar": "#dcd9d0",
        "scrollbar-hover": "#c4c0b5",
        "scrollbar-active": "#a9a498",
        "scrollbar-background": "#faf9f6",
        "scrollbar-background-hover": "#faf9f6",
        "scrollbar-background-active": "#faf9f6",
        "footer-background": "#faf9f6",
    },
)

THEMES: Final = (QUIET_DARK, QUIET_LIGHT)
