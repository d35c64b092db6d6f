"""Which panes are open, by the size of the terminal; pure."""

from __future__ import annotations

from typing import Final, Literal

Mode = Literal["wide", "medium", "narrow", "tiny"]

TIMELINE, SOURCE, SPEAKER, COUNTER = 1, 2, 3, 4

WIDE: Final = (120, 28)
"""Columns and lines from which the timeline and all three panes are open."""

MEDIUM: Final = 80
"""Columns from which one pane is open beside the timeline."""

TINY: Final = (40, 10)
"""Columns and lines below which there is no use in showing anything."""


def mode_of(width: int, height: int) -> Mode:
    """Return how a terminal of that size is used."""
    if width < TINY[0] or height < TINY[1]:
        return "tiny"
    if width < MEDIUM:
        return "narrow"
    return "wide" if width >= WIDE[0] and height >= WIDE[1] else "medium"


def open_panes(mode: Mode, beside: int, inside: int, *, lanes: bool = False) -> tuple[int, ...]:
    """Return the numbers of the open panes.

    Args:
        mode: How the terminal is used.
        beside: The pane beside the timeline where there is room for one.
        inside: The one that fills the screen where there is room for no more.
        lanes: Whether the timeline is in lanes, which need the width: a pane opens when it is
            entered, in a wide terminal beside the lanes.
    """
    if lanes and mode == "wide":
        return (TIMELINE,) if inside == TIMELINE else (TIMELINE, beside)
    if lanes and mode == "medium":
        return (inside,)
    if mode == "wide":
        return (TIMELINE, SOURCE, SPEAKER, COUNTER)
    if mode == "medium":
        return (TIMELINE, beside)
    return (inside,) if mode == "narrow" else ()


TITLES: Final = {SOURCE: "Source", SPEAKER: "Speaker", COUNTER: "Counter-statements"}
"""What the panes beside the timeline are called."""

SHARES: Final = {SOURCE: 5, SPEAKER: 3, COUNTER: 4}
"""How they share the height."""


SHARE: Final = 43
"""Hundredths of the width that the panes beside the timeline take to begin with."""

LEAST_SHARE, MOST_SHARE, STEP = 27, 63, 4
"""How narrow and how wide they can be made, and by how much at a time."""


def side_width(mode: Mode, width: int, share: int = SHARE) -> int:
    """Return how many columns the panes beside the timeline take."""
    beside = width * min(max(share, LEAST_SHARE), MOST_SHARE) // 100
    return beside if mode in ("wide", "medium") else width
