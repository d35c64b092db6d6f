"""The screen as text, compared with files; `GOLDEN=1 pytest tests/app` writes them anew."""

import os
from pathlib import Path
from typing import Any

from textual.app import App

GOLDENS = Path(__file__).parent / "goldens"


def text_of(app: App[Any]) -> str:
    """What the terminal shows, line by line, without colours."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    lines = [strip.text.rstrip() for strip in strips[:height]]
    assert all(strip.cell_length <= width for strip in strips)
    return "\n".join(lines) + "\n"


def assert_golden(app: App[Any], name: str) -> None:
    """Compare the screen with goldens/<name>.txt."""
    shown, file = text_of(app), GOLDENS / f"{name}.txt"
    if os.environ.get("GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")
