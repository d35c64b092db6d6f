"""The page that tells what a statement rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from tui.app.screens.pages import Page
from tui.app.widgets.panes.counter import GLYPHS
from tui.app.writing import cut, harmless, wrap
from tui.model import OPPOSING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.why import Ground


_MOST_LINES = 3
"""Lines of another statement's words."""


class WhyPage(Page):
    """The grounds of one statement, broken to the width there is.

    Args:
        words: The statement.
        grounds: What it rests on.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("w,ц", "dismiss(None)", show=False)]

    def __init__(self, words: str, grounds: Sequence[Ground]) -> None:
        super().__init__(lambda width: why_text(words, grounds, width))


def why_text(words: str, grounds: Sequence[Ground], width: int) -> Content:
    """Return the page in lines of at most `width` cells."""
    lines = [Content.styled("What this rests on", "bold"), Content("")]
    lines += [Content.styled(line, "italic") for line in _broken(words, width, 4)]
    for ground in grounds:
        lines += [Content(""), _title(ground, width)]
        lines += [Content(f"  {line}") for line in _broken(ground.known, width - 2, _MOST_LINES)]
        for reason in ground.rests:
            first, *more = _broken(reason, width - 4, 0)
            lines.append(Content.assemble(("  · ", "$foreground 45%"), (first, "$foreground 70%")))
            lines += [Content.styled(f"    {line}", "$foreground 70%") for line in more]
    return Content("\n").join(lines)


def _title(ground: Ground, width: int) -> Content:
    if ground.relation is None:
        return Content.styled(cut(ground.title, width), "bold $accent")
    ink = "$error" if ground.relation in OPPOSING else "$success"
    return Content.styled(f"{GLYPHS[ground.relation]} {ground.title}", f"bold {ink}")


def _broken(text: str, width: int, limit: int) -> list[str]:
    """Return a text in lines, the last with … where something is left out."""
    text = harmless(text)
    lines = wrap(text, width, limit)
    shown = [text[start:end] for start, end in lines]
    if lines[-1][1] < len(text):
        shown[-1] = cut(shown[-1], width - 1).removesuffix("…") + "…"
    return shown
